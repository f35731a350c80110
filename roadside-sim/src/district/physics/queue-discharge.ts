import type { NetLink } from '../city/road-network.js';
import { typeData, VehicleType } from '../traffic/vehicles.js';
import { crossPlan } from './small-plan.js';
import { TestBed } from './test-bed.js';

export interface Discharge {
  /** Mean headway by place in the queue, s, the first from the beginning of green. */
  readonly headwaysS: readonly number[];
  /** Mean headway from the fifth vehicle on, s. */
  readonly saturationHeadwayS: number;
  readonly startUpLostS: number;
  /** Mean distance from front to front in the standing queue, m. */
  readonly spacingM: number;
}

const QUEUE = 16;
const RED_S = 25;
/** Where the rear axle is, as a share of the length from the front. */
const REAR_AXLE = 0.8;

/** A standing queue that gets green, over several runs: through traffic, left or right turns, with a share of lorries. */
export function measureDischarge(seed: number, to: 'E' | 'N', runs: number, lorries = 0): Discharge {
  const sums = new Float64Array(QUEUE);
  const counts = new Uint16Array(QUEUE);
  let spacingSum = 0;
  let spacings = 0;
  for (let run = 0; run < runs; run++) {
    const bed = new TestBed(crossPlan({ lanes: to === 'E' ? 2 : 3 }), seed * 1000 + run, `discharge ${to} ${lorries}`);
    const approach = bed.link('W', 'M');
    const exit = bed.link('M', to);
    // Of two lanes one goes left and the other on and right: nobody can change lanes; wider streets have the wider left turns.
    const lanes = bed.lanes(approach, exit);
    for (const lane of lanes) fillLane(bed, approach, exit, lane, lorries);
    bed.run(RED_S);
    const lane = lanes.find((each) => each.out.length === 1) ?? lanes[0];
    const queue = [...(bed.traffic.queues[lane?.index ?? 0] ?? [])];
    for (let i = 1; i < queue.length; i++) {
      const { positionM } = bed.traffic.vehicles;
      spacingSum += (positionM[queue[i - 1] ?? 0] ?? 0) - (positionM[queue[i] ?? 0] ?? 0);
      spacings += 1;
    }
    discharge(bed, lane?.out.find((way) => way.to.link === exit)?.group ?? 0, queue).forEach((headwayS, place) => {
      sums[place] = (sums[place] ?? 0) + headwayS;
      counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  const headwaysS = Array.from(sums, (sum, place) => sum / Math.max(1, counts[place] ?? 1));
  const steady = headwaysS.slice(4);
  const saturationHeadwayS = steady.reduce((a, b) => a + b, 0) / steady.length;
  const startUpLostS = headwaysS.slice(0, 4).reduce((sum, headway) => sum + headway - saturationHeadwayS, 0);
  return { headwaysS, saturationHeadwayS, startUpLostS, spacingM: spacingSum / spacings };
}

function fillLane(
  bed: TestBed,
  approach: NetLink,
  exit: NetLink,
  lane: NetLink['lanes'][number],
  lorries: number,
): void {
  let atM = lane.lengthM - 1.5;
  for (let i = 0; i < QUEUE; i++) {
    const type = bed.random() < lorries ? VehicleType.truck : VehicleType.car;
    bed.put(type, [approach, exit], lane, atM, 0);
    atM -= typeData[type].lengthM + 3.5;
  }
}

/** Gives green until the queue has gone; headways of rear axles over the stop line, as they are counted in the field. */
function discharge(bed: TestBed, group: number, queue: readonly number[]): number[] {
  const { vehicles, table } = bed.traffic;
  const headwaysS: number[] = [];
  let lastS = bed.nowS;
  bed.green.add(group);
  for (let i = 0; headwaysS.length < queue.length && i < 900; i++) {
    bed.run(0.1);
    const slot = queue[headwaysS.length] ?? 0;
    const strip = vehicles.strip[slot] ?? 0;
    const isInside =
      strip >= table.laneCount && (vehicles.positionM[slot] ?? 0) < REAR_AXLE * (vehicles.lengthM[slot] ?? 0);
    if (isInside || table.link[strip] === bed.link('W', 'M').index) continue;
    headwaysS.push(bed.nowS - lastS);
    lastS = bed.nowS;
  }
  return headwaysS;
}
