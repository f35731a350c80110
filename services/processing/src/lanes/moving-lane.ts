import type { DecodedBatch } from '@luyun/adapters/wire/decode-batch';
import { movingColumns } from '@luyun/adapters/wire/moving-columns';
import {
  foldTracks,
  leaveCity,
  type MotionSource,
  newTrackState,
  type TrackedRows,
  type TrackParams,
  type TrackState,
  topicNames,
} from '@luyun/core';
import type { FamilyName } from '@luyun/proto';
import { BlockBuilder } from '../blocks/block-builder.js';
import { RawTable } from '../blocks/raw-table.js';
import { type MotionColumns, TrackBuffer } from '../blocks/track-buffer.js';
import { addingCorridors } from './adding-corridors.js';
import type { Lane, LaneParams } from './lane.js';

/** High nibble of a track's kind; see live.v1.Tracks. */
const sourceCodes: Readonly<Record<MotionSource, number>> = {
  perceived: 0,
  connected: 1,
  terminal: 2,
  transit: 3,
  detector: 0,
};

interface MovingFamily {
  readonly family: FamilyName & keyof typeof topicNames;
  readonly table: string;
  readonly params: Omit<TrackParams, 'key'>;
  /** Participant types a row, or one for all. */
  readonly kinds: (batch: DecodedBatch) => Uint8Array | number;
}

const MOTOR_VEHICLE = 1;
const SECOND_MS = 1000;

/** Participant type by PersonalDeviceUserType: unavailable, pedestrian, cyclist, road worker, animal. */
const personKinds = [0, 3, 2, 3, 0];

/** Connected vehicles. Their ids rotate, so a number made of one lasts no longer than the id. */
export const vehicleStates: MovingFamily = {
  family: 'vehicleStates',
  table: 'vehicle_states',
  params: {
    source: 'connected',
    idScope: 'city',
    numberedByLife: false,
    maxGapMs: 10 * SECOND_MS,
    maxStepMs: 5 * SECOND_MS,
  },
  kinds: () => MOTOR_VEHICLE,
};

/** Perceived objects. Sensors use track numbers again. */
export const perceivedObjects: MovingFamily = {
  family: 'perceivedObjects',
  table: 'perceived_objects',
  params: {
    source: 'perceived',
    idScope: 'device',
    numberedByLife: true,
    maxGapMs: 5 * SECOND_MS,
    maxStepMs: 5 * SECOND_MS,
  },
  // Beyond the standard: animals have no type of their own on the map.
  kinds: (batch) => (batch.columns.kind as Uint8Array).map((kind) => (kind === 6 ? 0 : kind)),
};

/** Pedestrians, cyclists and road workers. */
export const pedestrians: MovingFamily = {
  family: 'pedestrians',
  table: 'pedestrians',
  params: {
    source: 'connected',
    idScope: 'city',
    numberedByLife: false,
    maxGapMs: 10 * SECOND_MS,
    maxStepMs: 5 * SECOND_MS,
  },
  kinds: (batch) => (batch.columns.kind as Uint8Array).map((kind) => personKinds[kind] ?? 0),
};

/** Commercial vehicles. A terminal's number names it for years, so its tracks are numbered anew with each journey. */
export const terminals: MovingFamily = {
  family: 'terminals',
  table: 'terminals',
  params: {
    source: 'terminal',
    idScope: 'city',
    numberedByLife: true,
    maxGapMs: 600 * SECOND_MS,
    maxStepMs: 60 * SECOND_MS,
  },
  kinds: () => MOTOR_VEHICLE,
};

/** Stores the rows of a family of moving things, follows their tracks, and shows them. */
export function createMovingLane(moving: MovingFamily): Lane<TrackState> {
  const topic = topicNames[moving.family];
  const source = sourceCodes[moving.params.source];
  // Scratch for one batch; it holds nothing between batches.
  const tracked: { track: Uint32Array; lane: Uint32Array; lateRows: number } = {
    track: new Uint32Array(0),
    lane: new Uint32Array(0),
    lateRows: 0,
  };
  const trackParams = (params: LaneParams): TrackParams => ({ ...moving.params, key: params.trackKey });
  return {
    topic,
    version: '1',
    newState: newTrackState,
    newBuilder: () => new BlockBuilder(new RawTable(moving.family, moving.table, true), new TrackBuffer(topic)),
    fold(state, { batch }, context, params, out) {
      const columns = movingColumns(batch);
      if (columns === undefined) return { lateRows: 0 };
      if (tracked.track.length < batch.rows) {
        tracked.track = new Uint32Array(batch.rows);
        tracked.lane = new Uint32Array(batch.rows);
      }
      const kinds = moving.kinds(batch);
      const lengths = batch.columns.length as Uint16Array | undefined;
      const kindRows = typeof kinds === 'number' ? undefined : kinds;
      const rows: TrackedRows = tracked;
      const sink = addingCorridors(out, params.city.corridorsOfLink);
      foldTracks(state, params.city.index, trackParams(params), context, columns, kindRows, lengths, rows, sink);
      out.raw?.append(batch, context, rows);
      out.tracks.append(context, columns, rows, kinds, source, batch.columns as MotionColumns);
      return { lateRows: rows.lateRows };
    },
    leaveCity(state, params, offset, out) {
      const sink = addingCorridors(out, params.city.corridorsOfLink);
      leaveCity(state, params.city.index, trackParams(params), offset, sink);
    },
  };
}
