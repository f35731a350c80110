import type { SignalProgramme } from '../timing-plan.js';

/**
 * Split of a phase under a plan, s, as a programme has it; null where it has no such plan or phase, and of plans that run by demand alone:
 * these keep no splits.
 */
export function programmedSplitS(programme: SignalProgramme, plan: number | null, phase: number): number | null {
  const found = programme.plans.find((each) => each.plan === plan);
  if (found === undefined || found.control === 'actuated') return null;
  const timing = found.rings.flat(2).find((each) => each.phase === phase);
  return timing ? timing.splitMs / 1000 : null;
}
