import { roadside } from '@luyun/proto';
import type { z } from 'zod';
import type { parkingFeed, toccFeed } from './feed-schemas.js';

const { Batch } = roadside.v1;
const SPEED_UNKNOWN = 8191;
const HEADING_UNKNOWN = 28800;

/** A parking feed's body as a batch, with the body itself as original frame. */
export function parkingBatch(feed: z.output<typeof parkingFeed>, body: Uint8Array, nowMs: number): Uint8Array {
  return encode(body, nowMs, {
    parking: {
      facilities: feed.facilities.map(({ longitude, latitude, ...each }) => ({
        ...definedOnly(each),
        ...position(longitude, latitude),
      })),
      bays: feed.bays.map(({ longitude, latitude, ...each }) => ({ ...each, ...position(longitude, latitude) })),
    },
  });
}

/** A TOCC feed's body as a batch, with the body itself as original frame. */
export function toccBatch(feed: z.output<typeof toccFeed>, body: Uint8Array, nowMs: number): Uint8Array {
  return encode(body, nowMs, {
    tocc: {
      incidents: feed.incidents.map(({ longitude, latitude, ...each }) => ({
        ...each,
        ...position(longitude, latitude),
      })),
      weather: feed.weather.map((each) =>
        definedOnly({
          stationId: each.stationId,
          timeMs: each.timeMs,
          temperature: scaled(each.temperatureC, 10),
          precipitation: scaled(each.precipitationMmPerH, 10),
          visibility: each.visibilityM,
          windSpeed: scaled(each.windSpeedMps, 10),
          ...position(each.longitude, each.latitude),
        }),
      ),
      transitVehicles: feed.transitVehicles.map((each) =>
        definedOnly({
          vehicleId: each.vehicleId,
          routeId: each.routeId,
          tripId: each.tripId,
          timeMs: each.timeMs,
          speed: scaled(each.speedMps, 50) ?? SPEED_UNKNOWN,
          heading: each.headingDeg === undefined ? HEADING_UNKNOWN : Math.round(each.headingDeg * 80) % 28800,
          nextStopId: each.nextStopId,
          delay: each.delayS,
          load: scaled(each.loadPct, 1),
          ...position(each.longitude, each.latitude),
        }),
      ),
    },
  });
}

function encode(body: Uint8Array, nowMs: number, payload: roadside.v1.IBatch): Uint8Array {
  const original = { encoding: 'json', frames: [body] };
  return Batch.encode({ ...payload, baseTimeMs: nowMs, sentMs: nowMs, original } as roadside.v1.IBatch).finish();
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : Math.round(value * factor);
}

function position(longitude?: number, latitude?: number): { position?: roadside.v1.IPosition } {
  if (longitude === undefined || latitude === undefined) return {};
  return { position: { longitude: Math.round(longitude * 1e7), latitude: Math.round(latitude * 1e7) } };
}

/** Without the keys whose value is undefined: protobuf tells an absent field from a zero. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}
