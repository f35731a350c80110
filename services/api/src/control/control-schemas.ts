import { z } from 'zod';
import { timeMs } from '../http/schemas.js';

const mode = z.enum(['waiting', 'controlling', 'fallback']);

export const switchRequest = z.strictObject({
  enabled: z.boolean(),
  reason: z.string().trim().min(1).max(500),
});
export const switchDecision = z.strictObject({ agrees: z.boolean() });

export const controlSchema = z.strictObject({
  junctionId: z.string(),
  deviceId: z.string().describe('Its controller'),
  state: z.enum(['asked', 'on', 'off']).describe('asked: a second person has not agreed yet'),
  reason: z.string(),
  askedBy: z.string(),
  askedMs: timeMs,
  decidedBy: z.string().nullable().describe('The second person; null: none yet, or none was needed'),
  decidedMs: timeMs.nullable(),
  now: z
    .strictObject({
      mode: mode.describe('fallback: the controller runs its stored plan, because something cannot be trusted'),
      why: z.string().nullable().describe('Why it waits, or has fallen back'),
      sinceMs: timeMs.describe("By the controller's clock, as the next"),
      decidedMs: timeMs,
      decisionId: z.string(),
      order: z.array(z.number().int()).nullable().describe('Groups that are ordered to be green; null: nothing is'),
      commandId: z.string().nullable().describe('The last command to the controller'),
    })
    .nullable()
    .describe('null: it is not on, or has not begun'),
});

const group = z.number().int();

export const decisionSchema = z.strictObject({
  id: z.string(),
  timeMs: timeMs.describe("By the controller's clock"),
  mode,
  why: z.string().nullable(),
  target: z.number().int().describe('Stage, from 0'),
  request: z.array(group).describe('Groups that control wants green'),
  waiting: z.array(group).describe('Groups at which somebody waits'),
  binding: z
    .string()
    .nullable()
    .describe('change, minGreen, maxRed, emergency, distrust: why it could not be otherwise'),
  scores: z.array(
    z.strictObject({
      stage: z.number().int(),
      ratePerS: z.number().nullable().describe('Highest discharge rate, counting the loss of the change, vehicles/s'),
      costS: z.number().nullable().describe('Least delay over the horizon if it comes next, s; null: it cannot'),
    }),
  ),
  gate: z
    .array(
      z.strictObject({
        rule: z.string(),
        group,
        other: group.nullable(),
        untilMs: timeMs.nullable(),
      }),
    )
    .describe('What the safety gate held against the request'),
  order: z.array(group).nullable(),
  command: z
    .strictObject({ id: z.string(), state: z.string(), done: z.boolean() })
    .nullable()
    .describe('The command that it sent; null: none. done: its lights were seen'),
  priority: z
    .array(
      z.strictObject({
        id: z.string().describe('Number of the request within the run'),
        group,
        etaS: z.number().describe('Until it wants to cross, if nothing holds it, s'),
        kind: z.enum(['bus', 'emergency']),
      }),
    )
    .describe('Requests for priority that stood then'),
  simulated: z.boolean(),
});

export const replaySchema = z.strictObject({
  same: z.boolean().describe('Bit for bit what was decided then'),
  steps: z.number().int().describe('Decisions that were made again, from the last state that was kept'),
  target: z.number().int(),
  decision: decisionSchema.pick({
    target: true,
    request: true,
    waiting: true,
    binding: true,
    scores: true,
    gate: true,
  }),
});
