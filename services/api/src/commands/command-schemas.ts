import { commandKinds, commandSteps } from '@luyun/core';
import { z } from 'zod';
import { idSchema, timeMs } from '../http/schemas.js';

const kinds = Object.keys(commandKinds) as [keyof typeof commandKinds, ...(keyof typeof commandKinds)[]];
const nodeRef = z.number().int().min(0).max(0xffff_ffff).describe('NodeReferenceID: region << 16 | id');

const event = z.strictObject({
  eventId: z.string().min(1).max(64),
  type: z.number().int().min(0).max(65_535).describe('Event type of GB/T 29100, or sign type of GB 5768.2'),
  sign: z.boolean().default(false),
  description: z.string().max(500).default(''),
  descriptionEn: z.string().max(500).default(''),
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  radiusM: z.number().min(0).max(100_000).default(100),
  priority: z.number().int().min(0).max(7).default(2),
  startMs: timeMs.int().min(0).default(0),
  endMs: timeMs.int().min(0).default(0),
});

/** What is asked for; see `CommandContent`. A programme is named by its version. */
const content = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('select-plan'),
    plan: z.number().int().min(0).max(253).describe('0: the plan that the schedule says'),
  }),
  z.strictObject({ kind: z.literal('write-programme'), version: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('read-programme') }),
  z.strictObject({
    kind: z.literal('order-stage'),
    nodeRef,
    greenGroups: z.array(z.number().int().min(1).max(255)).max(64),
    holdMs: z.number().int().min(1000).max(600_000),
  }),
  z.strictObject({ kind: z.literal('release-control'), nodeRef }),
  z.strictObject({ kind: z.literal('announce'), event }),
  z.strictObject({ kind: z.literal('withdraw'), event }),
  z.strictObject({ kind: z.literal('report-health') }),
]);

/** The longest that a command may wait for its device, s: what is older than that nobody looks for in the log. */
export const MAX_WAIT_S = 86_400;

export const commandRequest = z.strictObject({
  requestId: z
    .string()
    .min(1)
    .max(100)
    .describe('Your own name of this request: asked again under the same one, it is the same request'),
  deviceId: idSchema.max(64),
  content,
  reason: z.string().trim().max(500).default(''),
  expiresInS: z.number().int().min(1).max(MAX_WAIT_S).optional().describe('The device does not begin after that'),
});

const step = z.enum(commandSteps);

export const commandSchema = z.strictObject({
  id: z.string(),
  number: z.number().int().describe('Rising'),
  deviceId: z.string(),
  kind: z.enum(kinds),
  content: z.looseObject({ kind: z.string() }).describe('What is asked for; of a programme, its plans'),
  requestId: z.string(),
  reason: z.string(),
  expiresMs: timeMs,
  ordinal: z.number().int().nullable().describe('Place among the commands of its device; null until it is authorised'),
  state: step.describe('The furthest that it has come, or how it ended'),
  closed: z.boolean().describe('Nothing more is waited for'),
  done: z.boolean().describe('Everything that its kind wants was seen; never on the sending alone'),
  wants: z.array(z.enum(['read-back', 'observed'])).describe('What must be seen after the device has acknowledged'),
  needsSecondPerson: z.boolean(),
  facts: z
    .array(z.strictObject({ step, timeMs, actor: z.string(), detail: z.string() }))
    .describe('What is known, one a step, by time; of what was observed, detail is its place in the log'),
});
