import type { PhaseTiming, SignalLimits, SignalProgramme, TimingPlan } from './timing-plan.js';

/** Something that a controller with these limits would not take. */
export interface ProgrammeFault {
  /** Where: `plans.2`, `plans.2.phases.4`, `dayPlans.1`, `schedule`; plans and day plans by their number. */
  readonly path: string;
  readonly detail: string;
}

/** Steps of a controller's clock, ms. */
const TICK_MS = 100;
const MAX_PLAN = 253;
const MAX_CYCLE_MS = 600_000;

/** What a phase is owed by the groups that it serves, ms. */
interface Owed {
  readonly minGreenMs: number;
  /** Yellow and all-red. */
  readonly clearMs: number;
  /** Walk, crossing and the vehicles' clearance; 0 where nobody walks with it. */
  readonly walkMs: number;
  readonly conflicts: ReadonlySet<number>;
}

/** All that is wrong with the plans, day plans and schedule of a programme at a junction with these limits. */
export function programmeFaults(
  { plans, dayPlans, schedule }: Pick<SignalProgramme, 'plans' | 'dayPlans' | 'schedule'>,
  limits: SignalLimits,
): ProgrammeFault[] {
  const owed = owedTo(limits);
  const numbers = plans.map(({ plan }) => plan);
  const faults: ProgrammeFault[] = [];
  if (plans.length === 0) faults.push({ path: 'plans', detail: 'there is none' });
  for (const twice of new Set(numbers.filter((plan, at) => numbers.indexOf(plan) !== at))) {
    faults.push({ path: `plans.${twice}`, detail: 'is there twice' });
  }
  for (const plan of plans) faults.push(...planFaults(plan, owed));
  faults.push(...scheduleFaults({ dayPlans, schedule }, new Set(numbers)));
  return faults;
}

function owedTo({ groups, conflicts, phases }: SignalLimits): Map<number, Owed> {
  const limitsOf = new Map(groups.map((each) => [each.group, each]));
  const phaseOf = new Map(phases.flatMap(({ phase, groups: served }) => served.map((each) => [each, phase] as const)));
  return new Map(
    phases.map(({ phase, groups: served }) => {
      const known = served.flatMap((group) => limitsOf.get(group) ?? []);
      const driving = known.filter(({ kind }) => kind !== 'pedestrian');
      const walking = known.filter(({ kind }) => kind === 'pedestrian');
      const clearMs = Math.max(0, ...driving.map(({ yellowMs, allRedMs }) => yellowMs + allRedMs));
      const crossMs = Math.max(0, ...walking.map(({ minGreenMs, clearanceMs }) => minGreenMs + clearanceMs));
      const foes = conflicts
        .filter(({ group }) => served.includes(group))
        .flatMap(({ other }) => phaseOf.get(other) ?? []);
      const owed = {
        minGreenMs: Math.max(0, ...driving.map(({ minGreenMs }) => minGreenMs)),
        clearMs,
        walkMs: walking.length === 0 ? 0 : crossMs + clearMs,
        conflicts: new Set(foes),
      };
      return [phase, owed];
    }),
  );
}

function planFaults(plan: TimingPlan, owed: ReadonlyMap<number, Owed>): ProgrammeFault[] {
  const path = `plans.${plan.plan}`;
  const { cycleMs, offsetMs, rings, coordinatedPhases, control } = plan;
  const all = rings.flat(2);
  const listed = all.map(({ phase }) => phase);
  const details: string[] = [];
  if (!(plan.plan >= 1 && plan.plan <= MAX_PLAN)) details.push(`its number must be from 1 to ${MAX_PLAN}`);
  if (!(cycleMs > 0 && cycleMs <= MAX_CYCLE_MS) || cycleMs % TICK_MS !== 0) details.push(`cycle of ${cycleMs} ms`);
  if (!(offsetMs >= 0 && offsetMs < cycleMs) || offsetMs % TICK_MS !== 0) details.push(`offset of ${offsetMs} ms`);
  const sections = rings[0]?.length ?? 0;
  if (sections === 0 || rings.some((ring) => ring.length !== sections)) details.push('rings differ in their barriers');
  for (const phase of owed.keys()) if (!listed.includes(phase)) details.push(`phase ${phase} is missing`);
  for (const phase of coordinatedPhases) {
    if (!listed.includes(phase)) details.push(`coordinated phase ${phase} is missing`);
  }
  if (control === 'coordinated' && coordinatedPhases.length === 0) details.push('no coordinated phase');
  return [
    ...[...details, ...barrierFaults(plan, sections, owed)].map((detail) => ({ path, detail })),
    ...all.flatMap((timing, at) => {
      const twice = listed.indexOf(timing.phase) !== at ? ['is there twice'] : [];
      return [...twice, ...timingFaults(timing, owed.get(timing.phase))].map((detail) => ({
        path: `${path}.phases.${timing.phase}`,
        detail,
      }));
    }),
  ];
}

function timingFaults({ splitMs, minGreenMs, maxGreenMs, recall }: PhaseTiming, owed: Owed | undefined): string[] {
  if (owed === undefined) return ['is not at this junction'];
  const faults: string[] = [];
  if ([splitMs, minGreenMs, maxGreenMs].some((ms) => ms % TICK_MS !== 0))
    faults.push(`times must be whole ${TICK_MS} ms`);
  if (!(minGreenMs >= owed.minGreenMs)) faults.push(`min green ${minGreenMs} is below ${owed.minGreenMs} ms`);
  if (!(maxGreenMs >= minGreenMs)) faults.push(`max green ${maxGreenMs} is below min green`);
  const leastMs = minGreenMs + owed.clearMs;
  if (!(splitMs >= leastMs)) faults.push(`split ${splitMs} is below min green and clearance, ${leastMs} ms`);
  if (recall === 'pedestrian' && splitMs < owed.walkMs) {
    faults.push(`split ${splitMs} is below walk and clearance, ${owed.walkMs} ms`);
  }
  return faults;
}

/** Rings must come to each barrier together, and nothing must conflict between two barriers. */
function barrierFaults({ rings, cycleMs }: TimingPlan, sections: number, owed: ReadonlyMap<number, Owed>): string[] {
  const faults: string[] = [];
  let cycle = 0;
  for (let section = 0; section < sections; section++) {
    const here = rings.map((ring) => ring[section] ?? []);
    const sums = here
      .filter((phases) => phases.length > 0)
      .map((phases) => phases.reduce((sum, { splitMs }) => sum + splitMs, 0));
    if (sums.length === 0) faults.push(`nothing before barrier ${section + 1}`);
    if (new Set(sums).size > 1) faults.push(`rings come to barrier ${section + 1} after ${sums.join(' and ')} ms`);
    cycle += sums[0] ?? 0;
    for (const [ring, phases] of here.entries()) {
      const later = here.slice(ring + 1).flat();
      for (const { phase } of phases) {
        for (const other of later) {
          if (!owed.get(phase)?.conflicts.has(other.phase)) continue;
          faults.push(`phases ${phase} and ${other.phase} must not be green together`);
        }
      }
    }
  }
  if (sections > 0 && cycle !== cycleMs) faults.push(`splits add up to ${cycle}, the cycle is ${cycleMs} ms`);
  return faults;
}

function scheduleFaults(
  { dayPlans, schedule }: Pick<SignalProgramme, 'dayPlans' | 'schedule'>,
  plans: ReadonlySet<number>,
): ProgrammeFault[] {
  const faults: ProgrammeFault[] = [];
  for (const { dayPlan, entries } of dayPlans) {
    const path = `dayPlans.${dayPlan}`;
    if (entries[0]?.fromMinute !== 0) faults.push({ path, detail: 'does not begin at midnight' });
    const order = entries.every(({ fromMinute }, at) => at === 0 || fromMinute > (entries[at - 1]?.fromMinute ?? 0));
    if (!order) faults.push({ path, detail: 'is not in order' });
    if (entries.some(({ fromMinute }) => fromMinute >= 1440)) faults.push({ path, detail: 'has more than a day' });
    for (const { plan } of entries) if (!plans.has(plan)) faults.push({ path, detail: `plan ${plan} is missing` });
  }
  const known = new Set(dayPlans.map(({ dayPlan }) => dayPlan));
  for (const { dayPlan } of schedule) {
    if (!known.has(dayPlan)) faults.push({ path: 'schedule', detail: `day plan ${dayPlan} is missing` });
  }
  if (!schedule.some(({ weekdays, dates }) => weekdays.length === 0 && dates.length === 0)) {
    faults.push({ path: 'schedule', detail: 'says nothing of some days' });
  }
  return faults;
}
