import type { LiveEntry, LiveKinds } from '@luyun/core';
import { live } from '@luyun/proto';
import { encodeField } from './encode-frame.js';

/** Kinds of keyed state that browsers are shown. */
export const shownKinds = ['signal', 'link', 'parking', 'event', 'queue'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** The layer that shows each kind. */
export const layerOf: Readonly<Record<ShownKind, live.v1.Layer>> = {
  signal: live.v1.Layer.LAYER_SIGNALS,
  link: live.v1.Layer.LAYER_LINKS,
  parking: live.v1.Layer.LAYER_PARKING,
  event: live.v1.Layer.LAYER_EVENTS,
  queue: live.v1.Layer.LAYER_QUEUES,
};

type Encoders = { readonly [K in ShownKind]: (entry: LiveEntry<K>, value: LiveKinds[K]) => Buffer };

const encoders: Encoders = {
  signal: (entry, value) =>
    encodeField(
      6,
      live.v1.SignalState.encode({
        junctionId: value.junctionId,
        signalGroup: value.group,
        light: value.light,
        sinceMs: value.sinceMs,
        likelyEndMs: value.likelyEndMs,
        confidence: Math.round(value.confidencePct),
        eventTimeMs: entry.eventTimeMs,
      }).finish(),
    ),
  link: (entry, value) =>
    encodeField(
      7,
      live.v1.LinkState.encode({
        linkId: entry.key,
        speedKmh: value.speedMps === null ? Number.NaN : value.speedMps * 3.6,
        densityPerKm: value.densityPerKm ?? Number.NaN,
        los: value.los,
        eventTimeMs: entry.eventTimeMs,
        samples: value.samples,
      }).finish(),
    ),
  parking: (entry, value) =>
    encodeField(
      8,
      live.v1.ParkingState.encode({
        facilityId: entry.key,
        capacity: value.capacity,
        free: value.free ?? -1,
        eventTimeMs: entry.eventTimeMs,
        source: value.source,
        open: value.open,
      }).finish(),
    ),
  event: (entry, value) =>
    encodeField(
      9,
      live.v1.EventState.encode({
        eventId: entry.key,
        kind: value.kind,
        type: value.type,
        description: value.description,
        descriptionEn: value.descriptionEn ?? '',
        longitude: value.longitude,
        latitude: value.latitude,
        radiusM: value.radiusM,
        severity: value.severity,
        startMs: value.startMs,
        endMs: value.endMs,
        over: value.over,
        source: value.source,
      }).finish(),
    ),
  queue: (entry, value) =>
    encodeField(
      10,
      live.v1.QueueState.encode({
        laneId: entry.key,
        lengthM: value.lengthM,
        vehicles: value.vehicles,
        eventTimeMs: entry.eventTimeMs,
      }).finish(),
    ),
};

/** The entry as a field of live.v1.Frame. */
export function encodeState<K extends ShownKind>(kind: K, entry: LiveEntry<K>): Buffer {
  return (encoders[kind] as Encoders[K])(entry, entry.value);
}
