import type { LaneIndex } from '../city/lane-index.js';
import type { RowSink } from '../model/history-rows.js';
import type { BatchContext } from './batch-context.js';
import { addPassages, closeMinutes, type LinkMinutes, newLinkMinutes } from './link-minutes.js';
import { TICK_MS } from './tracks.js';

/** Where a detector stands. */
export interface DetectorPlace {
  /** Link of the lane index. */
  readonly link: number;
  /** 1 / detectors on its lane: vehicles pass all of them. */
  readonly share: number;
}

/** Counts of one batch, raw as on the wire. */
export interface DetectorColumns {
  readonly rows: number;
  readonly baseTimeMs: number;
  readonly timeOffset: Int32Array;
  readonly detector: Uint16Array;
  readonly detectorNames: readonly string[];
  readonly interval: Uint32Array;
  readonly count: Uint16Array;
  readonly speed: Uint16Array;
}

export interface DetectorState {
  readonly minutes: LinkMinutes;
  /** Newest end of an interval by detector; an interval counts once. */
  readonly last: Map<string, number>;
  watermarkMs: number;
  tickMs: number;
}

const MISSING_COUNT = 65_535;
const UNKNOWN_SPEED = 8191;
const LATENESS_MS = 10_000;

export function newDetectorState(): DetectorState {
  return { minutes: newLinkMinutes(), last: new Map(), watermarkMs: 0, tickMs: 0 };
}

/**
 * Sums counts into link minutes: n vehicles at speed v stand for n times the link's length in n * length / v seconds. Counts without a
 * speed say nothing of time and are stored only. An interval that does not end after the detector's last one is late: stored only.
 */
export function foldDetectorCounts(
  state: DetectorState,
  index: LaneIndex,
  places: ReadonlyMap<string, DetectorPlace>,
  context: BatchContext,
  counts: DetectorColumns,
  sink: RowSink,
): number {
  const refused = new Set(context.refusedRows);
  let lateRows = 0;
  if (context.simulated) state.minutes.simulated = true;
  for (let row = 0; row < counts.rows; row++) {
    if (refused.has(row)) continue;
    const name = counts.detectorNames[counts.detector[row] as number] ?? '';
    const endMs = counts.baseTimeMs + context.clockCorrectionMs + (counts.timeOffset[row] as number);
    // Names that the city does not know are not remembered: a device could make up any number of them.
    const place = places.get(name);
    if (place === undefined) continue;
    if (endMs <= (state.last.get(name) ?? 0)) {
      lateRows++;
      continue;
    }
    state.last.set(name, endMs);
    state.watermarkMs = Math.max(state.watermarkMs, Math.min(endMs, context.receivedMs));
    const count = counts.count[row] as number;
    const speed = counts.speed[row] as number;
    if (count === MISSING_COUNT || speed === UNKNOWN_SPEED || speed === 0) continue;
    const fromMs = endMs - (counts.interval[row] as number);
    addPassages(state.minutes, index, place.link, count * place.share, speed * 0.02, fromMs, endMs);
  }
  const tickMs = Math.floor(state.watermarkMs / TICK_MS) * TICK_MS;
  if (tickMs > state.tickMs) {
    state.tickMs = tickMs;
    closeMinutes(state.minutes, index, tickMs - LATENESS_MS, 'detector', context.offset, sink);
  }
  return lateRows;
}
