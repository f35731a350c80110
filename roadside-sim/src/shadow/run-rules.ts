import type { ShadowTask } from './shadow-task.js';

/** Side roads and doors: in and out of a link at these parts of it. */
export const INSIDE = { begins: 0.3, ends: 0.6 };
/** Who came late may still get through in so long after the last period, s. */
const TAIL_S = 180;

/** When a run ends, s from the beginning of its warm-up. */
export function runTimes({ demand, periodS, warmUpS }: ShadowTask): { readonly endS: number } {
  const periods = Math.max(1, ...demand.map(({ arrivals }) => arrivals.length));
  return { endS: warmUpS + periods * periodS + TAIL_S };
}
