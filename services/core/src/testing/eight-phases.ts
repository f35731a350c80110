import type {
  Conflict,
  GroupLimits,
  PhaseTiming,
  SignalLimits,
  SignalProgramme,
  TimingPlan,
} from '../signals/timing-plan.js';

/** Groups 1 to 8 are the vehicles of NEMA's phases 1 to 8; 12, 14, 16, 18 walk with 2, 4, 6, 8. */
const rings = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 6],
    [7, 8],
  ],
] as const;
const YELLOW_MS = 3000;
const ALL_RED_MS = 2000;
const WALK_MS = 5000;
const CLEARANCE_MS = 9000;

/** Limits of a junction with two rings of four phases; left turns are odd. */
export function eightPhaseLimits(): SignalLimits {
  const vehicles = [1, 2, 3, 4, 5, 6, 7, 8];
  const walkers = [12, 14, 16, 18];
  const groups: GroupLimits[] = [
    ...vehicles.map(
      (group): GroupLimits => ({
        group,
        kind: 'vehicle',
        minGreenMs: 5000,
        clearanceMs: 0,
        yellowMs: YELLOW_MS,
        allRedMs: ALL_RED_MS,
        maxRedMs: null,
      }),
    ),
    ...walkers.map(
      (group): GroupLimits => ({
        group,
        kind: 'pedestrian',
        minGreenMs: WALK_MS,
        clearanceMs: CLEARANCE_MS,
        yellowMs: 0,
        allRedMs: 0,
        maxRedMs: null,
      }),
    ),
  ];
  const phaseOf = (group: number) => (group > 10 ? group - 10 : group);
  const ring = (phase: number) => (phase <= 4 ? 0 : 1);
  const barrier = (phase: number) => Math.floor(((phase - 1) % 4) / 2);
  const conflicts: Conflict[] = groups.flatMap((a) =>
    groups.flatMap((b) => {
      const [p, q] = [phaseOf(a.group), phaseOf(b.group)];
      if (p === q || (ring(p) !== ring(q) && barrier(p) === barrier(q))) return [];
      const intergreenMs = a.kind === 'pedestrian' ? CLEARANCE_MS : YELLOW_MS + ALL_RED_MS;
      return [{ group: a.group, other: b.group, intergreenMs }];
    }),
  );
  return {
    groups,
    conflicts,
    phases: vehicles.map((phase) => ({ phase, groups: phase % 2 === 0 ? [phase, phase + 10] : [phase] })),
  };
}

/** Greens of phases 1 to 8 beyond their least, ms; those of ring 1 are stretched to end at the barriers with ring 0. */
export function eightPhasePlan(extraMs: readonly number[], offsetMs = 0): TimingPlan {
  const leastMs = (phase: number) => (phase % 2 === 0 ? WALK_MS + CLEARANCE_MS : 5000) + YELLOW_MS + ALL_RED_MS;
  const split = (phase: number) => leastMs(phase) + (extraMs[phase - 1] ?? 0);
  const longest = [0, 1].map((s) =>
    Math.max(...rings.map((ring) => (ring[s] ?? []).reduce((a: number, phase) => a + split(phase), 0))),
  );
  const timed = rings.map((ring) =>
    ring.map((section, s) =>
      section.map((phase, i): PhaseTiming => {
        const others = section.reduce((a: number, each) => a + split(each), 0) - split(phase);
        const last = i === section.length - 1;
        const splitMs = last ? (longest[s] ?? 0) - others : split(phase);
        return { phase, splitMs, minGreenMs: 5000, maxGreenMs: 60_000, recall: 'none' };
      }),
    ),
  );
  const cycleMs = longest.reduce((a, b) => a + b, 0);
  return {
    plan: 1,
    name: 'morning',
    control: 'coordinated',
    cycleMs,
    offsetMs: offsetMs % cycleMs,
    reference: 'green',
    coordinatedPhases: [2, 6],
    rings: timed,
  };
}

export function eightPhaseProgramme(plan: TimingPlan = eightPhasePlan([])): SignalProgramme {
  return {
    junctionId: 'J1',
    nodeRef: 65_537,
    limits: eightPhaseLimits(),
    plans: [plan],
    dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: plan.plan }] }],
    schedule: [
      { dayPlan: 1, weekdays: [], dates: ['2026-10-01'] },
      { dayPlan: 1, weekdays: [], dates: [] },
    ],
  };
}
