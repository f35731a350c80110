import { z } from 'zod';
import { lineage, timeMs } from '../http/schemas.js';

export const laneDetail = z.strictObject({
  id: z.string(),
  linkId: z.string(),
  linkName: z.string(),
  toJunctionId: z.string(),
  number: z.number().int().describe('from the median, from 1'),
  kind: z.string(),
  widthM: z.number(),
  movements: z.array(z.strictObject({ toLinkId: z.string(), turn: z.string(), signalGroup: z.number().int() })),
  detectors: z.array(z.string()),
});

/** A minute; what was not measured in it is null, and 0 only where somebody looked. */
export const laneMinute = z.strictObject({
  timeMs: timeMs.describe('begin of the minute'),
  lengthM: z.number().nullable().describe('longest queue'),
  vehicles: z.number().nullable().describe('most vehicles in the queue'),
  passed: z.number().nullable().describe('vehicles that were followed over the stop line'),
  counted: z.number().nullable().describe('vehicles that the detectors of the lane counted'),
  speedMps: z.number().nullable().describe('by the detectors, or else over the stop line'),
  occupancyPct: z.number().nullable().describe('of the detectors'),
  lineage: lineage.optional().describe('where the longest queue came from'),
});
