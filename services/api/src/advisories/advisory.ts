import type { LiveEntry } from '@luyun/core';
import { z } from 'zod';
import { feature, point } from '../city/feature.js';
import { lineage, timeMs } from '../http/schemas.js';

export const advisoryProperties = z.strictObject({
  id: z.string(),
  kind: z.enum(['event', 'sign', 'incident', 'works', 'weather']),
  type: z.number().int(),
  description: z.string(),
  descriptionEn: z.string().optional().describe('in English, where the description is in another language'),
  radiusM: z.number(),
  severity: z.number().int().describe('1 slight .. 4 grave'),
  startMs: timeMs,
  endMs: timeMs.describe('UTC epoch ms; 0 open'),
  over: z.boolean(),
  source: z.string(),
  eventTimeMs: timeMs,
  simulated: z.boolean(),
  lineage: lineage.optional(),
});

/** An event as a GeoJSON point. */
export function advisoryOf({ key, eventTimeMs, simulated, value, lineage: from }: LiveEntry<'event'>) {
  const { longitude, latitude, ...rest } = value;
  return feature(key, point([longitude, latitude]), {
    id: key,
    ...rest,
    eventTimeMs,
    simulated,
    ...(from ? { lineage: { ...from } } : {}),
  });
}

/** Whether it still concerns anybody. */
export function isCurrent({ value }: LiveEntry<'event'>, nowMs: number): boolean {
  return !value.over && (value.endMs === 0 || value.endMs > nowMs);
}
