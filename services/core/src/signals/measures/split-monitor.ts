import type { PhaseService } from './phase-services.js';
import type { PlanPeriod } from './plan-periods.js';
import { quantile } from './quantile.js';

/** What a plan gave to a phase, and what became of it. Times in s. */
export interface PhaseSplit {
  readonly phase: number;
  /** Split of the plan: by the log, or by the programme that the controller was read to hold; null where neither tells. */
  readonly programmedS: number | null;
  readonly programmedBy: 'log' | 'programme' | null;
  /** Greens that began in the time of the plan: the sum of the next four. */
  readonly served: number;
  readonly gappedOut: number;
  readonly maxedOut: number;
  readonly forcedOff: number;
  readonly unknown: number;
  /** Cycles of the junction in which it had no green. */
  readonly skipped: number;
  readonly withWalk: number;
  /** From begin of green to end of red clearance; null without a green. */
  readonly meanS: number | null;
  readonly p50S: number | null;
  readonly p85S: number | null;
  readonly meanGreenS: number | null;
}

export interface PlanSplits {
  readonly plan: number | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** Greens of the phase that had the most. */
  readonly cycles: number;
  readonly phases: readonly PhaseSplit[];
}

/** Splits of all phases by plan. `programmedS` gives what plans say that the log does not repeat. */
export function splitMonitor(
  services: ReadonlyMap<number, readonly PhaseService[]>,
  plans: readonly PlanPeriod[],
  programmedS: (plan: number | null, phase: number) => number | null = () => null,
): PlanSplits[] {
  return plans.map(({ plan, fromMs, toMs, splitsS }) => {
    const own = [...services].map(
      ([phase, all]) => [phase, all.filter(({ greenMs }) => greenMs >= fromMs && greenMs < toMs)] as const,
    );
    const cycles = Math.max(0, ...own.map(([, greens]) => greens.length));
    const phases = own.map(([phase, greens]) =>
      phaseSplit(phase, greens, cycles, splitsS.get(phase) ?? null, programmedS(plan, phase)),
    );
    return { plan, fromMs, toMs, cycles, phases: phases.sort((a, b) => a.phase - b.phase) };
  });
}

function phaseSplit(
  phase: number,
  greens: readonly PhaseService[],
  cycles: number,
  loggedS: number | null,
  heldS: number | null,
): PhaseSplit {
  const count = (what: PhaseService['termination']) => greens.filter(({ termination }) => termination === what).length;
  const splitsS = greens.map(({ greenMs, endMs }) => (endMs - greenMs) / 1000).sort((a, b) => a - b);
  const greenS = greens.reduce((sum, { greenMs, yellowMs }) => sum + (yellowMs - greenMs) / 1000, 0);
  const some = greens.length > 0;
  return {
    phase,
    programmedS: loggedS ?? heldS,
    programmedBy: loggedS !== null ? 'log' : heldS !== null ? 'programme' : null,
    served: greens.length,
    gappedOut: count('gap-out'),
    maxedOut: count('max-out'),
    forcedOff: count('force-off'),
    unknown: count('unknown'),
    skipped: cycles - greens.length,
    withWalk: greens.filter(({ walk }) => walk).length,
    meanS: some ? splitsS.reduce((sum, each) => sum + each, 0) / splitsS.length : null,
    p50S: some ? quantile(splitsS, 0.5) : null,
    p85S: some ? quantile(splitsS, 0.85) : null,
    meanGreenS: some ? greenS / greens.length : null,
  };
}
