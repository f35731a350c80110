import type { LeftTurns, PlanTiming, SignalsPlan } from '../city/city-plan.js';

/** Control of a junction: all by the clock; all by demand; or by demand within a cycle that its neighbours keep too. */
export type Control = 'fixed' | 'actuated' | 'coordinated';

/** What a pedestrian movement needs, ms: the shortest walk, and the time to get across after it. */
export interface WalkTiming {
  readonly walkMs: number;
  readonly clearanceMs: number;
}

/** Timing of one controller under one plan, ms. */
export interface Timing {
  readonly plan: number;
  readonly control: Control;
  readonly cycleMs: number;
  /** When the coordinated green begins (or ends, by `reference`) within the cycle, counted from the epoch. */
  readonly offsetMs: number;
  readonly reference: 'green' | 'yield';
  /** Side of the barrier whose through phases are coordinated, or of the main street: 0 north-south, 1 east-west. */
  readonly mainSide: Side;
  readonly yellowMs: number;
  readonly allRedMs: number;
  readonly minGreenMs: number;
  readonly passageMs: number;
  /** Green of each phase: the exact one when fixed, the longest when actuated. */
  readonly greenMs: ReadonlyMap<number, number>;
  /** End of each green within the cycle, from the beginning of the main street's through green. */
  readonly forceOffMs: ReadonlyMap<number, number>;
  /** Of the phases that pedestrians walk with. */
  readonly walks: ReadonlyMap<number, WalkTiming>;
}

export type Side = 0 | 1;

/** Phases of the rings, by side of the barrier: north-south first, left turn before through. */
export const rings = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 6],
    [7, 8],
  ],
] as const;

/** Pedestrian groups are numbered so far above the phase that they walk with. */
export const pedestrianGroups = 20;

/** Side of the barrier of a phase: 0 north-south, 1 east-west. */
export function sideOf(phase: number): Side {
  return phase === 1 || phase === 2 || phase === 5 || phase === 6 ? 0 : 1;
}

/** What a junction is, as far as its timing goes. */
export interface JunctionTiming {
  readonly id: string;
  readonly leftTurns: LeftTurns;
  readonly phases: ReadonlySet<number>;
  readonly mainSide: Side;
  readonly walks: ReadonlyMap<number, WalkTiming>;
}

/**
 * Timing of a junction under a plan. Time of a phase that it lacks goes to the other of its side and ring. A side whose
 * time is too short for its pedestrians takes what the other side can spare.
 */
export function timingOf(signals: SignalsPlan, plan: number, junction: JunctionTiming): Timing {
  const found: PlanTiming | undefined = signals.plans[String(plan)];
  if (found === undefined) throw new Error(`signals.json has no plan ${plan}`);
  const { phases, mainSide } = junction;
  const clearanceMs = (signals.yellow + signals.allRed) * 1000;
  const control = controlOf(found, signals, junction.id);
  const timing = {
    plan,
    control,
    offsetMs: (signals.offsets[junction.id] ?? 0) * 1000,
    reference: signals.reference ?? 'green',
    mainSide,
    yellowMs: signals.yellow * 1000,
    allRedMs: signals.allRed * 1000,
    minGreenMs: signals.minGreen * 1000,
    passageMs: signals.passage * 1000,
    walks: junction.walks,
  } as const;
  const sides = fitPedestrians(found, junction, clearanceMs);
  const cycleMs = sides[0].leftMs + sides[0].throughMs + sides[1].leftMs + sides[1].throughMs;
  const greenMs = new Map<number, number>();
  const forceOffMs = new Map<number, number>();
  const main = sides[mainSide];
  for (const ring of rings) {
    for (const side of [0, 1] as const) {
      const [left, through] = ring[side];
      const { leftMs, throughMs } = sides[side];
      const sideMs = leftMs + throughMs;
      const both = phases.has(left) && phases.has(through);
      if (phases.has(left)) greenMs.set(left, (both ? leftMs : sideMs) - clearanceMs);
      if (phases.has(through)) greenMs.set(through, (both ? throughMs : sideMs) - clearanceMs);
      const sideEndMs = side === mainSide ? main.throughMs : main.throughMs + sideMs;
      const leftEndMs = side === mainSide ? cycleMs : main.throughMs + leftMs;
      forceOffMs.set(through, sideEndMs - clearanceMs);
      forceOffMs.set(left, (both ? leftEndMs : sideEndMs) - clearanceMs);
    }
  }
  return { ...timing, cycleMs, greenMs, forceOffMs };
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
  { splits }: PlanTiming,
  { leftTurns, phases, walks }: JunctionTiming,
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
      ...rings.map((ring) => {
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

/** Plan in force at a local hour, by the table of the hours at which plans begin. */
export function planAt(planByHour: Readonly<Record<string, number>>, hour: number): number {
  let plan = 1;
  for (const [from, number] of Object.entries(planByHour).sort(([a], [b]) => Number(a) - Number(b))) {
    if (hour >= Number(from)) plan = number;
  }
  return plan;
}
