import type { PhaseGroups, PhaseTiming, SignalLimits, TimingPlan } from '../timing-plan.js';
import { groupsByPhase, phaseWindows } from './plan-windows.js';

/** What is served at the same time (GB/T 20999): phases of all rings between two changes of any. */
export interface PlanStage {
  /** Rising. */
  readonly phases: readonly number[];
  /** Groups that are green in it at some time, rising. */
  readonly groups: readonly number[];
  readonly startMs: number;
  /** With the yellow and all-red of those who end in it. */
  readonly durationMs: number;
}

/** Stages of a plan in their order; they fill the cycle. */
export function stagesOf(plan: TimingPlan, limits: SignalLimits): PlanStage[] {
  const windows = phaseWindows(plan, limits);
  const groups = groupsByPhase(limits);
  const bounds = [...new Set(windows.flatMap(({ startMs, endMs }) => [startMs, endMs]))].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((startMs, i) => {
    const endMs = bounds[i + 1] ?? startMs;
    const phases = windows
      .filter((each) => each.startMs < endMs && each.endMs > startMs)
      .map(({ timing }) => timing.phase)
      .sort((a, b) => a - b);
    const own = new Set(phases.flatMap((phase) => groups.get(phase) ?? []));
    return { phases, groups: [...own].sort((a, b) => a - b), startMs, durationMs: endMs - startMs };
  });
}

/**
 * The plan with its stages as long as given: each phase's split is that of the stages in which it runs.
 * Throws where there are not as many durations as stages.
 */
export function withStageDurations(plan: TimingPlan, limits: SignalLimits, durationsMs: readonly number[]): TimingPlan {
  const stages = stagesOf(plan, limits);
  if (stages.length !== durationsMs.length) throw new Error(`${stages.length} stages, ${durationsMs.length} durations`);
  const splits = new Map<number, number>();
  for (const [i, { phases }] of stages.entries())
    for (const phase of phases) splits.set(phase, (splits.get(phase) ?? 0) + (durationsMs[i] ?? 0));
  const cycleMs = durationsMs.reduce((a, b) => a + b, 0);
  const changed = (timing: PhaseTiming) => ({ ...timing, splitMs: splits.get(timing.phase) ?? timing.splitMs });
  return {
    ...plan,
    cycleMs,
    offsetMs: cycleMs > 0 ? plan.offsetMs % cycleMs : 0,
    rings: plan.rings.map((ring) => ring.map((section) => section.map(changed))),
  };
}

/** A stage as a stage-controlled junction has it. */
export interface StageTiming extends Omit<PhaseTiming, 'phase'> {
  readonly stage: number;
  readonly groups: readonly number[];
}

/** A plan of stages as one of rings: one ring, one section, a phase a stage. */
export function planOfStages(
  frame: Omit<TimingPlan, 'rings' | 'cycleMs' | 'coordinatedPhases'>,
  stages: readonly StageTiming[],
): { readonly plan: TimingPlan; readonly phases: readonly PhaseGroups[] } {
  const [first] = stages;
  const plan: TimingPlan = {
    ...frame,
    cycleMs: stages.reduce((a, { splitMs }) => a + splitMs, 0),
    coordinatedPhases: first === undefined ? [] : [first.stage],
    rings: [[stages.map(({ stage, groups: _, ...timing }) => ({ phase: stage, ...timing }))]],
  };
  return { plan, phases: stages.map(({ stage, groups }) => ({ phase: stage, groups })) };
}
