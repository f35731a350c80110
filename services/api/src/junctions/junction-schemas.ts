import { z } from 'zod';
import { nameFields } from '../city/city-schemas.js';
import { lineage, position, timeMs } from '../http/schemas.js';

export const groupState = z.strictObject({
  group: z.number().int(),
  /** Controller phase, 0 where there is none. */
  phase: z.number().int(),
  light: z.number().int().describe('roadside.v1.Light; 0 unknown'),
  sinceMs: timeMs.describe('UTC epoch ms; 0 unknown'),
  likelyEndMs: timeMs.describe('UTC epoch ms; 0 unknown'),
  confidencePct: z.number(),
  eventTimeMs: timeMs.describe('UTC epoch ms; 0 when nothing was ever heard'),
  simulated: z.boolean(),
  lineage: lineage.optional(),
});

export const junction = z.strictObject({
  id: z.string(),
  nodeRef: z.number().int(),
  ...nameFields,
  position,
  signalised: z.boolean(),
  groups: z.array(groupState),
});

export const queueState = z.strictObject({
  lengthM: z.number(),
  vehicles: z.number(),
  eventTimeMs: timeMs,
  simulated: z.boolean(),
  lineage: lineage.optional(),
});

export const junctionDetail = junction.extend({
  lineage: z.record(z.string(), lineage).describe('by signal group'),
  lanes: z.array(
    z.strictObject({
      laneId: z.string(),
      linkId: z.string(),
      groups: z.array(z.number().int()),
      queue: queueState.nullable(),
    }),
  ),
});
