import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changePhase,
  leastSplitMs,
  level,
  moveBarrier,
  moveBoundary,
  movePhase,
  moveStageBoundary,
  swapSections,
  withCycle,
  withStageDuration,
} from './plan-edits.js';
import type { SignalLimits, TimingPlan } from './plan-types.js';
import { groupWindows, lengthOf, phaseWindows, sectionBounds, stagesOf } from './plan-windows.js';

const S = 1000;
const group = (number: number, kind: 'vehicle' | 'pedestrian' = 'vehicle') => ({
  group: number,
  kind,
  minGreenMs: 5 * S,
  clearanceMs: kind === 'pedestrian' ? 10 * S : 0,
  yellowMs: kind === 'pedestrian' ? 0 : 3 * S,
  allRedMs: kind === 'pedestrian' ? 0 : 2 * S,
  maxRedMs: null,
});
const PHASES = [1, 2, 3, 4, 5, 6, 7, 8];
const limits: SignalLimits = {
  groups: [...PHASES.map((each) => group(each)), group(22, 'pedestrian')],
  conflicts: [],
  phases: PHASES.map((phase) => ({ phase, groups: phase === 2 ? [2, 22] : [phase] })),
};
const timing = (phase: number, s: number) => ({
  phase,
  splitMs: s * S,
  minGreenMs: 5 * S,
  maxGreenMs: (s - 5) * S,
  recall: phase === 2 ? ('pedestrian' as const) : ('max' as const),
});
const plan: TimingPlan = {
  plan: 1,
  name: '早高峰',
  control: 'fixed',
  cycleMs: 100 * S,
  offsetMs: 90 * S,
  reference: 'green',
  coordinatedPhases: [2, 6],
  rings: [
    [
      [timing(1, 20), timing(2, 40)],
      [timing(3, 15), timing(4, 25)],
    ],
    [
      [timing(5, 25), timing(6, 35)],
      [timing(7, 15), timing(8, 25)],
    ],
  ],
};
const splits = (of: TimingPlan) =>
  Object.fromEntries(of.rings.flat(2).map(({ phase, splitMs }) => [phase, splitMs / S]));
const isWhole = (of: TimingPlan) => {
  const bounds = sectionBounds(of);
  for (const ring of of.rings)
    for (const [s, section] of ring.entries()) expect(lengthOf(section)).toBe((bounds[s + 1] ?? 0) - (bounds[s] ?? 0));
  expect(bounds.at(-1)).toBe(of.cycleMs);
};

describe('a plan in two views', () => {
  it('has stages between the changes of any ring', () => {
    expect(stagesOf(plan, limits).map(({ phases, durationMs }) => [phases, durationMs / S])).toEqual([
      [[1, 5], 20],
      [[2, 5], 5],
      [[2, 6], 35],
      [[3, 7], 15],
      [[4, 8], 25],
    ]);
  });

  it('shows greens with yellow and all-red, and walks with their clearance', () => {
    expect(phaseWindows(plan, limits)[1]).toMatchObject({ startMs: 20 * S, greenEndMs: 55 * S, endMs: 60 * S });
    expect(groupWindows(plan, limits).find((each) => each.group === 22)).toEqual({
      group: 22,
      startMs: 20 * S,
      greenEndMs: 45 * S,
      clearEndMs: 55 * S,
      yellowEndMs: 55 * S,
    });
  });
});

describe('edits of a plan', () => {
  it('sum the cycle up again, and keep max green where it filled the split', () => {
    const longer = changePhase(plan, 1, { splitMs: 30 * S }, limits);
    expect(longer.cycleMs).toBe(110 * S);
    expect(longer.rings[0]?.[0]?.[0]?.maxGreenMs).toBe(25 * S);
    // The other ring waits until somebody levels it.
    expect(splits(level(longer, limits))).toMatchObject({ 5: 25, 6: 45 });
    isWhole(level(longer, limits));
  });

  it('move time between neighbours and across a barrier, never below what a phase needs', () => {
    expect(splits(moveBoundary(plan, [0, 0, 0], 4 * S, limits))).toMatchObject({ 1: 24, 2: 36 });
    // Walk of 5 s, 10 s to get across, 5 s of yellow and all-red.
    expect(splits(moveBoundary(plan, [0, 0, 0], 90 * S, limits))).toMatchObject({ 1: 40, 2: 20 });
    expect(splits(moveBarrier(plan, 0, 3 * S, limits))).toMatchObject({ 2: 43, 6: 38, 3: 12, 7: 12 });
    expect(splits(moveBarrier(plan, 0, 30 * S, limits))).toMatchObject({ 3: 10, 7: 10 });
  });

  it('change the order of phases and of sections', () => {
    expect(movePhase(plan, 2, -1).rings[0]?.[0]?.map(({ phase }) => phase)).toEqual([2, 1]);
    expect(movePhase(plan, 1, -1)).toEqual(plan);
    expect(swapSections(plan, 0).rings[1]?.map((section) => section.map(({ phase }) => phase))).toEqual([
      [7, 8],
      [5, 6],
    ]);
  });

  it('of a stage are edits of its phases', () => {
    const longer = withStageDuration(plan, 3, 20 * S, limits);
    expect(splits(longer)).toMatchObject({ 3: 20, 7: 20 });
    expect(longer.cycleMs).toBe(105 * S);
    expect(longer.offsetMs).toBe(90 * S);
    // Phase 2 runs in both: only ring 2 changes.
    expect(splits(moveStageBoundary(plan, 1, 5 * S, limits))).toEqual({ ...splits(plan), 5: 30, 6: 30 });
  });

  it('keep rings together at every barrier and every phase at its least', () => {
    const least = plan.rings.flat(2).map((each) => leastSplitMs(each, limits));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -60, max: 60 })), { maxLength: 12 }),
        fc.integer({ min: 60, max: 200 }),
        (moves, cycleS) => {
          let now = plan;
          for (const [what, s] of moves) {
            if (what === 0) now = moveBoundary(now, [0, 0, 0], s * S, limits);
            else if (what === 1) now = moveBoundary(now, [1, 1, 0], s * S, limits);
            else if (what === 2) now = moveBarrier(now, 0, s * S, limits);
            else now = moveStageBoundary(now, what, s * S, limits);
            expect(now.cycleMs).toBe(plan.cycleMs);
            isWhole(now);
          }
          now = withCycle(now, cycleS * S, limits);
          expect(now.cycleMs).toBe(cycleS * S);
          isWhole(now);
          for (const [i, each] of now.rings.flat(2).entries())
            expect(each.splitMs).toBeGreaterThanOrEqual(least[i] ?? 0);
        },
      ),
    );
  });
});
