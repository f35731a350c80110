import type { SignalLimits, SignalProgramme } from '../timing-plan.js';
import { checkPlan } from './check-plan.js';
import type { PlanProblem, PlanProblemCode, ProblemPlace } from './plan-problem.js';

const DAY_MIN = 1440;

/** What somebody tells a controller of its programme: all but the limits, which are its own. */
export type ToldProgramme = Pick<SignalProgramme, 'plans' | 'dayPlans' | 'schedule'>;

/** Everything that is wrong with a programme: its limits, each of its plans, its days. Empty: a controller may have it. */
export function checkProgramme(programme: SignalProgramme): PlanProblem[] {
  return [...checkLimits(programme.limits), ...checkTold(programme, programme.limits)];
}

/** Everything that is wrong with what a controller with these limits is to be told. Empty: it may have it. */
export function checkTold(programme: ToldProgramme, limits: SignalLimits): PlanProblem[] {
  const { plans } = programme;
  const problems = plans.flatMap((plan) => checkPlan(plan, limits));
  const add = adder(problems);
  if (plans.length === 0) add('no-plan', {});
  for (const plan of twice(plans.map((each) => each.plan))) add('plan-twice', { plan });
  checkDays(programme, add);
  return problems;
}

/** What is wrong with limits by themselves. */
export function checkLimits(limits: SignalLimits): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const add = adder(problems);
  const groups = new Map(limits.groups.map((each) => [each.group, each]));
  for (const group of twice(limits.groups.map((each) => each.group))) add('group-twice', { group });
  for (const phase of twice(limits.phases.map((each) => each.phase))) add('phase-twice', { phase });
  const pairs = new Set(limits.conflicts.map(({ group, other }) => `${group} ${other}`));
  for (const { group, other, intergreenMs } of limits.conflicts) {
    const of = groups.get(group);
    if (of === undefined) add('group-unknown', { group });
    if (!groups.has(other)) add('group-unknown', { group: other });
    if (!pairs.has(`${other} ${group}`)) add('conflict-one-sided', { group, other });
    const least = of === undefined ? 0 : of.kind === 'pedestrian' ? of.clearanceMs : of.yellowMs + of.allRedMs;
    if (intergreenMs < least) add('intergreen-below-clearance', { group, other }, { is: intergreenMs, least });
  }
  for (const { phase, groups: own } of limits.phases) {
    if (own.length === 0) add('phase-without-groups', { phase });
    for (const [i, group] of own.entries()) {
      if (!groups.has(group)) add('group-unknown', { phase, group });
      for (const other of own.slice(i + 1))
        if (pairs.has(`${group} ${other}`)) add('phase-conflict', { phase, group, other });
    }
  }
  return problems;
}

type Add = (code: PlanProblemCode, place: ProblemPlace, values?: Readonly<Record<string, number>>) => void;

function adder(problems: PlanProblem[]): Add {
  return (code, place, values = {}) => problems.push({ code, place, values });
}

function checkDays({ plans, dayPlans, schedule }: ToldProgramme, add: Add): void {
  const known = new Set(plans.map((each) => each.plan));
  for (const dayPlan of twice(dayPlans.map((each) => each.dayPlan))) add('day-plan-twice', { dayPlan });
  for (const { dayPlan, entries } of dayPlans) {
    const [first] = entries;
    if (first === undefined) add('day-plan-empty', { dayPlan });
    else if (first.fromMinute !== 0)
      add('day-plan-begins-late', { dayPlan, entry: 0 }, { is: first.fromMinute, wanted: 0 });
    for (const [entry, { fromMinute, plan }] of entries.entries()) {
      const before = entries[entry - 1]?.fromMinute;
      if (before !== undefined && fromMinute <= before)
        add('day-plan-order', { dayPlan, entry }, { is: fromMinute, least: before + 1 });
      if (!Number.isInteger(fromMinute) || fromMinute < 0 || fromMinute >= DAY_MIN)
        add('day-plan-minute', { dayPlan, entry }, { is: fromMinute, most: DAY_MIN - 1 });
      if (!known.has(plan)) add('day-plan-plan-unknown', { dayPlan, entry, plan });
    }
  }
  const days = new Set(dayPlans.map((each) => each.dayPlan));
  for (const [entry, { dayPlan, weekdays, dates }] of schedule.entries()) {
    if (!days.has(dayPlan)) add('schedule-day-plan-unknown', { entry, dayPlan });
    for (const is of weekdays)
      if (!Number.isInteger(is) || is < 1 || is > 7) add('schedule-weekday', { entry }, { is, least: 1, most: 7 });
    for (const date of dates) if (!isDate(date)) add('schedule-date', { entry });
  }
  const open = schedule.filter(({ dates }) => dates.length === 0);
  const covered = new Set(open.flatMap(({ weekdays }) => (weekdays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : weekdays)));
  if (covered.size < 7) add('schedule-leaves-days', {}, { is: covered.size, wanted: 7 });
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function twice(values: readonly number[]): number[] {
  return [...new Set(values.filter((each, i) => values.indexOf(each) !== i))];
}
