import type { BoundingBox } from '@luyun/core';
import { z } from 'zod';

/** Ids of the city model and of devices. */
export const idSchema = z.string().min(1).max(200);

/** UTC epoch ms. */
export const timeMs = z.number().describe('UTC epoch ms');

export const position = z.tuple([z.number(), z.number()]).describe('[longitude, latitude], WGS-84 degrees');

const degrees = (limit: number) => z.coerce.number().min(-limit).max(limit);
export const longitude = degrees(180);
export const latitude = degrees(90);

/** `w,s,e,n` in WGS-84 degrees. */
export const bbox = z
  .string()
  .max(200)
  .transform((text, context): BoundingBox => {
    const [west, south, east, north, ...more] = text
      .split(',')
      .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    const valid =
      more.length === 0 &&
      [west, south, east, north].every((value) => value !== undefined && Number.isFinite(value)) &&
      (south as number) <= (north as number) &&
      (west as number) <= (east as number) &&
      Math.abs(west as number) <= 180 &&
      Math.abs(east as number) <= 180 &&
      Math.abs(south as number) <= 90 &&
      Math.abs(north as number) <= 90;
    if (!valid) {
      context.addIssue('must be west,south,east,north in degrees, west <= east and south <= north');
      return z.NEVER;
    }
    return { west, south, east, north } as BoundingBox;
  })
  .describe('west,south,east,north, WGS-84 degrees');

export const lineage = z.strictObject({
  topic: z.string(),
  partition: z.number().int(),
  offset: z.number().int(),
  row: z.number().int(),
});

/** What every live value carries. */
export const liveFields = {
  eventTimeMs: timeMs,
  simulated: z.boolean(),
  lineage: lineage.optional(),
};

/** A list that comes in pages. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

const geometry = z.looseObject({ type: z.string() });

/** A GeoJSON FeatureCollection whose features have the given properties. */
export function featuresOf<T extends z.ZodType>(properties: T) {
  return z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.strictObject({ type: z.literal('Feature'), id: z.string().optional(), geometry, properties })),
  });
}

export const GEOJSON = 'application/geo+json';

/** An answer that only says that it was done. */
export const nothing = z.strictObject({});
export const NOTHING: z.output<typeof nothing> = {};
