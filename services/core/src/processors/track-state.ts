import type { IdTable } from '../columns/id-table.js';
import { newIdTable } from '../columns/id-table.js';
import type { MotionSource } from '../model/history-rows.js';
import { type LinkMinutes, newLinkMinutes } from './link-minutes.js';

/** How one source of moving things is followed. */
export interface TrackParams {
  readonly source: MotionSource;
  /** Ids name a thing in the whole city, or only at the device. */
  readonly idScope: 'city' | 'device';
  /** A track's number changes with each life of the id: for ids that are used again, or that name somebody for long. */
  readonly numberedByLife: boolean;
  /** A silence longer than this ends the track. */
  readonly maxGapMs: number;
  /** A step longer than this says nothing of the way between. */
  readonly maxStepMs: number;
  /** Two secret words of this installation, so that a track's number cannot be computed from an id. */
  readonly key: readonly [number, number];
}

/** What is kept of each track; see `foldTracks`. */
export interface TrackFields {
  /** Number shown outside. */
  track: Uint32Array;
  timeMs: Float64Array;
  /** Metres in the plane of the lane index. */
  x: Float64Array;
  y: Float64Array;
  /** NaN unknown */
  speedMps: Float64Array;
  lengthM: Float32Array;
  /** Segment of the lane index, -1 unmatched. */
  segment: Int32Array;
  alongM: Float64Array;
  /** Link and minute (since the epoch) that the vehicle was counted in last; -1 none. */
  countedLink: Int32Array;
  countedMinute: Int32Array;
  /** When it would be at the stop line, driving on freely; NaN while farther than the set-back. */
  arrivalMs: Float64Array;
  /** Lane whose stop line it passed, -1 none, and when. */
  crossedLane: Int32Array;
  crossedMs: Float64Array;
}

/** Tracks of one partition. A plain value: stored in checkpoints as it is. */
export interface TrackState {
  readonly ids: IdTable;
  readonly fields: TrackFields;
  readonly minutes: LinkMinutes;
  /** Newest event time, never after the receiving of its row. */
  watermarkMs: number;
  /** Watermark at which minutes, queues and ended tracks were looked at last. */
  tickMs: number;
  /** Lanes that had a queue at the last tick. */
  queued: Set<number>;
}

/** Per row of the batch just folded. */
export interface TrackedRows {
  /** 0 where the row was refused. */
  readonly track: Uint32Array;
  /** Lane of the index + 1; 0 unmatched. */
  readonly lane: Uint32Array;
  lateRows: number;
}

export function newTrackState(): TrackState {
  return {
    ids: newIdTable(),
    fields: {
      track: new Uint32Array(1024),
      timeMs: new Float64Array(1024),
      x: new Float64Array(1024),
      y: new Float64Array(1024),
      speedMps: new Float64Array(1024),
      lengthM: new Float32Array(1024),
      segment: new Int32Array(1024),
      alongM: new Float64Array(1024),
      countedLink: new Int32Array(1024),
      countedMinute: new Int32Array(1024),
      arrivalMs: new Float64Array(1024),
      crossedLane: new Int32Array(1024),
      crossedMs: new Float64Array(1024),
    },
    minutes: newLinkMinutes(),
    watermarkMs: 0,
    tickMs: 0,
    queued: new Set(),
  };
}
