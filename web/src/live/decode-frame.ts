import { live } from '@luyun/proto/live';
import type { StateUpdate } from './protocol.js';
import type { TrackColumns } from './track-store.js';

/** A live.v1.Frame in the page's own terms. */
export interface DecodedFrame {
  readonly sequence: number;
  readonly platformMs: number;
  readonly keyframe: boolean;
  readonly simulated: boolean;
  /** Made of stored data; `platformMs` is the stored time. */
  readonly replay: boolean;
  readonly tracks: readonly TrackColumns[];
  readonly endedTracks: readonly number[];
  readonly state: StateUpdate;
  /** Echo of the client's own clock, or null. */
  readonly pongMs: number | null;
}

const SPEED_UNKNOWN = 8191;
const HEADING_UNKNOWN = 28800;

/** @throws RangeError when a column is shorter than its rows, or protobufjs' errors on octets that are no frame. */
export function decodeFrame(octets: Uint8Array): DecodedFrame {
  const frame = live.v1.Frame.decode(octets);
  return {
    sequence: Number(frame.sequence),
    platformMs: frame.platformMs,
    keyframe: frame.keyframe,
    simulated: frame.simulated,
    replay: frame.replay,
    tracks: frame.tracks.map(decodeTracks),
    endedTracks: frame.endedTracks,
    pongMs: frame.pong?.clientMs ?? null,
    state: {
      keyframe: frame.keyframe,
      signals: frame.signals.map((s) => ({
        junctionId: s.junctionId ?? '',
        group: s.signalGroup ?? 0,
        light: s.light ?? 0,
        sinceMs: s.sinceMs ?? 0,
        likelyEndMs: s.likelyEndMs ?? 0,
        confidencePct: s.confidence ?? 0,
        eventTimeMs: s.eventTimeMs ?? 0,
      })),
      links: frame.links.map((l) => ({
        linkId: l.linkId ?? '',
        speedKmh: numberOrNull(l.speedKmh),
        densityPerKm: numberOrNull(l.densityPerKm),
        los: l.los ?? 0,
        samples: l.samples ?? 0,
        eventTimeMs: l.eventTimeMs ?? 0,
      })),
      parking: frame.parking.map((p) => ({
        id: p.facilityId ?? '',
        capacity: p.capacity ?? 0,
        free: (p.free ?? -1) < 0 ? null : (p.free ?? null),
        open: p.open ?? false,
        source: p.source ?? '',
        eventTimeMs: p.eventTimeMs ?? 0,
      })),
      events: frame.events.map((e) => ({
        id: e.eventId ?? '',
        kind: e.kind ?? '',
        type: e.type ?? 0,
        description: e.description ?? '',
        descriptionEn: e.descriptionEn ?? '',
        longitude: e.longitude ?? 0,
        latitude: e.latitude ?? 0,
        radiusM: e.radiusM ?? 0,
        severity: e.severity ?? 0,
        startMs: e.startMs ?? 0,
        endMs: e.endMs ?? 0,
        over: e.over ?? false,
        source: e.source ?? '',
      })),
      queues: frame.queues.map((q) => ({
        laneId: q.laneId ?? '',
        lengthM: q.lengthM ?? 0,
        vehicles: q.vehicles ?? 0,
        eventTimeMs: q.eventTimeMs ?? 0,
      })),
    },
  };
}

function numberOrNull(value: number | null | undefined): number | null {
  return value === null || value === undefined || Number.isNaN(value) ? null : value;
}

function decodeTracks(tracks: live.v1.Tracks.$Properties): TrackColumns {
  const rows = tracks.rows ?? 0;
  const latitude = new Float64Array(rows);
  const longitude = new Float64Array(rows);
  const speed = new Float32Array(rows);
  const heading = new Float32Array(rows);
  const length = new Float32Array(rows);
  const accuracy = new Float32Array(rows).fill(Number.NaN);
  const rawLatitude = column(tracks.latitude, rows, Int32Array);
  const rawLongitude = column(tracks.longitude, rows, Int32Array);
  const rawSpeed = column(tracks.speed, rows, Uint16Array);
  const rawHeading = column(tracks.heading, rows, Uint16Array);
  const rawLength = column(tracks.length, rows, Uint8Array);
  // Younger than the other columns: a platform may not tell it yet.
  const rawAccuracy = tracks.accuracy?.byteLength ? column(tracks.accuracy, rows, Uint8Array) : undefined;
  for (let row = 0; row < rows; row++) {
    latitude[row] = (rawLatitude[row] ?? 0) * 1e-7;
    longitude[row] = (rawLongitude[row] ?? 0) * 1e-7;
    const s = rawSpeed[row] ?? SPEED_UNKNOWN;
    speed[row] = s === SPEED_UNKNOWN ? Number.NaN : s * 0.02;
    const h = rawHeading[row] ?? HEADING_UNKNOWN;
    heading[row] = h === HEADING_UNKNOWN ? Number.NaN : h * 0.0125;
    length[row] = (rawLength[row] ?? 0) * 0.2;
    accuracy[row] = (rawAccuracy?.[row] || Number.NaN) * 0.1;
  }
  return {
    rows,
    track: column(tracks.track, rows, Uint32Array),
    latitude,
    longitude,
    speed,
    heading,
    length,
    accuracy,
    kind: column(tracks.kind, rows, Uint8Array),
    ageMs: column(tracks.age, rows, Uint16Array),
  };
}

interface ColumnArray<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): T;
}

/** Copies, because a column need not lie aligned within the frame. Browsers run on little-endian machines. */
function column<T>(octets: Uint8Array | null | undefined, rows: number, Type: ColumnArray<T>): T {
  const size = rows * Type.BYTES_PER_ELEMENT;
  if (!octets || octets.byteLength < size) {
    throw new RangeError(`column of ${octets?.byteLength ?? 0} octets for ${rows} rows of ${Type.BYTES_PER_ELEMENT}`);
  }
  return new Type(new Uint8Array(octets.subarray(0, size)).buffer as ArrayBuffer);
}
