import { VehicleType } from '../traffic/vehicles.js';
import { crossPlan } from './small-plan.js';
import { TestBed } from './test-bed.js';

export interface Gaps {
  /** Gap that half of the drivers take, s. */
  readonly criticalS: number;
  /** Headway of those who follow through one long gap, s. */
  readonly followUpS: number;
  /** Share that takes a gap, by its length, s. */
  readonly points: readonly (readonly [number, number])[];
}

const GAPS_S = [2.5, 3, 3.5, 3.75, 4, 4.25, 4.5, 4.75, 5, 5.5, 6] as const;
const OPPOSING_MPS = 12;
/** The first comes too soon for anybody to turn in front of it. */
const COMES_IN_S = 2.5;

/** Permissive left turns from W to N against traffic from E: single gaps of a known length, and one without end. */
export function measureGaps(seed: number, runs: number): Gaps {
  const points = GAPS_S.map((gapS) => {
    let taken = 0;
    for (let run = 0; run < runs; run++) if (takes(seed * 1000 + run, gapS)) taken += 1;
    return [gapS, taken / runs] as const;
  });
  return { criticalS: halfWay(points), followUpS: followUp(seed, runs), points };
}

function bedWithLeftTurns(seed: number, name: string, count: number): { bed: TestBed; turned: number[] } {
  const bed = new TestBed(crossPlan({ lanes: 2, signal: 'permissive' }), seed, name);
  const approach = bed.link('W', 'M');
  const exit = bed.link('M', 'N');
  const lane = bed.lanes(approach, exit)[0];
  if (lane === undefined) throw new Error('no lane turns left');
  for (let i = 0; i < count; i++) bed.put(VehicleType.car, [approach, exit], lane, lane.lengthM - 2 - i * 8, 0);
  const turned: number[] = [];
  bed.onCrossed = (_, way) => {
    if (way.from.link === approach) turned.push(bed.nowS);
  };
  return { bed, turned };
}

/** Two vehicles come towards it, `gapS` apart; whether the one that waits goes between them. */
function takes(seed: number, gapS: number): boolean {
  const { bed, turned } = bedWithLeftTurns(seed, `gap ${gapS}`, 1);
  const from = bed.link('E', 'M');
  const to = bed.link('M', 'W');
  const lane = bed.lanes(from, to)[0];
  if (lane === undefined) throw new Error('no lane goes straight on');
  const first = lane.lengthM - COMES_IN_S * OPPOSING_MPS;
  bed.put(VehicleType.car, [from, to], lane, first, OPPOSING_MPS);
  const second = bed.put(VehicleType.car, [from, to], lane, first - gapS * OPPOSING_MPS, OPPOSING_MPS);
  const third = bed.put(VehicleType.car, [from, to], lane, first - (gapS + 2) * OPPOSING_MPS, OPPOSING_MPS);
  const { vehicles } = bed.traffic;
  const passed: number[] = [];
  const told = bed.onCrossed;
  bed.onCrossed = (slot, way) => {
    told(slot, way);
    if (way.from.link === from) passed.push(bed.nowS);
  };
  // All of them go as fast: the gap stays what it is.
  for (let slot = 0; slot < vehicles.high; slot++) vehicles.pace[slot] = OPPOSING_MPS / lane.speedLimitMps;
  for (const way of bed.network.connections) if (way.group > 0 && isStreet(way.from.link.id)) bed.green.add(way.group);
  bed.run(COMES_IN_S + gapS + 3);
  const [begin = 0, end = 0] = passed;
  const at = turned[0] ?? 0;
  return second !== undefined && third !== undefined && at > begin && at < end;
}

function followUp(seed: number, runs: number): number {
  let sum = 0;
  let count = 0;
  for (let run = 0; run < runs; run++) {
    const { bed, turned } = bedWithLeftTurns(seed * 1000 + run, 'follow-up', 6);
    bed.run(10);
    for (const way of bed.network.connections)
      if (way.group > 0 && isStreet(way.from.link.id)) bed.green.add(way.group);
    bed.run(30);
    for (let i = 2; i < turned.length; i++) {
      sum += (turned[i] ?? 0) - (turned[i - 1] ?? 0);
      count += 1;
    }
  }
  return sum / Math.max(1, count);
}

const isStreet = (link: string) => link === 'W-M' || link === 'E-M';

/** Where the shares pass one half, by the nearest points on both sides. */
function halfWay(points: readonly (readonly [number, number])[]): number {
  for (let i = 1; i < points.length; i++) {
    const [a = 0, before = 0] = points[i - 1] ?? [];
    const [b = 0, after = 0] = points[i] ?? [];
    if (before < 0.5 && after >= 0.5) return a + ((0.5 - before) / (after - before)) * (b - a);
  }
  return Number.NaN;
}
