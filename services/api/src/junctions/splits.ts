import { quantile } from '@luyun/core';
import { type Run, runsOf } from './greens.js';
import type { SignalInterval } from './signal-intervals.js';

/** Longer than any cycle; a longer one is a gap in the data. */
const MAX_CYCLE_MS = 600_000;

export interface Splits {
  cycles: { startMs: number; endMs: number; greens: Record<string, number> }[];
  groups: {
    group: number;
    greenMeanS: number;
    greenP50S: number;
    greenP85S: number;
    cycles: number;
    shareOfCycle: number;
  }[];
}

/**
 * Green times by cycle and by group. A cycle runs from one begin of green to the next of the reference group, which is the
 * group with the lowest number that has the most greens. A green belongs to the cycle in which it begins; greens that reach
 * over an end of the window, or whose begin or end is not exact, are left out.
 */
export function computeSplits(intervals: readonly SignalInterval[], fromMs: number, toMs: number): Splits {
  const greens = greensByGroup(intervals, fromMs, toMs);
  const most = Math.max(0, ...[...greens.values()].map((runs) => runs.length));
  const reference = [...greens].find(([, runs]) => runs.length === most)?.[1] ?? [];
  const cycles: Splits['cycles'] = [];
  for (let at = 1; at < reference.length; at++) {
    const startMs = (reference[at - 1] as Run).startMs;
    const endMs = (reference[at] as Run).startMs;
    if (endMs - startMs > MAX_CYCLE_MS) continue;
    const within = [...greens].map(([group, runs]) => {
      const own = runs.filter((run) => run.startMs >= startMs && run.startMs < endMs);
      return [String(group), own.reduce((sum, run) => sum + seconds(run), 0)] as const;
    });
    cycles.push({ startMs, endMs, greens: Object.fromEntries(within) });
  }
  const cyclesS = cycles.reduce((sum, cycle) => sum + (cycle.endMs - cycle.startMs) / 1000, 0);
  return {
    cycles,
    groups: [...greens].map(([group, runs]) => {
      const lengths = runs.map(seconds).sort((a, b) => a - b);
      const inCycles = cycles.reduce((sum, cycle) => sum + (cycle.greens[group] ?? 0), 0);
      return {
        group,
        greenMeanS: lengths.reduce((sum, each) => sum + each, 0) / lengths.length,
        greenP50S: quantile(lengths, 0.5),
        greenP85S: quantile(lengths, 0.85),
        cycles: lengths.length,
        shareOfCycle: cyclesS > 0 ? inCycles / cyclesS : 0,
      };
    }),
  };
}

function greensByGroup(intervals: readonly SignalInterval[], fromMs: number, toMs: number): Map<number, Run[]> {
  const byGroup = new Map<number, SignalInterval[]>();
  for (const interval of intervals) {
    const known = byGroup.get(interval.group);
    if (known) known.push(interval);
    else byGroup.set(interval.group, [interval]);
  }
  const greens = new Map<number, Run[]>();
  for (const group of [...byGroup.keys()].sort((a, b) => a - b)) {
    const runs = runsOf(byGroup.get(group) ?? []).filter(
      (run) => run.aspect === 'green' && run.whole && run.startMs >= fromMs && run.endMs < toMs,
    );
    if (runs.length > 0) greens.set(group, runs);
  }
  return greens;
}

function seconds(run: Run): number {
  return (run.endMs - run.startMs) / 1000;
}
