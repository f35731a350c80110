import type { LaneIndex } from '../city/lane-index.js';
import type { MotionSource, RowSink } from '../model/history-rows.js';

const MINUTE_MS = 60_000;
/** More minutes than that are not held open: the oldest goes out as a partial sum. */
const MAX_OPEN_MINUTES = 30;
/** Rows that are later than that change no minute any more. */
const MAX_LATE_MS = 24 * 60 * MINUTE_MS;

/** Sums of one minute, by link. */
export interface MinuteSums {
  readonly distanceM: Float64Array;
  readonly timeS: Float64Array;
  readonly stoppedS: Float64Array;
  readonly vehicles: Float64Array;
}

/**
 * Distance travelled and time spent on links within minutes (Edie's generalised definitions): over a link of length L and
 * a minute T, speed = distance / time, density = time / (L T), flow = distance / (L T).
 *
 * They are sums, so partial sums of partitions, of processes and of late rows add up in any order. A minute's sums go out
 * when the watermark has passed its end; a row that comes later opens the minute again, and what it adds goes out as
 * one more partial with the next minute.
 */
export interface LinkMinutes {
  /** By minute since the epoch. */
  readonly open: Map<number, MinuteSums>;
  simulated: boolean;
}

export function newLinkMinutes(): LinkMinutes {
  return { open: new Map(), simulated: false };
}

/** Adds a move that began at `fromMs` and ended at `toMs`, shared among the minutes that it touches by time. */
export function addMove(
  state: LinkMinutes,
  index: LaneIndex,
  link: number,
  distanceM: number,
  fromMs: number,
  toMs: number,
  stopped: boolean,
  watermarkMs: number,
): void {
  if (toMs <= fromMs || toMs < watermarkMs - MAX_LATE_MS) return;
  let at = fromMs;
  while (at < toMs) {
    const minute = Math.floor(at / MINUTE_MS);
    const until = Math.min(toMs, (minute + 1) * MINUTE_MS);
    const sums = sumsOf(state, index, minute);
    const seconds = (until - at) / 1000;
    sums.distanceM[link] = (sums.distanceM[link] as number) + (distanceM * (until - at)) / (toMs - fromMs);
    sums.timeS[link] = (sums.timeS[link] as number) + seconds;
    if (stopped) sums.stoppedS[link] = (sums.stoppedS[link] as number) + seconds;
    at = until;
  }
}

/** Counts a vehicle on a link in the minute of `timeMs`. */
export function countVehicle(
  state: LinkMinutes,
  index: LaneIndex,
  link: number,
  timeMs: number,
  watermarkMs: number,
): void {
  if (timeMs < watermarkMs - MAX_LATE_MS) return;
  const { vehicles } = sumsOf(state, index, Math.floor(timeMs / MINUTE_MS));
  vehicles[link] = (vehicles[link] as number) + 1;
}

/** Adds `vehicles` that passed the whole link at one speed, shared among the minutes of [fromMs, toMs] by time. */
export function addPassages(
  state: LinkMinutes,
  index: LaneIndex,
  link: number,
  vehicles: number,
  speedMps: number,
  fromMs: number,
  toMs: number,
): void {
  const lengthM = index.linkLengthM[link] as number;
  let at = fromMs;
  while (at < toMs) {
    const minute = Math.floor(at / MINUTE_MS);
    const until = Math.min(toMs, (minute + 1) * MINUTE_MS);
    const part = (vehicles * (until - at)) / (toMs - fromMs);
    const sums = sumsOf(state, index, minute);
    sums.distanceM[link] = (sums.distanceM[link] as number) + part * lengthM;
    sums.timeS[link] = (sums.timeS[link] as number) + (part * lengthM) / speedMps;
    sums.vehicles[link] = (sums.vehicles[link] as number) + part;
    at = until;
  }
}

/** Brings out the minutes that ended at or before `closedMs`, oldest first, links in the order of the model. */
export function closeMinutes(
  state: LinkMinutes,
  index: LaneIndex,
  closedMs: number,
  source: MotionSource,
  logOffset: number,
  sink: RowSink,
): void {
  const minutes = [...state.open.keys()].sort((a, b) => a - b);
  const surplus = minutes.length - MAX_OPEN_MINUTES;
  minutes.forEach((minute, at) => {
    if ((minute + 1) * MINUTE_MS > closedMs && at >= surplus) return;
    const sums = state.open.get(minute) as MinuteSums;
    for (let link = 0; link < sums.timeS.length; link++) {
      const timeS = sums.timeS[link] as number;
      const vehicles = sums.vehicles[link] as number;
      if (timeS === 0 && vehicles === 0) continue;
      sink.add('link_minutes', {
        linkId: index.linkIds[link] as string,
        minute: minute * MINUTE_MS,
        source,
        distanceM: sums.distanceM[link] as number,
        timeS,
        stoppedS: sums.stoppedS[link] as number,
        vehicles,
        linkLengthM: index.linkLengthM[link] as number,
        simulated: state.simulated,
        logOffset,
        logRow: 0,
      });
    }
    state.open.delete(minute);
  });
}

function sumsOf(state: LinkMinutes, index: LaneIndex, minute: number): MinuteSums {
  let sums = state.open.get(minute);
  if (sums === undefined) {
    const links = index.linkIds.length;
    sums = {
      distanceM: new Float64Array(links),
      timeS: new Float64Array(links),
      stoppedS: new Float64Array(links),
      vehicles: new Float64Array(links),
    };
    state.open.set(minute, sums);
  }
  return sums;
}
