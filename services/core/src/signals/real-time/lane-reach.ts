import { isMotorLane } from '../../city/is-motor-lane.js';
import { distanceM, polylineLengthM } from '../../geometry/geometry.js';
import type { Lane, Link } from '../../model/city.js';

/** A lane that vehicles take to a stop line: which one, and how far its end is from there. */
export interface LaneReach {
  /** Place among the stop lanes. */
  readonly lane: number;
  readonly offsetM: number;
  /** Likelihood that who drives here comes to that lane, 0..1. */
  readonly share: number;
}

export interface StopLane {
  readonly link: Link;
  readonly lane: Lane;
}

/** Vehicles are taken account of so far before the stop line, m. */
export const SEEN_M = 250;

export function laneLengthM({ points }: Lane): number {
  return polylineLengthM(points);
}

/** Stop lanes, and lanes from which one comes to them without another light in between; by lane id. */
export function laneReach(stopLanes: readonly StopLane[], links: readonly Link[]): Map<string, LaneReach[]> {
  const reach = new Map<string, LaneReach[]>();
  const add = (id: string, lane: number, offsetM: number) => {
    const known = reach.get(id) ?? [];
    if (known.some((each) => each.lane === lane)) return false;
    reach.set(id, [...known, { lane, offsetM, share: 1 }]);
    return true;
  };
  for (const [l, stop] of stopLanes.entries()) {
    add(stop.lane.id, l, 0);
    const open = [{ ...stop, offsetM: 0 }];
    for (let here = open.shift(); here !== undefined; here = open.shift()) {
      const startM = here.offsetM + laneLengthM(here.lane);
      if (startM >= SEEN_M) continue;
      for (const link of links) {
        if (link.toJunctionId !== here.link.fromJunctionId) continue;
        for (const lane of feeding(link, here.link, here.lane)) {
          const offsetM = startM + gapM(lane, here.lane);
          if (add(lane.id, l, offsetM)) open.push({ link, lane, offsetM });
        }
      }
    }
  }
  for (const [id, list] of reach) {
    const share = 1 / list.length;
    reach.set(
      id,
      list.map((each) => ({ ...each, share })),
    );
  }
  return reach;
}

/** Lanes of a link from which one comes to a lane of the next without a light: movements tell of links only, so the nearest ones. */
function feeding(from: Link, to: Link, lane: Lane): Lane[] {
  const lanes = from.lanes.filter(({ movements }) =>
    movements.some(({ toLinkId, signalGroup }) => toLinkId === to.id && signalGroup === 0),
  );
  const drives = to.lanes.filter(isMotorLane);
  const nearest = (candidates: readonly Lane[], metres: (lane: Lane) => number) =>
    candidates.reduce<Lane | undefined>(
      (best, each) => (best && metres(best) <= metres(each) ? best : each),
      undefined,
    );
  const own = nearest(lanes, (each) => gapM(each, lane));
  return lanes.filter((each) => each === own || nearest(drives, (next) => gapM(each, next)) === lane);
}

/** From the end of a lane to the beginning of one behind the junction, m. */
function gapM(from: Lane, to: Lane): number {
  const [end, begin] = [from.points.at(-1), to.points[0]];
  return end === undefined || begin === undefined ? 0 : distanceM(end, begin);
}
