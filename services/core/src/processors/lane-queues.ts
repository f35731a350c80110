import type { LaneIndex } from '../city/lane-index.js';
import type { TrackState } from './track-state.js';

/** Slower than that is standing in a queue. */
const QUEUED_MPS = 2;
/** The first of a queue stands this near the stop line, the next one this near behind the tail before it. */
const FIRST_WITHIN_M = 20;
const NEXT_WITHIN_M = 15;
/** Tracks that were silent for longer are not counted. */
const FRESH_MS = 5_000;
const USUAL_LENGTH_M = 4.8;

export interface LaneQueue {
  /** From the stop line to the tail of the last vehicle. */
  readonly lengthM: number;
  readonly vehicles: number;
}

/** Queues at `timeMs` by lane, in the order of lanes: standing vehicles that chain back from the stop line. Changes nothing. */
export function laneQueues(state: TrackState, index: LaneIndex, timeMs: number): Map<number, LaneQueue> {
  const { fields, ids } = state;
  const standing: number[] = [];
  for (let at = 0; at < ids.count; at++) {
    if ((fields.segment[at] as number) < 0 || !((fields.speedMps[at] as number) < QUEUED_MPS)) continue;
    if ((fields.timeMs[at] as number) >= timeMs - FRESH_MS) standing.push(at);
  }
  const laneOf = (at: number) => index.segmentLane[fields.segment[at] as number] as number;
  standing.sort(
    (a, b) => laneOf(a) - laneOf(b) || (fields.alongM[b] as number) - (fields.alongM[a] as number) || a - b,
  );
  const queues = new Map<number, LaneQueue>();
  let lane = -1;
  let broken = false;
  for (const at of standing) {
    if (laneOf(at) !== lane) {
      lane = laneOf(at);
      broken = false;
    }
    if (broken) continue;
    const frontM = (index.laneLengthM[lane] as number) - (fields.alongM[at] as number);
    const queue = queues.get(lane);
    const within = queue === undefined ? FIRST_WITHIN_M : queue.lengthM + NEXT_WITHIN_M;
    if (frontM > within) {
      broken = true;
      continue;
    }
    const lengthM = (fields.lengthM[at] as number) || USUAL_LENGTH_M;
    queues.set(lane, {
      // Positions are of a vehicle's middle.
      lengthM: Math.max(queue?.lengthM ?? 0, frontM + lengthM / 2),
      vehicles: (queue?.vehicles ?? 0) + 1,
    });
  }
  return queues;
}
