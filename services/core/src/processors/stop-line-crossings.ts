import type { LaneIndex } from '../city/lane-index.js';
import type { MotionSource, RowSink } from '../model/history-rows.js';
import type { BatchContext } from './batch-context.js';
import type { TrackFields } from './track-state.js';

/** A thing that left its lane farther from the stop line did not cross it. */
const NEAR_STOP_LINE_M = 12;

/**
 * Notes that a track left a lane, over its stop line where that was near. Where it goes is known when it is matched again.
 *
 * @param remainingM distance to the stop line at the row before
 * @param stepM way since then
 * @param passedMs when it was at the stop line, by interpolation
 */
export function beginCrossing(
  fields: TrackFields,
  index: LaneIndex,
  at: number,
  lane: number,
  remainingM: number,
  stepM: number,
  passedMs: number,
): void {
  if (index.laneSignalised[lane] !== 1 || remainingM - stepM > NEAR_STOP_LINE_M) return;
  fields.crossedLane[at] = lane;
  fields.crossedMs[at] = passedMs;
}

/**
 * Brings out a noted crossing, now that the track is on `link` (-1: it was lost from sight). A track that is back on the
 * link that it left did not cross.
 */
export function endCrossing(
  fields: TrackFields,
  index: LaneIndex,
  source: MotionSource,
  context: BatchContext,
  at: number,
  link: number,
  row: number,
  sink: RowSink,
): void {
  const lane = fields.crossedLane[at] as number;
  fields.crossedLane[at] = -1;
  const fromLink = index.laneLink[lane] as number;
  if (fromLink === link) return;
  const crossedMs = fields.crossedMs[at] as number;
  const arrivalMs = fields.arrivalMs[at] as number;
  const toLinkId = link >= 0 ? (index.linkIds[link] as string) : '';
  sink.add('stop_line_crossings', {
    junctionId: index.linkToJunctionId[fromLink] as string,
    linkId: index.linkIds[fromLink] as string,
    laneId: index.laneIds[lane] as string,
    toLinkId,
    signalGroup: groupOf(index, lane, toLinkId),
    eventTime: Math.round(crossedMs),
    arrivalTime: Math.round(Number.isNaN(arrivalMs) ? crossedMs : Math.min(arrivalMs, crossedMs)),
    speedMps: fields.speedMps[at] as number,
    track: fields.track[at] as number,
    source,
    simulated: context.simulated,
    logOffset: context.offset,
    logRow: row,
  });
}

/** The group that rules the movement; where that was lost from sight, the lane's only group. */
function groupOf(index: LaneIndex, lane: number, toLinkId: string): number {
  const groups = index.laneGroups[lane];
  const known = groups?.get(toLinkId);
  if (known !== undefined) return known;
  const all = new Set(groups?.values());
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : 0;
}
