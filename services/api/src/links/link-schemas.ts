import { z } from 'zod';
import { linkProperties, nameFields } from '../city/city-schemas.js';
import { liveFields, timeMs } from '../http/schemas.js';

const measures = {
  speedMps: z.number().nullable(),
  densityPerKm: z.number().nullable(),
  flowPerHour: z.number().nullable(),
  los: z.number().int().describe('0 unknown, 1 free, 2 slow, 3 congested, 4 severe'),
  samples: z.number(),
};

export const linkDetail = z.strictObject({
  link: linkProperties,
  live: z.strictObject({ ...measures, ...liveFields }).nullable(),
});

export const linkMinute = z.strictObject({ minuteMs: timeMs, ...measures });

export const corridor = z.strictObject({
  id: z.string(),
  ...nameFields,
  linkIds: z.array(z.string()),
  lengthM: z.number(),
  travelTimeS: z.number().nullable(),
  freeFlowTimeS: z.number(),
  los: z.number().int(),
  coverage: z.number().describe('share of the length with a measurement, 0..1'),
  eventTimeMs: timeMs.nullable(),
  simulated: z.boolean(),
});

export const corridorMinute = z.strictObject({
  minuteMs: timeMs,
  travelTimeS: z.number().nullable(),
  los: z.number().int(),
  coverage: z.number(),
});
