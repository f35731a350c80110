import type { NetLane, NetLink } from '../city/road-network.js';
import { VehicleType } from '../traffic/vehicles.js';
import { roadPlan } from './small-plan.js';
import { TestBed } from './test-bed.js';

export interface SpeedFlow {
  /** Of a car alone on the road, km/h: the mean over drivers. */
  readonly freeFlowKmh: number;
  /** Flow pc/h/lane and mean speed km/h, by rising demand. */
  readonly points: readonly (readonly [number, number])[];
  /** Greatest flow that held for the measured time, pc/h/lane. */
  readonly capacity: number;
}

const MEASURED_AT_M = 2500;
const SETTLE_S = 240;
const MEASURED_S = 300;
const DEMANDS = [200, 600, 1000, 1300, 1600, 1800, 2000, 2200, 2500] as const;

/** Uninterrupted flow over a road of three lanes, cars only, at rising demand. */
export function measureSpeedFlow(seed: number, speedKmh: number): SpeedFlow {
  const points = DEMANDS.map((demand) => flowAt(seed, speedKmh, demand));
  const [first] = points;
  return { freeFlowKmh: first?.[1] ?? 0, points, capacity: Math.max(...points.map(([flow]) => flow)) };
}

function flowAt(seed: number, speedKmh: number, perLaneHour: number): readonly [number, number] {
  const bed = new TestBed(roadPlan({ speedKmh }), seed, `speed-flow ${speedKmh} ${perLaneHour}`);
  const link = bed.link('A', 'B');
  const due = link.lanes.map(() => bed.random());
  let count = 0;
  let slowness = 0;
  let measures = false;
  bed.onMoved = (slot, _, beforeM, afterM) => {
    if (!measures || beforeM >= MEASURED_AT_M || afterM < MEASURED_AT_M) return;
    count += 1;
    slowness += 1 / Math.max(0.5, bed.traffic.vehicles.speedMps[slot] ?? 0);
  };
  const arrive = () => {
    for (const [i, lane] of link.lanes.entries()) {
      due[i] = (due[i] ?? 0) + (perLaneHour / 3600) * 0.1;
      if ((due[i] ?? 0) >= 1 && enter(bed, link, lane)) due[i] = Math.min(3, (due[i] ?? 0) - 1);
    }
  };
  bed.run(SETTLE_S, arrive);
  measures = true;
  bed.run(MEASURED_S, arrive);
  const flow = (count / link.lanes.length / MEASURED_S) * 3600;
  return [flow, count === 0 ? 0 : (count / slowness) * 3.6];
}

/** At the pace of the one ahead, in the distance that a driver keeps; so that the road and not its beginning limits. */
function enter(bed: TestBed, link: NetLink, lane: NetLane): boolean {
  const { vehicles } = bed.traffic;
  const queue = bed.traffic.queues[lane.index] ?? [];
  const last = queue[queue.length - 1];
  const speed = last === undefined ? lane.speedLimitMps * 0.92 : (vehicles.speedMps[last] ?? 0);
  if (last !== undefined && (vehicles.positionM[last] ?? 0) - (vehicles.lengthM[last] ?? 0) - 5 < 2.2 + speed * 1.3)
    return false;
  return bed.put(VehicleType.car, [link], lane, 5, Math.max(5, speed)) !== undefined;
}
