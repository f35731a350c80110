import type { Plan, Programme } from './programme.js';
import { type PhaseLimits, phaseLimits } from './timing.js';

/** Steps of a controller's clock. */
const TICK_MS = 100;
const MAX_PLAN = 253;
const MAX_CYCLE_MS = 600_000;

/** Why a controller that holds `own` does not take a programme; undefined where it does. */
export function programmeFault(programme: Programme, own: Programme): string | undefined {
  if (programme.nodeRef !== own.nodeRef) return `this is junction ${own.nodeRef}, not ${programme.nodeRef}`;
  if (programme.limits.groups.length > 0 && JSON.stringify(programme.limits) !== JSON.stringify(own.limits)) {
    return 'limits are the controller’s own';
  }
  if (programme.plans.length === 0) return 'no plan';
  const limits = phaseLimits(own.limits);
  const numbers = new Set<number>();
  for (const plan of programme.plans) {
    if (numbers.has(plan.plan)) return `plan ${plan.plan} is there twice`;
    numbers.add(plan.plan);
    const fault = planFault(plan, limits);
    if (fault !== undefined) return `plan ${plan.plan}: ${fault}`;
  }
  return scheduleFault(programme, numbers);
}

function planFault(plan: Plan, limits: ReadonlyMap<number, PhaseLimits>): string | undefined {
  const { cycleMs, offsetMs, rings, coordinatedPhases, control } = plan;
  if (!(plan.plan >= 1 && plan.plan <= MAX_PLAN)) return `its number must be from 1 to ${MAX_PLAN}`;
  if (!(cycleMs > 0 && cycleMs <= MAX_CYCLE_MS) || cycleMs % TICK_MS !== 0) return `cycle of ${cycleMs} ms`;
  if (offsetMs < 0 || offsetMs >= cycleMs || offsetMs % TICK_MS !== 0) return `offset of ${offsetMs} ms`;
  const sections = rings[0]?.length ?? 0;
  if (sections === 0 || rings.some((ring) => ring.length !== sections)) return 'rings differ in their barriers';
  const all = rings.flat(2);
  const listed = all.map(({ phase }) => phase);
  if (new Set(listed).size !== listed.length) return 'a phase is there twice';
  const missing = [...limits.keys()].find((phase) => !listed.includes(phase));
  if (missing !== undefined) return `phase ${missing} is missing`;
  const strange = coordinatedPhases.find((phase) => !listed.includes(phase));
  if (strange !== undefined) return `coordinated phase ${strange} is missing`;
  if (control === 'coordinated' && coordinatedPhases.length === 0) return 'no coordinated phase';
  for (const timing of all) {
    const fault = timingFault(timing, limits.get(timing.phase));
    if (fault !== undefined) return `phase ${timing.phase}: ${fault}`;
  }
  return barrierFault(plan, sections, limits);
}

function timingFault(
  { splitMs, minGreenMs, maxGreenMs, recall }: Plan['rings'][number][number][number],
  limits: PhaseLimits | undefined,
): string | undefined {
  if (limits === undefined) return 'is not at this junction';
  const clearMs = limits.yellowMs + limits.allRedMs;
  if ([splitMs, minGreenMs, maxGreenMs].some((ms) => ms % TICK_MS !== 0)) return `times must be whole ${TICK_MS} ms`;
  if (minGreenMs < limits.minGreenMs) return `min green ${minGreenMs} is below ${limits.minGreenMs} ms`;
  if (maxGreenMs < minGreenMs) return `max green ${maxGreenMs} is below min green`;
  if (splitMs < minGreenMs + clearMs)
    return `split ${splitMs} is below min green and clearance, ${minGreenMs + clearMs} ms`;
  const walkMs = limits.walk === undefined ? 0 : limits.walk.walkMs + limits.walk.clearanceMs + clearMs;
  if (recall === 'pedestrian' && splitMs < walkMs) return `split ${splitMs} is below walk and clearance, ${walkMs} ms`;
  return undefined;
}

/** Rings must come to each barrier together, and nothing must conflict between two barriers. */
function barrierFault(
  { rings, cycleMs }: Plan,
  sections: number,
  limits: ReadonlyMap<number, PhaseLimits>,
): string | undefined {
  let cycle = 0;
  for (let section = 0; section < sections; section++) {
    const here = rings.map((ring) => ring[section] ?? []);
    const sums = here
      .filter((phases) => phases.length > 0)
      .map((phases) => phases.reduce((sum, { splitMs }) => sum + splitMs, 0));
    if (sums.length === 0) return `nothing between barriers ${section} and ${section + 1}`;
    if (new Set(sums).size > 1) return `rings come to barrier ${section + 1} after ${sums.join(' and ')} ms`;
    cycle += sums[0] ?? 0;
    for (const [ring, phases] of here.entries()) {
      for (const { phase } of phases) {
        const foe = here
          .flatMap((others, at) => (at === ring ? [] : others))
          .find((other) => limits.get(phase)?.conflicts.has(other.phase));
        if (foe !== undefined) return `phases ${phase} and ${foe.phase} must not be green together`;
      }
    }
  }
  return cycle === cycleMs ? undefined : `splits add up to ${cycle}, the cycle is ${cycleMs} ms`;
}

function scheduleFault({ dayPlans, schedule }: Programme, plans: ReadonlySet<number>): string | undefined {
  for (const { dayPlan, entries } of dayPlans) {
    if (entries[0]?.fromMinute !== 0) return `day plan ${dayPlan} does not begin at midnight`;
    if (entries.some(({ fromMinute }, i) => i > 0 && fromMinute <= (entries[i - 1]?.fromMinute ?? 0))) {
      return `day plan ${dayPlan} is not in order`;
    }
    if (entries.some(({ fromMinute }) => fromMinute >= 1440)) return `day plan ${dayPlan} has more than a day`;
    const missing = entries.find(({ plan }) => !plans.has(plan));
    if (missing !== undefined) return `day plan ${dayPlan} wants plan ${missing.plan}, which is missing`;
  }
  const missing = schedule.find(({ dayPlan }) => !dayPlans.some((each) => each.dayPlan === dayPlan));
  if (missing !== undefined) return `the schedule wants day plan ${missing.dayPlan}, which is missing`;
  const open = schedule.filter(({ dates }) => dates.length === 0);
  const covered = new Set(open.flatMap(({ weekdays }) => (weekdays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : weekdays)));
  return covered.size === 7 ? undefined : 'the schedule says nothing of some days';
}
