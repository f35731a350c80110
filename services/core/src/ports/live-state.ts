import type { Columns } from '../columns/columns.js';
import type { ControlMode, ControlReason } from '../signals/real-time/control-record.js';
import type { LiveProcess } from './live-process.js';

/** Kinds of keyed state, and what each holds. Times are UTC epoch ms. */
export interface LiveKinds {
  signal: LiveSignal;
  link: LiveLink;
  corridor: LiveCorridor;
  queue: LiveQueue;
  parking: LiveParking;
  event: LiveEvent;
  device: LiveDevice;
  control: LiveControl;
  /** Keyed by the process's instance. */
  process: LiveProcess;
}
export type LiveKind = keyof LiveKinds;

/** One signal group, keyed `junctionId/group`. */
export interface LiveSignal {
  readonly junctionId: string;
  readonly group: number;
  /** roadside.v1.Light */
  readonly light: number;
  /** When this light began, 0 unknown. */
  readonly sinceMs: number;
  /** When it will likely end, 0 unknown. */
  readonly likelyEndMs: number;
  readonly confidencePct: number;
}

/** One link over the last whole minute, keyed by link id. */
export interface LiveLink {
  readonly speedMps: number | null;
  readonly densityPerKm: number | null;
  readonly flowPerHour: number | null;
  /** 0 unknown, 1 free, 2 slow, 3 congested, 4 severe. */
  readonly los: number;
  readonly samples: number;
}

export interface LiveCorridor {
  readonly travelTimeS: number | null;
  readonly freeFlowTimeS: number;
  readonly los: number;
  /** Share of the length with a measurement, 0..1. */
  readonly coverage: number;
}

/** Queue on a lane from the stop line upstream, keyed by lane id. */
export interface LiveQueue {
  readonly lengthM: number;
  readonly vehicles: number;
}

export interface LiveParking {
  readonly capacity: number;
  readonly free: number | null;
  readonly source: string;
  readonly open: boolean;
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** Event, sign, incident, works or weather, keyed by source and id. */
export interface LiveEvent {
  readonly kind: 'event' | 'sign' | 'incident' | 'works' | 'weather';
  readonly type: number;
  readonly description: string;
  /** Absent where there is none of its own. */
  readonly descriptionEn?: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly radiusM: number;
  /** 1 slight .. 4 grave */
  readonly severity: number;
  readonly startMs: number;
  /** 0 open */
  readonly endMs: number;
  readonly over: boolean;
  readonly source: string;
}

/** What the platform has noticed of a device, keyed by device id. */
export interface LiveDevice {
  /** roadside.v1.DeviceKind: as it said itself, or, where another device speaks for it, as what it tells of shows. */
  readonly kind: number;
  /** Device whose stream it came by last; absent where that is its own. */
  readonly streamId?: string;
  readonly simulated: boolean;
  readonly lastReceivedMs: number;
  readonly messagesPerS: number;
  /** Median of received minus event time over the last minute. */
  readonly latencyMs: number;
  /**
   * Median of how much longer rows took than their device's own reporting interval accounts for: latency less the time since its last batch of
   * the topic, 0 or more. What a device gathers for a minute is not late.
   */
  readonly lateMs?: number;
  readonly clockOffsetMs: number;
  /** Share of batches missing in the sequence, 0..1. */
  readonly loss: number;
  readonly quarantinedRows: number;
  /** 0..1; see the device-trust processor. */
  readonly trust: number;
}

/** Real-time control of a junction, keyed by junction id. */
export interface LiveControl {
  readonly mode: ControlMode;
  readonly reason: ControlReason | null;
  /** Since when, by the controller's clock. */
  readonly sinceMs: number;
  /** Of the last decision, by the controller's clock. */
  readonly decidedMs: number;
  readonly run: string;
  readonly number: number;
  /** Groups that are ordered to be green; null: nothing is ordered. */
  readonly order: readonly number[] | null;
  /** The last command that was sent to the controller; null: none. */
  readonly commandId: string | null;
}

/** Where a value came from: back to the octets that the device sent. */
export interface Lineage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
}

export interface LiveEntry<K extends LiveKind> {
  readonly key: string;
  readonly eventTimeMs: number;
  readonly value: LiveKinds[K];
  readonly lineage?: Lineage;
  readonly simulated: boolean;
}

/**
 * Latest state of moving things as columns:
 * track u32, eventTimeMs f64, latitude and longitude f64 (deg, WGS-84), speedMps f32 (NaN unknown), headingDeg f32 (NaN
 * unknown), kind u8 (low nibble participant type, high nibble source, as live.v1.Tracks), lengthM f32 (0 unknown),
 * accuracyM f32 (standard deviation of the position, NaN unknown), existencePct u8 (how sure the sensor is, 255 unknown),
 * deviceIndex u16 (into `devices`), lane u32 (index into the city's lanes + 1; 0 unmatched), logPartition u16, logOffset f64, logRow u16.
 */
export interface TrackBlock extends Columns {
  readonly topic: string;
  readonly devices: readonly string[];
  /** Version of the city model whose lanes `lane` counts; 0 none. */
  readonly cityVersion: number;
  readonly columns: {
    readonly track: Uint32Array;
    readonly eventTimeMs: Float64Array;
    readonly latitude: Float64Array;
    readonly longitude: Float64Array;
    readonly speedMps: Float32Array;
    readonly headingDeg: Float32Array;
    readonly kind: Uint8Array;
    readonly lengthM: Float32Array;
    readonly accuracyM: Float32Array;
    readonly existencePct: Uint8Array;
    readonly deviceIndex: Uint16Array;
    readonly lane: Uint32Array;
    readonly logPartition: Uint16Array;
    readonly logOffset: Float64Array;
    readonly logRow: Uint16Array;
  };
  readonly simulated: boolean;
}

/** A track as one object, for inspection. */
export interface LiveTrack {
  readonly track: number;
  readonly eventTimeMs: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly speedMps: number | null;
  readonly headingDeg: number | null;
  readonly kind: number;
  readonly lengthM: number;
  readonly accuracyM: number | null;
  readonly existencePct: number | null;
  readonly deviceId: string;
  readonly lane: number;
  readonly lineage: Lineage;
  readonly simulated: boolean;
}

export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface LiveChange {
  readonly kind: LiveKind;
  readonly entries: readonly LiveEntry<LiveKind>[];
}

/** A claim of somebody on one of the places that a thing has, until a time. */
export interface Hold {
  /** What is held, by its kind and id, e.g. "parking:P3". */
  readonly thing: string;
  readonly owner: string;
  /** UTC epoch ms by the platform's clock. */
  readonly untilMs: number;
}

/** The latest of everything. An older event time never replaces a newer one. It may be lost at any time: log and history hold the truth. */
export interface LiveState {
  /** The block's arrays may be used again once it has resolved: who keeps rows copies them. */
  putTracks(block: TrackBlock): Promise<void>;
  /** Ends tracks before their time; they also end by themselves some seconds after their last event, terminals and transit after a minute. */
  endTracks(tracks: readonly number[]): Promise<void>;
  put<K extends LiveKind>(kind: K, entries: readonly LiveEntry<K>[]): Promise<void>;
  get<K extends LiveKind>(kind: K, key: string): Promise<LiveEntry<K> | undefined>;
  list<K extends LiveKind>(kind: K): Promise<readonly LiveEntry<K>[]>;
  findTrack(track: number): Promise<LiveTrack | undefined>;
  listTracks(area: BoundingBox, limit: number): Promise<readonly LiveTrack[]>;
  /**
   * Takes one of `places` places of a thing; resolves with false when others hold them all. An owner that holds one already goes on
   * until the new time. Rejects when that cannot be known now, then nothing is held.
   */
  hold(hold: Hold, places: number): Promise<boolean>;
  /** Gives a place back before its time. */
  release(thing: string, owner: string): Promise<void>;
  /** Who holds places of a thing now. */
  listHolds(thing: string): Promise<readonly Hold[]>;
  /** Called with every put of keyed state, and with every block of tracks. Returns the way to stop. */
  subscribe(listener: {
    onChange(change: LiveChange): void;
    onTracks(block: TrackBlock): void;
    onEnded(tracks: readonly number[]): void;
  }): () => void;
  close(): Promise<void>;
}
