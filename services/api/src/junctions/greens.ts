import { roadside } from '@luyun/proto';
import type { SignalInterval } from './signal-intervals.js';

const { Light } = roadside.v1;
const green = new Set<number>([Light.LIGHT_FLASHING_GREEN, Light.LIGHT_PERMISSIVE_GREEN, Light.LIGHT_PROTECTED_GREEN]);
/** Lights that follow each other within so long are one run; states come a few times a second. */
const JOIN_MS = 1500;

/** What a driver does: go, clear, stop. */
export type Aspect = 'green' | 'yellow' | 'red' | 'other';

export function aspectOf(light: number): Aspect {
  if (green.has(light)) return 'green';
  if (light === Light.LIGHT_YELLOW) return 'yellow';
  if (light === Light.LIGHT_RED) return 'red';
  return 'other';
}

export interface Run {
  readonly aspect: Aspect;
  readonly startMs: number;
  readonly endMs: number;
  /** Every light of it is. */
  readonly whole: boolean;
}

/** Lights of one group in order of time, as runs of one aspect: green and flashing green are one. */
export function runsOf(intervals: readonly SignalInterval[]): Run[] {
  const runs: Run[] = [];
  for (const { light, startMs, endMs, whole } of intervals) {
    const aspect = aspectOf(light);
    const last = runs.at(-1);
    if (last?.aspect === aspect && startMs - last.endMs <= JOIN_MS) {
      runs[runs.length - 1] = { ...last, endMs: Math.max(last.endMs, endMs), whole: last.whole && whole };
    } else {
      runs.push({ aspect, startMs, endMs, whole });
    }
  }
  return runs;
}
