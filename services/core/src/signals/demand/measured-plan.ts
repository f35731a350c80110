import { groupsByPhase, phaseWindows } from '../plans/plan-windows.js';
import { sum } from '../sum.js';
import type { SignalLimits, TimingPlan } from '../timing-plan.js';
import type { DemandWindow, JunctionSeen } from './junction-seen.js';

const STEP_MS = 1000;

/** Whether a plan's greens are other ones than it says: by demand, or because green is held for people for whom it has no time. */
export function runsOtherwise(plan: TimingPlan, limits: SignalLimits, { calls }: JunctionSeen): boolean {
  if (plan.control === 'actuated') return true;
  const groups = groupsByPhase(limits);
  return phaseWindows(plan, limits).some(({ timing, startMs, greenEndMs }) =>
    limits.groups.some(
      ({ group, kind, minGreenMs, clearanceMs }) =>
        kind === 'pedestrian' &&
        (calls.get(group) ?? 0) > 0 &&
        groups.get(timing.phase)?.includes(group) &&
        greenEndMs - startMs < minGreenMs + clearanceMs,
    ),
  );
}

/**
 * A plan with the greens that it gave on the average: what it comes to, for a model that knows fixed greens only. A phase that was
 * skipped counts with its least green. Without greens, the plan as it is.
 */
export function measuredPlan(
  plan: TimingPlan,
  limits: SignalLimits,
  { greens }: JunctionSeen,
  { fromMs, toMs }: DemandWindow,
): TimingPlan {
  const groups = groupsByPhase(limits);
  const driving = new Set(limits.groups.filter(({ kind }) => kind !== 'pedestrian').map(({ group }) => group));
  const greensOf = (phase: number) => greens.get(groups.get(phase)?.find((each) => driving.has(each)) ?? -1) ?? [];
  const cycles = Math.max(0, ...plan.rings.flat(2).map(({ phase }) => greensOf(phase).length));
  if (cycles < 3) return plan;
  const changeMs = new Map(
    phaseWindows(plan, limits).map(({ timing, greenEndMs, endMs }) => [timing.phase, endMs - greenEndMs]),
  );
  const meanMs = (phase: number, leastMs: number) => {
    const inside = greensOf(phase).filter(({ startMs }) => startMs >= fromMs && startMs < toMs);
    const green = inside.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / cycles;
    return Math.round(Math.max(green, leastMs) / STEP_MS) * STEP_MS + (changeMs.get(phase) ?? 0);
  };
  const splits = plan.rings.map((ring) =>
    ring.map((section) =>
      section.map(({ phase, minGreenMs, splitMs }) => Math.min(splitMs, meanMs(phase, minGreenMs))),
    ),
  );
  const sections = (plan.rings[0] ?? []).map((_, s) => Math.max(...splits.map((ring) => sum(ring[s] ?? []))));
  const rings = plan.rings.map((ring, r) =>
    ring.map((section, s) => {
      const spareMs = (sections[s] ?? 0) - sum(splits[r]?.[s] ?? []);
      return section.map((timing, i) => {
        const last = i === section.length - 1;
        const splitMs = (splits[r]?.[s]?.[i] ?? timing.splitMs) + (last ? spareMs : 0);
        return { ...timing, splitMs, maxGreenMs: timing.maxGreenMs + splitMs - timing.splitMs };
      });
    }),
  );
  const cycleMs = sum(sections);
  return { ...plan, cycleMs, offsetMs: plan.offsetMs % cycleMs, rings };
}
