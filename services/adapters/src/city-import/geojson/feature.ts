import type { LonLat } from '@luyun/core';
import { z } from 'zod';

/** Coordinates may carry an elevation, which is left aside. */
const position = z
  .array(z.number())
  .min(2)
  .transform((at): LonLat => [at[0] as number, at[1] as number]);
const line = z.array(position);
const polygon = z.array(line);

export const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPoint'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);

export const featureSchema = z.object({
  geometry: geometrySchema.nullable(),
  properties: z.record(z.string(), z.unknown()).nullable(),
});

export type Geometry = z.infer<typeof geometrySchema>;
export type Feature = z.infer<typeof featureSchema>;
export const positionSchema = position;
