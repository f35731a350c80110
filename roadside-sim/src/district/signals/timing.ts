import type { LeftTurns, PlanTiming, SignalsPlan } from '../city/city-plan.js';

/** Timing of one controller under one plan, ms. */
export interface Timing {
  readonly plan: number;
  readonly fixed: boolean;
  readonly cycleMs: number;
  readonly offsetMs: number;
  readonly yellowMs: number;
  readonly allRedMs: number;
  readonly minGreenMs: number;
  readonly passageMs: number;
  /** Green of each phase: the exact one when fixed, the longest when actuated. */
  readonly greenMs: ReadonlyMap<number, number>;
}

/** Phases of the rings, by side of the barrier: north-south first, left turn before through. */
export const rings = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 6],
    [7, 8],
  ],
] as const;

/** Timing of a junction with the given phases. Time of a phase that it lacks goes to the other of its side and ring. */
export function timingOf(
  signals: SignalsPlan,
  plan: number,
  junctionId: string,
  leftTurns: LeftTurns,
  phases: ReadonlySet<number>,
): Timing {
  const timing: PlanTiming | undefined = signals.plans[String(plan)];
  if (timing === undefined) throw new Error(`signals.json has no plan ${plan}`);
  const clearanceMs = (signals.yellow + signals.allRed) * 1000;
  const split = timing.splits[leftTurns];
  const greenMs = new Map<number, number>();
  for (const ring of rings) {
    for (const [side, [left, through]] of ring.entries()) {
      const leftMs = (split[side * 2] ?? 0) * 1000;
      const sideMs = leftMs + (split[side * 2 + 1] ?? 0) * 1000;
      const hasLeft = phases.has(left);
      if (hasLeft) greenMs.set(left, (phases.has(through) ? leftMs : sideMs) - clearanceMs);
      if (phases.has(through)) greenMs.set(through, (hasLeft ? sideMs - leftMs : sideMs) - clearanceMs);
    }
  }
  return {
    plan,
    fixed: timing.control === 'fixed' || signals.fixed.includes(junctionId),
    cycleMs: (split[0] + split[1] + split[2] + split[3]) * 1000,
    offsetMs: (signals.offsets[junctionId] ?? 0) * 1000,
    yellowMs: signals.yellow * 1000,
    allRedMs: signals.allRed * 1000,
    minGreenMs: signals.minGreen * 1000,
    passageMs: signals.passage * 1000,
    greenMs,
  };
}

/** Plan in force at a local hour, by the table of the hours at which plans begin. */
export function planAt(planByHour: Readonly<Record<string, number>>, hour: number): number {
  let plan = 1;
  for (const [from, number] of Object.entries(planByHour).sort(([a], [b]) => Number(a) - Number(b))) {
    if (hour >= Number(from)) plan = number;
  }
  return plan;
}
