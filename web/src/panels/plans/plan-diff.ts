import { clockOf } from './clock-of.js';
import type { PhaseTiming, Place, TimingPlan, Told } from './plan-types.js';

/** One thing that differs; times in ms. What was not there, or is no longer, is null. */
export interface PlanChange {
  readonly code: string;
  readonly place: Place;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

/** What changed from one plan to another, in the order in which one reads a plan. */
export function diffPlans(from: TimingPlan, to: TimingPlan): PlanChange[] {
  const changes: PlanChange[] = [];
  const plan = to.plan;
  const compare = (code: string, a: number | string, b: number | string, phase?: number) => {
    if (a !== b) changes.push({ code, place: phase === undefined ? { plan } : { plan, phase }, from: a, to: b });
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
    const was = before.get(phase);
    if (!was) {
      changes.push({ code: 'phase-added', place: { plan, phase }, from: null, to: now.splitMs });
      continue;
    }
    compare('split', was.splitMs, now.splitMs, phase);
    compare('min-green', was.minGreenMs, now.minGreenMs, phase);
    compare('max-green', was.maxGreenMs, now.maxGreenMs, phase);
    compare('recall', was.recall, now.recall, phase);
  }
  for (const [phase, was] of before) {
    if (!after.has(phase)) changes.push({ code: 'phase-removed', place: { plan, phase }, from: was.splitMs, to: null });
  }
  return changes;
}

/** What changed from one programme to another. */
export function diffTold(from: Told, to: Told): PlanChange[] {
  const changes: PlanChange[] = [];
  for (const plan of to.plans) {
    const was = from.plans.find((each) => each.plan === plan.plan);
    if (was) changes.push(...diffPlans(was, plan));
    else changes.push({ code: 'plan-added', place: { plan: plan.plan }, from: null, to: plan.name });
  }
  for (const { plan, name } of from.plans) {
    if (!to.plans.some((each) => each.plan === plan))
      changes.push({ code: 'plan-removed', place: { plan }, from: name, to: null });
  }
  const compare = (code: string, place: Place, was: string | null, now: string | null) => {
    if (was !== now) changes.push({ code, place, from: was, to: now });
  };
  const days = new Set([...to.dayPlans, ...from.dayPlans].map(({ dayPlan }) => dayPlan));
  for (const dayPlan of days) compare('day-plan', { dayPlan }, dayOf(from, dayPlan), dayOf(to, dayPlan));
  compare('schedule', {}, scheduleOf(from), scheduleOf(to));
  return changes;
}

/** "00:00 1, 07:00 2": from when which plan runs; null: no such day. */
function dayOf({ dayPlans }: Told, number: number): string | null {
  const found = dayPlans.find(({ dayPlan }) => dayPlan === number);
  return found?.entries.map(({ fromMinute, plan }) => `${clockOf(fromMinute)} ${plan}`).join(', ') ?? null;
}

/** "1: 6 7, 2026-10-01; 2": day plans, each with its weekdays and dates. */
function scheduleOf({ schedule }: Told): string {
  return schedule
    .map(({ dayPlan, weekdays, dates }) => {
      const when = [weekdays.join(' '), ...dates].filter((each) => each !== '').join(', ');
      return when === '' ? `${dayPlan}` : `${dayPlan}: ${when}`;
    })
    .join('; ');
}

function timings({ rings }: TimingPlan): ReadonlyMap<number, PhaseTiming> {
  return new Map(rings.flat(2).map((timing) => [timing.phase, timing]));
}

/** "1 2 | 3 4 / 5 6 | 7 8": rings by "/", barriers by "|". */
function orderOf({ rings }: TimingPlan): string {
  return rings
    .map((ring) => ring.map((section) => section.map(({ phase }) => phase).join(' ')).join(' | '))
    .join(' / ');
}
