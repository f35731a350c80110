import type { CityPlan, PlanStreet, Xy } from './city-plan.js';
import { Polyline } from './polyline.js';
import { smoothPieces } from './smooth-line.js';

/** A street from one node to the next, along its centre line; a one-way street's centre line is that of its lanes. */
export interface Section {
  readonly street: PlanStreet;
  readonly from: string;
  readonly to: string;
  readonly line: Polyline;
  readonly name: string;
  readonly nameEn: string;
  readonly bridge: boolean;
  /** Motor lanes in each direction, without pockets. */
  readonly lanes: number;
  /** From the centre line to the kerb; on both sides of a one-way street the farther one. */
  readonly kerbM: number;
}

export const LANE_M = 3.3;
export const CYCLE_LANE_M = 2.5;
/** Between the motor lanes and the cycle lane, with posts or a hedge. */
export const CYCLE_GAP_M = 0.6;
/** From the last motor lane to the kerb where there is no cycle lane. */
const EDGE_M = 0.4;
/** From the centre line to the first lane. */
export const HALF_MEDIAN_M = 0.6;

/** All sections of the streets of a plan. */
export function sectionsOf(plan: CityPlan): Section[] {
  return plan.streets.streets.flatMap((street) => {
    const ways = street.through.slice(1).map((to, i) => ({ from: street.through[i] ?? to, to }));
    const points: Xy[] = [nodeAt(plan, street.through[0] ?? '')];
    const ends = ways.map(({ from, to }) => {
      points.push(...(street.sections?.[`${from}-${to}`]?.via ?? []), nodeAt(plan, to));
      return points.length - 1;
    });
    const pieces = smoothPieces(points);
    return ways.map(({ from, to }, i): Section => {
      const own = street.sections?.[`${from}-${to}`];
      const parts = pieces.slice(ends[i - 1] ?? 0, ends[i]);
      const lanes = own?.lanes ?? street.lanes;
      return {
        street,
        from,
        to,
        line: new Polyline(parts.flatMap((part, j) => (j === 0 ? part : part.slice(1)))),
        name: own?.name ?? street.name,
        nameEn: own?.nameEn ?? street.nameEn,
        bridge: own?.bridge ?? false,
        lanes,
        kerbM: kerbOf(street, lanes),
      };
    });
  });
}

/** From the centre line to the first whole lane: pockets are cut out of the median. */
export function firstLaneM(street: PlanStreet, lanes: number): number {
  if (street.oneWay) return (-lanes * LANE_M) / 2;
  return HALF_MEDIAN_M + (street.pockets ? LANE_M : 0);
}

function kerbOf(street: PlanStreet, lanes: number): number {
  if (street.oneWay) return (lanes / 2 + (street.pockets ? 1 : 0)) * LANE_M + EDGE_M;
  return firstLaneM(street, lanes) + lanes * LANE_M + (street.cycle ? CYCLE_GAP_M + CYCLE_LANE_M : EDGE_M);
}

function nodeAt(plan: CityPlan, id: string): Xy {
  const node = plan.streets.nodes[id];
  if (node === undefined) throw new Error(`there is no node ${id}`);
  return node.at;
}
