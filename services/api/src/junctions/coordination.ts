import { runsOf } from './greens.js';
import type { SignalInterval } from './signal-intervals.js';

/** A cycle of one group, from red to red, UTC epoch ms. */
export interface CoordinationCycle {
  /** Begin of red. */
  startMs: number;
  /** Begin of green. */
  greenMs: number;
  /** End of green. */
  yellowMs: number;
  /** Begin of the next red. */
  endMs: number;
}

export interface Coordination {
  cycles: CoordinationCycle[];
  arrivals: { timeMs: number; onGreen: boolean }[];
  /** Null without arrivals in a whole cycle. */
  arrivalsOnGreenPct: number | null;
  /** Share of arrivals on green over share of green in the cycle: 1 is chance, more is better than that. */
  platoonRatio: number | null;
}

/** Joins arrivals at the stop line, in order of time, with the lights of their group. Arrivals outside of whole cycles are left out. */
export function computeCoordination(intervals: readonly SignalInterval[], arrivalsMs: readonly number[]): Coordination {
  const cycles = cyclesOf(intervals);
  const arrivals: Coordination['arrivals'] = [];
  let at = 0;
  for (const timeMs of arrivalsMs) {
    while (at < cycles.length && (cycles[at] as CoordinationCycle).endMs <= timeMs) at++;
    const cycle = cycles[at];
    if (!cycle) break;
    if (timeMs < cycle.startMs) continue;
    arrivals.push({ timeMs, onGreen: timeMs >= cycle.greenMs && timeMs < cycle.yellowMs });
  }
  const onGreen = arrivals.filter((arrival) => arrival.onGreen).length;
  const cyclesMs = cycles.reduce((sum, cycle) => sum + cycle.endMs - cycle.startMs, 0);
  const greenMs = cycles.reduce((sum, cycle) => sum + cycle.yellowMs - cycle.greenMs, 0);
  const share = arrivals.length > 0 ? onGreen / arrivals.length : null;
  return {
    cycles,
    arrivals,
    arrivalsOnGreenPct: share === null ? null : share * 100,
    platoonRatio: share === null || greenMs === 0 ? null : share / (greenMs / cyclesMs),
  };
}

/** Red, then green, then maybe yellow, then red again; whatever is cut or missing makes no cycle. */
function cyclesOf(intervals: readonly SignalInterval[]): CoordinationCycle[] {
  const runs = runsOf(intervals);
  const cycles: CoordinationCycle[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [red, green, ...rest] = runs.slice(at, at + 4);
    const next = rest.find((run) => run.aspect === 'red');
    if (red?.aspect !== 'red' || green?.aspect !== 'green' || !next) continue;
    if (!red.whole || !green.whole) continue;
    cycles.push({ startMs: red.startMs, greenMs: green.startMs, yellowMs: green.endMs, endMs: next.startMs });
  }
  return cycles;
}
