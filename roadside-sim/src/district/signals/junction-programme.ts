import type { LeftTurns, PlanTiming, SignalsPlan } from '../city/city-plan.js';
import { type JunctionShape, pedestrianGroups, type Side, sideOf, sidePhases } from './junction-shape.js';
import type { Conflict, Control, GroupLimits, Limits, PhaseTiming, Plan, Programme } from './programme.js';

/** The programme that a city's files give a junction: its plans, and which runs at what hour. */
export function junctionProgramme(signals: SignalsPlan, junction: JunctionShape): Programme {
  const hours = Object.entries(signals.planByHour)
    .map(([hour, plan]) => ({ fromMinute: Number(hour) * 60, plan }))
    .sort((a, b) => a.fromMinute - b.fromMinute);
  const entries = hours[0]?.fromMinute === 0 ? hours : [{ fromMinute: 0, plan: 1 }, ...hours];
  return {
    junctionId: junction.id,
    nodeRef: junction.nodeRef,
    limits: junctionLimits(signals, junction),
    plans: Object.entries(signals.plans)
      .map(([number, timing]) => planOf(signals, Number(number), timing, junction))
      .sort((a, b) => a.plan - b.plan),
    dayPlans: [{ dayPlan: 1, entries }],
    schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
  };
}

function junctionLimits(signals: SignalsPlan, { phases, walks }: JunctionShape): Limits {
  const yellowMs = signals.yellow * 1000;
  const allRedMs = signals.allRed * 1000;
  const sorted = [...phases].sort((a, b) => a - b);
  const driving = sorted.map(
    (group): GroupLimits => ({
      group,
      kind: 'vehicle',
      minGreenMs: signals.minGreen * 1000,
      clearanceMs: 0,
      yellowMs,
      allRedMs,
      maxRedMs: null,
    }),
  );
  const walking = [...walks].map(
    ([phase, { walkMs, clearanceMs }]): GroupLimits => ({
      group: phase + pedestrianGroups,
      kind: 'pedestrian',
      minGreenMs: walkMs,
      clearanceMs,
      yellowMs: 0,
      allRedMs: 0,
      maxRedMs: null,
    }),
  );
  const groups = [...driving, ...walking];
  const conflicts = groups.flatMap((one) =>
    groups.flatMap((other): Conflict[] => {
      const bothWalk = one.kind === 'pedestrian' && other.kind === 'pedestrian';
      if (bothWalk || !conflicting(phaseOf(one.group), phaseOf(other.group))) return [];
      const intergreenMs = one.kind === 'pedestrian' ? one.clearanceMs : yellowMs + allRedMs;
      return [{ group: one.group, other: other.group, intergreenMs }];
    }),
  );
  return {
    groups,
    conflicts,
    phases: sorted.map((phase) => ({ phase, groups: walks.has(phase) ? [phase, phase + pedestrianGroups] : [phase] })),
  };
}

const phaseOf = (group: number) => (group > pedestrianGroups ? group - pedestrianGroups : group);

/** Across the barrier, and within a ring. */
const conflicting = (a: number, b: number) => sideOf(a) !== sideOf(b) || (a !== b && a <= 4 === b <= 4);

/**
 * A plan of the city's files at a junction. People walk in every cycle where there is time for it, else when they call. Time of a phase that it lacks goes to the other of its side and ring. A side whose time
 * is too short for its pedestrians takes what the other side can spare.
 */
function planOf(signals: SignalsPlan, number: number, found: PlanTiming, junction: JunctionShape): Plan {
  const { phases, walks } = junction;
  const clearanceMs = (signals.yellow + signals.allRed) * 1000;
  const control = controlOf(found, signals, junction.id);
  const sides = fitPedestrians(found, junction, clearanceMs);
  const through = mainThroughs(junction);
  const recallOf = (phase: number, splitMs: number): PhaseTiming['recall'] => {
    const walk = walks.get(phase);
    const fits = walk !== undefined && splitMs >= walk.walkMs + walk.clearanceMs + clearanceMs;
    if (control === 'fixed') return fits ? 'pedestrian' : 'max';
    if (!through.includes(phase)) return 'none';
    return control === 'coordinated' && fits ? 'pedestrian' : 'min';
  };
  const present = ([0, 1] as const).filter((side) =>
    sidePhases.some((ring) => ring[side].some((phase) => phases.has(phase))),
  );
  const ringSides: readonly (readonly (readonly number[])[])[] = sidePhases;
  const rings = ringSides.map((ring) =>
    present.map((side): PhaseTiming[] => {
      const here = (ring[side] ?? []).filter((phase) => phases.has(phase));
      const { leftMs, throughMs } = sides[side];
      return here.map((phase) => {
        const splitMs = here.length === 1 ? leftMs + throughMs : phase % 2 === 1 ? leftMs : throughMs;
        const minGreenMs = signals.minGreen * 1000;
        return { phase, splitMs, minGreenMs, maxGreenMs: splitMs - clearanceMs, recall: recallOf(phase, splitMs) };
      });
    }),
  );
  const cycleMs = present.reduce<number>((sum, side) => sum + sides[side].leftMs + sides[side].throughMs, 0);
  return {
    plan: number,
    name: found.name,
    control,
    cycleMs,
    offsetMs: control === 'actuated' ? 0 : ((signals.offsets[junction.id] ?? 0) * 1000) % cycleMs,
    reference: signals.reference ?? 'green',
    coordinatedPhases: control === 'actuated' ? [] : through,
    rings: rings.filter((ring) => ring.some((section) => section.length > 0)),
  };
}

/** Through phases of the main street. Those with a left turn before them first: the offset counts to the beginning of their green. */
function mainThroughs({ phases, mainSide }: JunctionShape): number[] {
  const sides: readonly (readonly (readonly number[])[])[] = sidePhases;
  const main = sides.flatMap((ring) => (ring[mainSide] ?? []).filter((phase) => phases.has(phase)));
  const through = main.filter((phase) => phase % 2 === 0);
  if (through.length === 0) return main;
  return through.sort((a, b) => Number(phases.has(b - 1)) - Number(phases.has(a - 1)) || a - b);
}

/** Under a coordinated plan, junctions without an offset run free. */
function controlOf({ control }: PlanTiming, { fixed, offsets }: SignalsPlan, id: string): Control {
  if (control === 'fixed' || fixed.includes(id)) return 'fixed';
  return control === 'coordinated' && offsets[id] !== undefined ? 'coordinated' : 'actuated';
}

interface SideTime {
  readonly leftMs: number;
  readonly throughMs: number;
}

function fitPedestrians(
  { splits }: { readonly splits: Readonly<Record<LeftTurns, readonly number[]>> },
  { leftTurns, phases, walks }: JunctionShape,
  clearanceMs: number,
): readonly [SideTime, SideTime] {
  const split = splits[leftTurns];
  const side = (of: Side): SideTime => ({
    leftMs: (split[of * 2] ?? 0) * 1000,
    throughMs: (split[of * 2 + 1] ?? 0) * 1000,
  });
  const neededMs = (of: Side) =>
    Math.max(
      0,
      ...sidePhases.map((ring) => {
        const [left, through] = ring[of];
        const walk = walks.get(through);
        const freeMs = phases.has(left) ? 0 : side(of).leftMs;
        return walk === undefined ? 0 : walk.walkMs + walk.clearanceMs + clearanceMs - freeMs;
      }),
    );
  const sides: [SideTime, SideTime] = [side(0), side(1)];
  for (const of of [0, 1] as const) {
    const other = of === 0 ? 1 : 0;
    const missingMs = neededMs(of) - sides[of].throughMs;
    const spareMs = Math.max(0, sides[other].throughMs - Math.max(neededMs(other), clearanceMs + 10_000));
    const movedMs = Math.max(0, Math.min(missingMs, spareMs));
    sides[of] = { ...sides[of], throughMs: sides[of].throughMs + movedMs };
    sides[other] = { ...sides[other], throughMs: sides[other].throughMs - movedMs };
  }
  return sides;
}
