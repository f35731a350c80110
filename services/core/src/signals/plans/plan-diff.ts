import type { PhaseTiming, TimingPlan } from '../timing-plan.js';
import type { ToldProgramme } from './check-programme.js';
import type { ProblemPlace } from './plan-problem.js';

/** One thing that differs. Texts and lists stand in `from` and `to` as they are; what was not there, or is no longer, is null. */
export interface PlanChange {
  readonly code: PlanChangeCode;
  readonly place: ProblemPlace;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

export type PlanChangeCode =
  | 'plan-added'
  | 'plan-removed'
  | 'name'
  | 'control'
  | 'cycle'
  | 'offset'
  | 'reference'
  | 'coordinated-phases'
  | 'sequence'
  | 'phase-added'
  | 'phase-removed'
  | 'split'
  | 'min-green'
  | 'max-green'
  | 'recall'
  | 'day-plan'
  | 'schedule';

/** What changed from one plan to another, in the order in which one reads a plan. Times in ms. */
export function diffPlans(from: TimingPlan, to: TimingPlan): PlanChange[] {
  const changes: PlanChange[] = [];
  const place = { plan: to.plan };
  const compare = (code: PlanChangeCode, a: number | string, b: number | string, at: ProblemPlace = place) => {
    if (a !== b) changes.push({ code, place: at, from: a, to: b });
  };
  compare('name', from.name, to.name);
  compare('control', from.control, to.control);
  compare('cycle', from.cycleMs, to.cycleMs);
  compare('offset', from.offsetMs, to.offsetMs);
  compare('reference', from.reference, to.reference);
  compare('coordinated-phases', from.coordinatedPhases.join(' '), to.coordinatedPhases.join(' '));
  compare('sequence', orderOf(from), orderOf(to));
  const before = timings(from);
  const after = timings(to);
  for (const [phase, now] of after) {
    const at = { ...place, phase };
    const was = before.get(phase);
    if (was === undefined) changes.push({ code: 'phase-added', place: at, from: null, to: now.splitMs });
    else {
      compare('split', was.splitMs, now.splitMs, at);
      compare('min-green', was.minGreenMs, now.minGreenMs, at);
      compare('max-green', was.maxGreenMs, now.maxGreenMs, at);
      compare('recall', was.recall, now.recall, at);
    }
  }
  for (const [phase, was] of before)
    if (!after.has(phase))
      changes.push({ code: 'phase-removed', place: { ...place, phase }, from: was.splitMs, to: null });
  return changes;
}

/** What changed from one programme to another, in plans, days and schedule; limits are the controller's own and not compared. Lists of days stand in `from` and `to` as text. */
export function diffProgrammes(from: ToldProgramme, to: ToldProgramme): PlanChange[] {
  const changes: PlanChange[] = [];
  const compare = (code: PlanChangeCode, place: ProblemPlace, was: string | null, now: string | null) => {
    if (was !== now) changes.push({ code, place, from: was, to: now });
  };
  for (const plan of to.plans) {
    const was = from.plans.find((each) => each.plan === plan.plan);
    if (was === undefined) changes.push({ code: 'plan-added', place: { plan: plan.plan }, from: null, to: plan.name });
    else changes.push(...diffPlans(was, plan));
  }
  for (const { plan, name } of from.plans)
    if (!to.plans.some((each) => each.plan === plan))
      changes.push({ code: 'plan-removed', place: { plan }, from: name, to: null });
  const days = new Set([...to.dayPlans, ...from.dayPlans].map(({ dayPlan }) => dayPlan));
  for (const dayPlan of days) compare('day-plan', { dayPlan }, dayOf(from, dayPlan), dayOf(to, dayPlan));
  compare('schedule', {}, scheduleOf(from), scheduleOf(to));
  return changes;
}

/** "00:00 1, 07:00 2": from when which plan runs; null: no such day. */
function dayOf({ dayPlans }: ToldProgramme, number: number): string | null {
  const found = dayPlans.find(({ dayPlan }) => dayPlan === number);
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    found?.entries
      .map(({ fromMinute, plan }) => `${two(Math.floor(fromMinute / 60))}:${two(fromMinute % 60)} ${plan}`)
      .join(', ') ?? null
  );
}

/** "1: 6 7, 2026-10-01; 2": day plans, each with its weekdays and dates. */
function scheduleOf({ schedule }: ToldProgramme): string {
  return schedule
    .map(({ dayPlan, weekdays, dates }) => {
      const when = [weekdays.join(' '), ...dates].filter((each) => each !== '').join(', ');
      return when === '' ? `${dayPlan}` : `${dayPlan}: ${when}`;
    })
    .join('; ');
}

function timings(plan: TimingPlan): Map<number, PhaseTiming> {
  return new Map(plan.rings.flat(2).map((timing) => [timing.phase, timing]));
}

/** "1 2 | 3 4 / 5 6 | 7 8": rings by "/", barriers by "|". */
function orderOf(plan: TimingPlan): string {
  return plan.rings
    .map((ring) => ring.map((section) => section.map(({ phase }) => phase).join(' ')).join(' | '))
    .join(' / ');
}
