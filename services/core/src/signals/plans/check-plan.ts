import type { SignalLimits, TimingPlan } from '../timing-plan.js';
import type { PlanProblem, PlanProblemCode, ProblemPlace } from './plan-problem.js';
import { greenWindows, groupsByPhase, groupsOnCall, phaseWindows } from './plan-windows.js';

/** Steps of a controller's clock. */
const TICK_MS = 100;
const MOST_PLAN = 253;
const MOST_CYCLE_MS = 600_000;

/** Everything that a plan breaks of the limits of its junction and of its own form; empty: it may run. */
export function checkPlan(plan: TimingPlan, limits: SignalLimits): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const add = (code: PlanProblemCode, place: ProblemPlace, values: Readonly<Record<string, number>> = {}) =>
    problems.push({ code, place: { plan: plan.plan, ...place }, values });
  if (!Number.isInteger(plan.plan) || plan.plan < 1 || plan.plan > MOST_PLAN)
    add('plan-number', {}, { is: plan.plan, least: 1, most: MOST_PLAN });
  if (!(plan.cycleMs > 0)) add('cycle-not-positive', {}, { is: plan.cycleMs });
  if (plan.cycleMs > MOST_CYCLE_MS) add('cycle-too-long', {}, { is: plan.cycleMs, most: MOST_CYCLE_MS });
  for (const is of [plan.cycleMs, plan.offsetMs])
    if (is % TICK_MS !== 0) add('not-whole-steps', {}, { is, step: TICK_MS });
  if (plan.offsetMs < 0 || plan.offsetMs >= plan.cycleMs)
    add('offset-beyond-cycle', {}, { is: plan.offsetMs, most: plan.cycleMs - 1 });
  checkForm(plan, limits, add);
  if (problems.length > 0) return problems;
  checkPhases(plan, limits, add);
  checkGreens(plan, limits, add);
  return problems;
}

type Add = (code: PlanProblemCode, place: ProblemPlace, values?: Readonly<Record<string, number>>) => void;

function checkForm(plan: TimingPlan, limits: SignalLimits, add: Add): void {
  const known = groupsByPhase(limits);
  const rivals = rivalsByPhase(limits);
  const seen = new Set<number>();
  const sections = plan.rings[0]?.length ?? 0;
  for (const [ring, each] of plan.rings.entries()) {
    if (each.length !== sections) add('sections-differ', { ring }, { is: each.length, wanted: sections });
    for (const [section, phases] of each.entries()) {
      for (const { phase, splitMs, minGreenMs, maxGreenMs } of phases) {
        if (!known.has(phase)) add('phase-unknown', { ring, section, phase });
        if (seen.has(phase)) add('phase-again', { ring, section, phase });
        seen.add(phase);
        const odd = [splitMs, minGreenMs, maxGreenMs].find((ms) => ms % TICK_MS !== 0);
        if (odd !== undefined) add('not-whole-steps', { ring, section, phase }, { is: odd, step: TICK_MS });
        // By demand they may be longer or shorter than planned: rings must not hold conflicts between the same barriers at all.
        for (const { phase: other } of plan.rings.slice(ring + 1).flatMap((later) => later[section] ?? []))
          if (rivals.get(phase)?.has(other)) add('phases-conflict', { ring, section, phase, other });
      }
    }
  }
  for (let section = 0; section < sections; section++)
    if (plan.rings.every((ring) => (ring[section] ?? []).length === 0)) add('section-empty', { section });
  if (seen.size === 0) add('no-phases', {});
  else for (const phase of known.keys()) if (!seen.has(phase)) add('phase-missing', { phase });
  if (plan.control === 'coordinated' && plan.coordinatedPhases.length === 0) add('no-coordinated-phase', {});
  for (const phase of plan.coordinatedPhases) if (!seen.has(phase)) add('coordinated-phase-unknown', { phase });
  let cycleMs = 0;
  for (let section = 0; section < sections; section++) {
    const sums = plan.rings.map((ring) => (ring[section] ?? []).reduce((a, { splitMs }) => a + splitMs, 0));
    const wanted = Math.max(...sums);
    cycleMs += wanted;
    for (const [ring, is] of sums.entries())
      if (is !== wanted && (plan.rings[ring]?.[section]?.length ?? 0) > 0)
        add('section-sums-differ', { ring, section }, { is, wanted });
  }
  if (sections > 0 && cycleMs !== plan.cycleMs) add('cycle-sum', {}, { is: cycleMs, wanted: plan.cycleMs });
}

/** Phases that must not be green together. */
function rivalsByPhase({ conflicts, phases }: SignalLimits): Map<number, Set<number>> {
  const phaseOf = new Map(phases.flatMap(({ phase, groups }) => groups.map((group) => [group, phase] as const)));
  return new Map(
    phases.map(({ phase, groups }) => {
      const against = conflicts.filter(({ group }) => groups.includes(group));
      return [phase, new Set(against.flatMap(({ other }) => phaseOf.get(other) ?? []))];
    }),
  );
}

function checkPhases(plan: TimingPlan, limits: SignalLimits, add: Add): void {
  const groups = groupsByPhase(limits);
  for (const { ring, section, timing, startMs, greenEndMs, endMs } of phaseWindows(plan, limits)) {
    const { phase, minGreenMs, maxGreenMs } = timing;
    const place = { ring, section, phase };
    const own = limits.groups.filter(({ group }) => groups.get(phase)?.includes(group));
    const changeMs = endMs - greenEndMs;
    const green = Math.max(0, ...own.map((each) => (each.kind === 'pedestrian' ? 0 : each.minGreenMs)));
    if (minGreenMs < green) add('min-green-below-limit', place, { is: minGreenMs, least: green });
    if (maxGreenMs < minGreenMs) add('max-green-below-min', place, { is: maxGreenMs, least: minGreenMs });
    if (greenEndMs - startMs < minGreenMs)
      add('split-below-least', place, { is: timing.splitMs, least: minGreenMs + changeMs });
    for (const { group, kind, minGreenMs: walkMs, clearanceMs } of own) {
      const least = walkMs + clearanceMs;
      // Walk may begin in an earlier phase of the group; then the window as a whole has to hold it. On call, green is held for it.
      if (
        kind === 'pedestrian' &&
        timing.recall === 'pedestrian' &&
        greenEndMs - startMs < least &&
        !goesOn(plan, limits, group)
      )
        add('walk-does-not-fit', { ...place, group }, { is: greenEndMs - startMs, least, walkMs, clearanceMs });
    }
  }
}

function goesOn(plan: TimingPlan, limits: SignalLimits, group: number): boolean {
  const groups = groupsByPhase(limits);
  return plan.rings.some((ring) => ring.flat().filter(({ phase }) => groups.get(phase)?.includes(group)).length > 1);
}

function checkGreens(plan: TimingPlan, limits: SignalLimits, add: Add): void {
  const onCall = groupsOnCall(plan, limits);
  const windows = greenWindows(plan, limits).filter(({ group }) => !onCall.has(group));
  const { cycleMs } = plan;
  const of = (group: number) => windows.filter((each) => each.group === group);
  for (const { group, kind, minGreenMs, maxRedMs } of limits.groups) {
    const own = of(group);
    for (const { startMs, endMs } of own)
      if (endMs - startMs < minGreenMs)
        add(
          kind === 'pedestrian' ? 'walk-does-not-fit' : 'split-below-least',
          { group },
          { is: endMs - startMs, least: minGreenMs },
        );
    if (maxRedMs === null) continue;
    for (const [i, { endMs }] of own.entries()) {
      const next = (own[(i + 1) % own.length]?.startMs ?? 0) + (i + 1 === own.length ? cycleMs : 0);
      if (next - endMs > maxRedMs) add('red-too-long', { group }, { is: next - endMs, most: maxRedMs });
    }
  }
  for (const { group, other, intergreenMs } of limits.conflicts) {
    for (const a of of(group)) {
      for (const b of of(other)) {
        const later = (((b.startMs - a.startMs) % cycleMs) + cycleMs) % cycleMs;
        const overlap = later < a.endMs - a.startMs || cycleMs - later < b.endMs - b.startMs;
        if (overlap) {
          if (group < other) add('groups-conflict', { group, other });
        } else if (later - (a.endMs - a.startMs) < intergreenMs)
          add('intergreen-short', { group, other }, { is: later - (a.endMs - a.startMs), least: intergreenMs });
      }
    }
  }
}
