import type { Control, Limits, Plan, Recall } from './programme.js';

/** What a pedestrian movement needs, ms: the shortest walk, and the time to get across after it. */
export interface WalkTiming {
  readonly walkMs: number;
  readonly clearanceMs: number;
}

/** What a phase is owed, whatever plan runs, ms. */
export interface PhaseLimits {
  readonly minGreenMs: number;
  readonly yellowMs: number;
  readonly allRedMs: number;
  /** Where people walk with it. */
  readonly walk: WalkTiming | undefined;
  /** Phases that must not be green with it. */
  readonly conflicts: ReadonlySet<number>;
}

/** A phase under one plan, ms. */
export interface TimedPhase {
  readonly ring: number;
  readonly section: number;
  /** Its place among the phases of its ring and section. */
  readonly place: number;
  readonly minGreenMs: number;
  readonly maxGreenMs: number;
  /** Green within the split: the exact one when fixed. */
  readonly greenMs: number;
  /** End of its green within the cycle, from local zero. */
  readonly forceOffMs: number;
  readonly recall: Recall;
  readonly coordinated: boolean;
}

/** Timing of one controller under one plan, ms. Local zero is when the green of `zeroPhase` begins by the plan. */
export interface Timing {
  readonly plan: number;
  readonly control: Control;
  readonly cycleMs: number;
  /** When local zero (or the end of that green, by `reference`) is within the cycle, counted from the epoch. */
  readonly offsetMs: number;
  readonly reference: 'green' | 'yield';
  /** Phases in order: `rings[ring][section]`. */
  readonly rings: readonly (readonly (readonly number[])[])[];
  readonly sections: number;
  readonly phases: ReadonlyMap<number, TimedPhase>;
  /** The first coordinated phase; else the first that is served without a call. */
  readonly zeroPhase: number;
  /** Section of `zeroPhase`, and how long after the section's beginning its green begins. */
  readonly homeSection: number;
  readonly zeroInSectionMs: number;
}

/** What the phases of a junction are owed. */
export function phaseLimits({ groups, conflicts, phases }: Limits): Map<number, PhaseLimits> {
  const limitsOf = new Map(groups.map((group) => [group.group, group]));
  const phaseOf = new Map(
    phases.flatMap(({ phase, groups: served }) => served.map((group) => [group, phase] as const)),
  );
  return new Map(
    phases.map(({ phase, groups: served }) => {
      const known = served.flatMap((group) => limitsOf.get(group) ?? []);
      const driving = known.filter(({ kind }) => kind !== 'pedestrian');
      const walking = known.filter(({ kind }) => kind === 'pedestrian');
      const most = (of: typeof known, key: 'minGreenMs' | 'yellowMs' | 'allRedMs' | 'clearanceMs') =>
        Math.max(0, ...of.map((each) => each[key]));
      const against = conflicts
        .filter(({ group }) => served.includes(group))
        .flatMap(({ other }) => phaseOf.get(other) ?? []);
      const limits: PhaseLimits = {
        minGreenMs: most(driving, 'minGreenMs'),
        yellowMs: most(driving, 'yellowMs'),
        allRedMs: most(driving, 'allRedMs'),
        walk:
          walking.length === 0
            ? undefined
            : { walkMs: most(walking, 'minGreenMs'), clearanceMs: most(walking, 'clearanceMs') },
        conflicts: new Set(against),
      };
      return [phase, limits];
    }),
  );
}

/** Timing of a plan that fits the limits; see `programmeFault`. */
export function timingOf(plan: Plan, limits: ReadonlyMap<number, PhaseLimits>): Timing {
  const { cycleMs, coordinatedPhases, control } = plan;
  const sections = plan.rings[0]?.length ?? 0;
  const sectionMs = Array.from({ length: sections }, (_, section) =>
    Math.max(...plan.rings.map((ring) => sum((ring[section] ?? []).map(({ splitMs }) => splitMs)))),
  );
  const listed = plan.rings.flatMap((ring, at) =>
    ring.flatMap((phases, section) => {
      let beginMs = sum(sectionMs.slice(0, section));
      const sectionBeginMs = beginMs;
      return phases.map((timing, place) => {
        const phase = { ...timing, ring: at, section, place, beginMs, inSectionMs: beginMs - sectionBeginMs };
        beginMs += timing.splitMs;
        return phase;
      });
    }),
  );
  const find = (phase: number | undefined) => listed.find((each) => each.phase === phase);
  const zero = find(coordinatedPhases[0]) ?? listed.find(({ recall }) => recall !== 'none') ?? listed[0];
  if (zero === undefined) throw new Error(`plan ${plan.plan} has no phases`);
  const phases = new Map(
    listed.map(({ phase, ring, section, place, beginMs, splitMs, minGreenMs, maxGreenMs, recall }) => {
      const { yellowMs = 0, allRedMs = 0 } = limits.get(phase) ?? {};
      const greenMs = splitMs - yellowMs - allRedMs;
      const endMs = (beginMs - zero.beginMs + greenMs + cycleMs) % cycleMs;
      const coordinated = control === 'coordinated' && coordinatedPhases.includes(phase);
      const forceOffMs = endMs === 0 ? cycleMs : endMs;
      const timed = { ring, section, place, minGreenMs, maxGreenMs, greenMs, forceOffMs, recall, coordinated };
      return [phase, timed];
    }),
  );
  return {
    plan: plan.plan,
    control,
    cycleMs,
    offsetMs: plan.offsetMs,
    reference: plan.reference,
    rings: plan.rings.map((ring) => ring.map((section) => section.map(({ phase }) => phase))),
    sections,
    phases,
    zeroPhase: zero.phase,
    homeSection: zero.section,
    zeroInSectionMs: zero.inSectionMs,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
