import type { PhaseTiming, Told } from '../plan-types.js';

/** A phase that is green for all of its split but 5 s. */
export const timing = (phase: number, splitMs: number): PhaseTiming => ({
  phase,
  splitMs,
  minGreenMs: 8000,
  maxGreenMs: splitMs - 5000,
  recall: 'max',
});

/** One plan of two phases, all day, every day. */
export const toldOf = (name: string): Told => ({
  plans: [
    {
      plan: 1,
      name,
      control: 'fixed',
      cycleMs: 60_000,
      offsetMs: 0,
      reference: 'green',
      coordinatedPhases: [2],
      rings: [[[timing(2, 30_000)], [timing(4, 30_000)]]],
    },
  ],
  dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: 1 }] }],
  schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
});
