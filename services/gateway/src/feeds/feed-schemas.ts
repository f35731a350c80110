import { z } from 'zod';

const timeMs = z.number().int().min(0).max(4_102_444_800_000);
const place = { longitude: z.number().min(-180).max(180).optional(), latitude: z.number().min(-90).max(90).optional() };
const id = z.string().min(1).max(128);
const text = z.string().max(2000).default('');
const count = z.number().int().min(0).max(4_294_967_295);

const NOTHING = 'no list has an entry';

function saysSomething(feed: Readonly<Record<string, readonly unknown[]>>): boolean {
  return Object.values(feed).some((list) => list.length > 0);
}

/** JSON form of roadside.v1.ParkingStates. Degrees WGS-84, times UTC epoch ms. */
export const parkingFeed = z
  .strictObject({
    facilities: z
      .array(
        z.object({
          facilityId: id,
          timeMs,
          capacity: count.default(0),
          free: count.optional(),
          entries: count.optional(),
          exits: count.optional(),
          open: z.boolean().default(true),
          name: text,
          ...place,
        }),
      )
      .max(1000)
      .default([]),
    bays: z
      .array(z.object({ facilityId: id, bayId: id, timeMs, occupied: z.boolean(), ...place }))
      .max(4000)
      .default([]),
  })
  .refine(saysSomething, NOTHING);

const incidentKinds = ['unspecified', 'crash', 'breakdown', 'works', 'flood', 'event', 'congestion', 'other'] as const;

/** JSON form of roadside.v1.ToccReports. Degrees WGS-84, m/s, degrees from north, Celsius, times UTC epoch ms. */
export const toccFeed = z
  .strictObject({
    incidents: z
      .array(
        z.object({
          incidentId: id,
          kind: z.enum(incidentKinds).transform((kind) => incidentKinds.indexOf(kind)),
          startMs: timeMs,
          endMs: timeMs.default(0),
          severity: z.number().int().min(1).max(4),
          description: text,
          descriptionEn: text,
          lanesClosed: z.number().int().min(0).max(20).default(0),
          cancelled: z.boolean().default(false),
          timeMs,
          ...place,
        }),
      )
      .max(1000)
      .default([]),
    weather: z
      .array(
        z.object({
          stationId: id,
          timeMs,
          temperatureC: z.number().min(-80).max(70).optional(),
          precipitationMmPerH: z.number().min(0).max(500).optional(),
          visibilityM: z.number().int().min(0).max(100_000).optional(),
          windSpeedMps: z.number().min(0).max(120).optional(),
          ...place,
        }),
      )
      .max(1000)
      .default([]),
    transitVehicles: z
      .array(
        z.object({
          vehicleId: id,
          routeId: text,
          tripId: text,
          timeMs,
          speedMps: z.number().min(0).max(100).optional(),
          headingDeg: z.number().min(0).max(360).optional(),
          nextStopId: text,
          delayS: z.number().int().min(-86_400).max(86_400).optional(),
          loadPct: z.number().min(0).max(100).optional(),
          ...place,
        }),
      )
      .max(4000)
      .default([]),
  })
  .refine(saysSomething, NOTHING);
