import { type LaneIndex, laneKindCodes } from '../city/lane-index.js';
import { type LaneMatch, matchLane } from '../city/match-lane.js';
import { hashText, mix32 } from '../columns/hash.js';
import { compactIds, numberOf } from '../columns/id-table.js';
import {
  HEADING_UNIT_DEG,
  type MovingColumns,
  SPEED_UNIT_MPS,
  UNKNOWN_HEADING,
  UNKNOWN_SPEED,
} from '../columns/moving-columns.js';
import { growFields, keepFields } from '../columns/table-fields.js';
import type { RowSink } from '../model/history-rows.js';
import type { BatchContext } from './batch-context.js';
import { laneQueues } from './lane-queues.js';
import { laneVehicles } from './lane-vehicles.js';
import { addMove, closeMinutes, countVehicle } from './link-minutes.js';
import { beginCrossing, endCrossing } from './stop-line-crossings.js';
import type { TrackedRows, TrackFields, TrackParams, TrackState } from './track-state.js';

/** Kinds of participants that drive on lanes; see roadside.v1.PerceivedObjectColumns.kind. */
const MOTOR_VEHICLE = 1;
const NON_MOTOR_VEHICLE = 2;

const DAY_MS = 86_400_000;
/** Days begin at midnight in Beijing. */
const BEIJING_OFFSET_MS = 8 * 3_600_000;

const STOPPED_MPS = 1.4;
/** Event time between two looks at minutes, queues and ended tracks. */
export const TICK_MS = 15_000;
/** How long after its end a minute waits for rows that are under way. */
const LATENESS_MS = 10_000;

const match: LaneMatch = { segment: -1, alongM: 0 };

/**
 * Follows the things of one batch: gives each row its track and lane, and sums what it drove into link minutes.
 *
 * A row that is not newer than the last one of its track is late: it is stored, but changes nothing here (its track is
 * known, its lane is 0). A row after the end of its track begins another, however late it is: so things that were out of reach
 * count all the same, and only what comes twice after its track has ended counts twice (repeated batches never get here). Ticks
 * are of event time: the same records give the same rows.
 *
 * @param kinds participant type a row; undefined: all motor vehicles
 * @param lengths 0.01 m a row; undefined: unknown
 */
export function foldTracks(
  state: TrackState,
  index: LaneIndex,
  params: TrackParams,
  context: BatchContext,
  moving: MovingColumns,
  kinds: Uint8Array | undefined,
  lengths: Uint16Array | undefined,
  rows: TrackedRows,
  sink: RowSink,
): void {
  const { ids } = state;
  const { idWords, timeOffset, latitude, longitude, speed, heading } = moving;
  const device = params.idScope === 'device' ? hashText(context.deviceId, 0) : 0;
  const baseMs = moving.baseTimeMs + context.clockCorrectionMs;
  const refused = context.refusedRows;
  let nextRefused = 0;
  let watermarkMs = state.watermarkMs;
  rows.lateRows = 0;
  if (context.simulated) state.minutes.simulated = true;
  growFields(state.fields, ids.count + moving.rows);
  const fields = state.fields;
  for (let row = 0; row < moving.rows; row++) {
    rows.track[row] = 0;
    rows.lane[row] = 0;
    if (nextRefused < refused.length && refused[nextRefused] === row) {
      nextRefused++;
      continue;
    }
    const timeMs = baseMs + (timeOffset[row] as number);
    const known = ids.count;
    const at = numberOf(ids, idWords[row * 2] as number, idWords[row * 2 + 1] as number, device);
    const sinceMs = at === known ? Number.POSITIVE_INFINITY : timeMs - (fields.timeMs[at] as number);
    if (sinceMs <= 0) {
      rows.track[row] = fields.track[at] as number;
      rows.lateRows++;
      continue;
    }
    watermarkMs = Math.max(watermarkMs, Math.min(timeMs, context.receivedMs));
    const continues = sinceMs <= params.maxGapMs;
    if (!continues) {
      if (at !== known) loseCrossing(fields, index, params, context, at, sink);
      beginTrack(state, params, at, timeMs);
    }

    const x = ((longitude[row] as number) - index.originLon) * index.eastPerUnit;
    const y = ((latitude[row] as number) - index.originLat) * index.northPerUnit;
    const rawSpeed = speed[row] as number;
    const speedMps = rawSpeed === UNKNOWN_SPEED ? Number.NaN : rawSpeed * SPEED_UNIT_MPS;
    const kind = kinds === undefined ? MOTOR_VEHICLE : (kinds[row] as number);
    const before = fields.segment[at] as number;
    if (kind === MOTOR_VEHICLE || kind === NON_MOTOR_VEHICLE) {
      const rawHeading = heading[row] as number;
      const headingDeg = rawHeading === UNKNOWN_HEADING ? Number.NaN : rawHeading * HEADING_UNIT_DEG;
      matchLane(index, x, y, headingDeg, before, kind === NON_MOTOR_VEHICLE, match);
    } else {
      match.segment = -1;
      match.alongM = 0;
    }
    if (before >= 0 || match.segment >= 0)
      followRow(state, index, params, context, at, row, x, y, timeMs, speedMps, sinceMs, sink);
    fields.timeMs[at] = timeMs;
    fields.x[at] = x;
    fields.y[at] = y;
    fields.speedMps[at] = speedMps;
    if (lengths !== undefined) fields.lengthM[at] = (lengths[row] as number) * 0.01;
    fields.segment[at] = match.segment;
    fields.alongM[at] = match.alongM;
    rows.track[row] = fields.track[at] as number;
    if (match.segment >= 0) rows.lane[row] = (index.segmentLane[match.segment] as number) + 1;
  }
  state.watermarkMs = watermarkMs;
  const tickMs = Math.floor(watermarkMs / TICK_MS) * TICK_MS;
  if (tickMs > state.tickMs) tick(state, index, params, context, tickMs, sink);
}

/** Brings out everything that is open and forgets lanes: before the city model changes. */
export function leaveCity(
  state: TrackState,
  index: LaneIndex,
  params: TrackParams,
  logOffset: number,
  sink: RowSink,
): void {
  closeMinutes(state.minutes, index, Number.POSITIVE_INFINITY, params.source, logOffset, sink);
  // Plane coordinates change their origin with the model.
  compactIds(state.ids, () => false);
  state.queued.clear();
}

/** A track that ends within a junction crossed the stop line all the same. */
function loseCrossing(
  fields: TrackFields,
  index: LaneIndex,
  params: TrackParams,
  context: BatchContext,
  at: number,
  sink: RowSink,
): void {
  if ((fields.crossedLane[at] as number) >= 0) endCrossing(fields, index, params.source, context, at, -1, 0, sink);
}

function beginTrack(state: TrackState, params: TrackParams, at: number, timeMs: number): void {
  const { fields, ids } = state;
  let number = mix32((ids.words[at * 3] as number) ^ params.key[0]);
  number = mix32(number ^ (ids.words[at * 3 + 1] as number) ^ params.key[1]);
  number = mix32(number ^ (ids.words[at * 3 + 2] as number) ^ hashText(params.source, params.key[0]));
  // The same sender is another track the next day, even if it never changes its id.
  number = mix32(number ^ Math.floor((timeMs + BEIJING_OFFSET_MS) / DAY_MS));
  if (params.numberedByLife) number = mix32(number ^ (timeMs >>> 0) ^ Math.floor(timeMs / 2 ** 32));
  fields.track[at] = number === 0 ? 1 : number;
  fields.segment[at] = -1;
  fields.alongM[at] = 0;
  fields.lengthM[at] = 0;
  fields.countedLink[at] = -1;
  fields.countedMinute[at] = -1;
  fields.arrivalMs[at] = Number.NaN;
  fields.crossedLane[at] = -1;
  fields.crossedMs[at] = 0;
}

/** What a step from the row before to this one says about links: `match` holds where the thing is now. */
function followRow(
  state: TrackState,
  index: LaneIndex,
  params: TrackParams,
  context: BatchContext,
  at: number,
  row: number,
  x: number,
  y: number,
  timeMs: number,
  speedMps: number,
  sinceMs: number,
  sink: RowSink,
): void {
  const { fields, minutes, watermarkMs } = state;
  const segmentBefore = fields.segment[at] as number;
  const laneBefore = segmentBefore >= 0 ? (index.segmentLane[segmentBefore] as number) : -1;
  const lane = match.segment >= 0 ? (index.segmentLane[match.segment] as number) : -1;
  const linkBefore = motorLink(index, laneBefore);
  const link = motorLink(index, lane);
  if (sinceMs <= params.maxStepMs) {
    const fromMs = timeMs - sinceMs;
    const stopped = speedMps < STOPPED_MPS;
    if (linkBefore < 0 && link < 0) {
      // Cycles on their own lanes are no part of the link's traffic.
    } else if (laneBefore === lane) {
      const step = match.alongM - (fields.alongM[at] as number);
      addMove(minutes, index, link, Math.max(0, step), fromMs, timeMs, stopped, watermarkMs);
    } else {
      const dx = x - (fields.x[at] as number);
      const dy = y - (fields.y[at] as number);
      const stepM = Math.sqrt(dx * dx + dy * dy);
      if (linkBefore === link) {
        addMove(minutes, index, link, stepM, fromMs, timeMs, stopped, watermarkMs);
      } else {
        // Over a junction: each link gets its part of the way, and time in proportion; the junction's own part counts nowhere.
        let leftMs = fromMs;
        if (linkBefore >= 0) {
          const remainingM = (index.laneLengthM[laneBefore] as number) - (fields.alongM[at] as number);
          const partM = Math.min(stepM, Math.max(0, remainingM));
          leftMs = stepM > 0 ? fromMs + (sinceMs * partM) / stepM : timeMs;
          addMove(minutes, index, linkBefore, partM, fromMs, leftMs, stopped, watermarkMs);
          beginCrossing(fields, index, at, laneBefore, remainingM, stepM, leftMs);
        }
        if (link >= 0 && stepM > 0) {
          const partM = Math.min(stepM, match.alongM);
          const enteredMs = Math.max(leftMs, timeMs - (sinceMs * partM) / stepM);
          addMove(minutes, index, link, partM, enteredMs, timeMs, stopped, watermarkMs);
        }
      }
    }
  }
  if (link < 0) return;
  if ((fields.crossedLane[at] as number) >= 0) endCrossing(fields, index, params.source, context, at, link, row, sink);
  if (link !== linkBefore) fields.arrivalMs[at] = Number.NaN;
  noteArrival(fields, index, at, lane, link, timeMs);
  const minute = Math.floor(timeMs / 60_000);
  if (fields.countedLink[at] !== link || fields.countedMinute[at] !== minute) {
    fields.countedLink[at] = link;
    fields.countedMinute[at] = minute;
    countVehicle(minutes, index, link, timeMs, watermarkMs);
  }
}

/** Link whose traffic a lane is part of; -1 for lanes of cycles, and where there is none. */
function motorLink(index: LaneIndex, lane: number): number {
  return lane >= 0 && index.laneKind[lane] !== laneKindCodes.bike ? (index.laneLink[lane] as number) : -1;
}

const SET_BACK_M = 100;

function noteArrival(
  fields: TrackFields,
  index: LaneIndex,
  at: number,
  lane: number,
  link: number,
  timeMs: number,
): void {
  if (!Number.isNaN(fields.arrivalMs[at] as number)) return;
  const remainingM = (index.laneLengthM[lane] as number) - match.alongM;
  if (remainingM > SET_BACK_M) return;
  fields.arrivalMs[at] = timeMs + (remainingM / (index.linkSpeedLimitMps[link] as number)) * 1000;
}

function tick(
  state: TrackState,
  index: LaneIndex,
  params: TrackParams,
  context: BatchContext,
  tickMs: number,
  sink: RowSink,
): void {
  state.tickMs = tickMs;
  closeMinutes(state.minutes, index, tickMs - LATENESS_MS, params.source, context.offset, sink);
  queueRows(state, index, params, context, tickMs, sink);
  const { fields, ids } = state;
  const kept = compactIds(ids, (at) => {
    if ((fields.timeMs[at] as number) >= tickMs - params.maxGapMs) return true;
    loseCrossing(fields, index, params, context, at, sink);
    return false;
  });
  keepFields(fields, kept);
}

function queueRows(
  state: TrackState,
  index: LaneIndex,
  params: TrackParams,
  context: BatchContext,
  tickMs: number,
  sink: RowSink,
): void {
  const queues = laneQueues(laneVehicles([{ state, perceived: true }], index, tickMs), index);
  const cleared = [...state.queued].filter((lane) => !queues.has(lane)).sort((a, b) => a - b);
  const all = [...queues, ...cleared.map((lane) => [lane, { lengthM: 0, vehicles: 0 }] as const)];
  for (const [lane, queue] of all) {
    const link = index.laneLink[lane] as number;
    sink.add('lane_queues', {
      laneId: index.laneIds[lane] as string,
      linkId: index.linkIds[link] as string,
      junctionId: index.linkToJunctionId[link] as string,
      eventTime: tickMs,
      source: params.source,
      lengthM: queue.lengthM,
      vehicles: queue.vehicles,
      simulated: state.minutes.simulated,
      logOffset: context.offset,
      logRow: 0,
    });
  }
  state.queued = new Set(queues.keys());
}
