import { z } from 'zod';
import { nameFields } from '../city/city-schemas.js';
import { lineage, position, timeMs } from '../http/schemas.js';

export const carParkState = z.strictObject({
  id: z.string(),
  ...nameFields,
  position: position.nullable(),
  kind: z.enum(['garage', 'lot', 'kerb']).nullable().describe('kerb: bays along a street'),
  chargers: z.number().int().nullable().describe('bays with a charger'),
  capacity: z.number(),
  free: z.number().nullable(),
  open: z.boolean(),
  source: z.string(),
  ageS: z.number().nullable().describe('seconds since the count'),
  eventTimeMs: timeMs.nullable(),
  simulated: z.boolean(),
  lineage: lineage.optional(),
});

/**
 * Reasons are `key` or `key:value`: `drive:S` and `walk:S` seconds, `free:N`, `age:S`, `free-unknown`, `stale`, `few-free`, `full`,
 * `closed`, `live-speeds:PERCENT` of the way, `no-road`.
 */
export const rankedCarPark = carParkState.extend({
  driveM: z.number().optional(),
  driveS: z.number().optional(),
  walkM: z.number().optional(),
  walkS: z.number().optional(),
  score: z.number().optional().describe('seconds; the least is the best'),
  rank: z.number().int().optional(),
  reasons: z.array(z.string()).optional(),
});

export const parkingCount = z.strictObject({
  timeMs,
  free: z.number().nullable(),
  capacity: z.number(),
  lineage,
});
