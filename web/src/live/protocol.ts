/** What the page and the live worker say to each other. */

/** Degrees, WGS-84. */
export interface Area {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export type LayerName = 'tracks' | 'signals' | 'links' | 'parking' | 'events' | 'queues';

export interface Subscription {
  readonly area: Area;
  readonly zoom: number;
  readonly layers: readonly LayerName[];
}

/**
 * Which time is shown: live, or stored data from `atMs` (epoch ms) on at `speed` seconds a second, 0 (paused) to 60.
 */
export type Clock = 'live' | { readonly atMs: number; readonly speed: number };

/** A time read off this machine's clock: shown = shownMs + (Date.now() - localMs) * speed. */
export interface ClockReading {
  readonly shownMs: number;
  readonly localMs: number;
  readonly speed: number;
}

export type ToWorker =
  | { readonly type: 'connect'; readonly url: string }
  | { readonly type: 'subscribe'; readonly subscription: Subscription }
  | { readonly type: 'clock'; readonly clock: Clock; readonly wish: number }
  | { readonly type: 'close' };

/**
 * How the socket stands. `open`: frames flow; `stalled`: open, but silent for longer than it may be; `lost`: closed, and
 * tried again at `retryAtMs` (epoch ms of this machine).
 */
export type ConnectionState =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'open'; readonly roundTripMs: number | null }
  | { readonly phase: 'stalled' }
  | { readonly phase: 'lost'; readonly attempt: number; readonly retryAtMs: number };

/**
 * Moving things, ready for the GPU. Where a thing is drawn at platform time t:
 * position + velocity * min(t - event, REACH_S) + residual * fade(t - update); see `dead-reckoning.ts`.
 */
export interface TrackBlock {
  readonly rows: number;
  /** Zero of the times in `packed`, platform epoch ms. */
  readonly baseMs: number;
  readonly track: Uint32Array;
  /** m/s, NaN unknown. */
  readonly speeds: Float32Array;
  /** All else, a row behind the other as `pack-tracks.ts` lays it and reads it, near to `origin` (degrees). */
  readonly packed: Uint8Array;
  readonly origin: readonly [longitude: number, latitude: number];
}

export interface Signal {
  readonly junctionId: string;
  readonly group: number;
  readonly light: number;
  readonly sinceMs: number;
  readonly likelyEndMs: number;
  readonly confidencePct: number;
  readonly eventTimeMs: number;
}

export interface LinkTraffic {
  readonly linkId: string;
  readonly speedKmh: number | null;
  readonly densityPerKm: number | null;
  /** 0 unknown, 1 free .. 4 severe. */
  readonly los: number;
  readonly samples: number;
  readonly eventTimeMs: number;
}

export interface Parking {
  readonly id: string;
  readonly capacity: number;
  readonly free: number | null;
  readonly open: boolean;
  readonly source: string;
  readonly eventTimeMs: number;
}

export interface RoadEvent {
  readonly id: string;
  readonly kind: string;
  readonly type: number;
  readonly description: string;
  /** Empty where there is none of its own. */
  readonly descriptionEn: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly radiusM: number;
  readonly severity: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly over: boolean;
  readonly source: string;
}

export interface Queue {
  readonly laneId: string;
  readonly lengthM: number;
  readonly vehicles: number;
  readonly eventTimeMs: number;
}

/** Keyed state of one frame. With `keyframe`, it replaces all there was. */
export interface StateUpdate {
  readonly keyframe: boolean;
  readonly signals: readonly Signal[];
  readonly links: readonly LinkTraffic[];
  readonly parking: readonly Parking[];
  readonly events: readonly RoadEvent[];
  readonly queues: readonly Queue[];
}

export type FromWorker =
  | { readonly type: 'connection'; readonly state: ConnectionState }
  /** The platform plays no more stored time; what comes next is live. */
  | { readonly type: 'replay-refused' }
  | {
      readonly type: 'frame';
      /** Time that the frame shows, platform epoch ms. */
      readonly platformMs: number;
      readonly reading: ClockReading;
      /** Platform clock minus this machine's, ms. */
      readonly clockOffsetMs: number;
      /** What the frame is of: what was asked for, or live when stored time has reached now. */
      readonly clock: Clock;
      /** Number of the last wish for a time that the worker knew. */
      readonly wish: number;
      readonly simulated: boolean;
      readonly tracks: TrackBlock | null;
      readonly state: StateUpdate;
    };
