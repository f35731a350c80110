import type { ControlLane, ControlParams, LoopReading } from './control-junction.js';

/** A vehicle before the stop line, as far as one knows. */
export interface LaneVehicle {
  /** Null: unseen. */
  readonly id: string | null;
  readonly distanceM: number;
  readonly speedMps: number;
  /** How much of a vehicle it is, 0..1. */
  readonly weight: number;
  /** Of an unseen one: place in the lane's loops of the next that it has to meet. */
  readonly nextLoop: number;
  /** How long it has waited at that place for the loop to notice it, s. */
  readonly overdueS: number;
  /** Since it was first known of, s. */
  readonly ageS: number;
}

/** What is known of a lane. */
export interface LaneEstimate {
  /** Rising in distance. */
  readonly vehicles: readonly LaneVehicle[];
  /** How long each loop has been occupied, s. */
  readonly occupiedS: readonly number[];
  /** How long nobody has crossed although it is green and somebody stands at the stop line, s. */
  readonly stalledS: number;
  /** Seen vehicles that crossed the stop line, but whose rear has not left the loop yet. */
  readonly leaving: number;
  /** Mean flow over the stop line, vehicles/s. */
  readonly flowPerS: number;
  /** Vehicles that crossed the stop line lately, and how many of them were seen. */
  readonly crossed: number;
  readonly crossedSeen: number;
}

export interface LaneNews {
  /** Vehicles that are seen on the lane, rising in distance. */
  readonly seen: readonly { id: string; distanceM: number; speedMps: number; share: number }[];
  readonly loops: readonly LoopReading[];
  readonly isGreen: boolean;
  /** Share of the junction's vehicles that are seen, 0..1. */
  readonly seenShare: number;
  readonly elapsedS: number;
}

/** Front to front in a queue, m. */
export const QUEUE_SPACING_M = 7.5;
/** An unseen vehicle that no loop notices for so long is gone, s. */
const PATIENCE_S = 3;
/** A loop that is occupied for so long has a standing vehicle on it, s. */
const STANDING_S = 4;
/** A vehicle that is slower takes up room in a queue. */
const SLOW_MPS = 3;
/** Who moves onto a loop goes at least at this share of the lane's speed, or stops behind somebody. */
const MET_SHARE = 0.7;
/** Who is slower at the stop line does not cross yet. */
const STALLED_MPS = 1;
const FLOW_MEMORY_S = 300;
const SHARE_MEMORY = 30;
/** From this share of seen vehicles on, gaps in a queue are gaps. */
const ALL_SEEN = 0.9;

export function emptyLane(lane: ControlLane): LaneEstimate {
  return {
    vehicles: [],
    occupiedS: lane.loops.map(() => 0),
    stalledS: 0,
    leaving: 0,
    flowPerS: 0,
    crossed: 0,
    crossedSeen: 0,
  };
}

/**
 * Brings a lane's estimate to now. Seen vehicles are where they say. A loop that meets a vehicle which is not seen makes an unseen
 * one, that goes on as vehicles do until the next loop meets it; loops that stay occupied, and seen vehicles that stand, tell of
 * the queue before them.
 */
export function updateLane(
  lane: ControlLane,
  before: LaneEstimate,
  news: LaneNews,
  params: ControlParams,
): LaneEstimate {
  const { loops } = lane;
  const { seen, elapsedS } = news;
  const last = loops.length - 1;
  const stop = news.loops[last];
  const occupiedS = loops.map((_, k) => (news.loops[k]?.occupied ? (before.occupiedS[k] ?? 0) + elapsedS : 0));
  const was = new Map<string, number>();
  const ages = new Map<string, number>();
  for (const { id, distanceM, ageS } of before.vehicles) {
    if (id === null) continue;
    was.set(id, distanceM);
    ages.set(id, ageS + elapsedS);
  }

  const unseen = moveUnseen(lane, before, news, params);
  for (let k = 0; k < last; k++) {
    const { distanceM, share } = loops[k] as { distanceM: number; share: number };
    const reachM = lane.speedMps * elapsedS + 5;
    let met = news.loops[k]?.entered ?? 0;
    for (const vehicle of seen) {
      const wasM = was.get(vehicle.id);
      const crossed =
        vehicle.distanceM <= distanceM &&
        (wasM === undefined ? vehicle.distanceM > distanceM - reachM : wasM > distanceM);
      if (crossed) met -= 1;
    }
    for (; met > 0; met--) meet(unseen, k, distanceM, share, lane.speedMps);
  }

  const here = new Set(seen.map(({ id }) => id));
  let gone = 0;
  for (const [id, distanceM] of was) if (!here.has(id) && distanceM < lane.speedMps * elapsedS + 8) gone += 1;
  const left = stop?.left ?? gone;
  // A front crosses the line up to some seconds before its rear leaves the loop.
  const fromSeen = Math.min(left, before.leaving + gone);
  const leaving = occupiedS[last] === 0 ? 0 : before.leaving + gone - fromSeen;
  for (let i = fromSeen; i < left; i++) removeFirst(unseen);

  const { flowPerS, crossed, crossedSeen } = before;
  const kept = Math.exp(-elapsedS / FLOW_MEMORY_S);
  const vehicles = [
    ...unseen,
    ...seen.map(({ id, distanceM, speedMps, share }) => seenVehicle(id, distanceM, speedMps, share, ages.get(id) ?? 0)),
  ];
  vehicles.sort((a, b) => a.distanceM - b.distanceM);
  if (!news.isGreen) fillQueue(lane, vehicles, occupiedS, news.seenShare);
  const remembered = (1 - 1 / SHARE_MEMORY) ** left;
  const [front] = vehicles;
  const stands = front !== undefined && front.distanceM < QUEUE_SPACING_M && front.speedMps < STALLED_MPS;
  const stalls = news.isGreen && left + gone === 0 && ((occupiedS[last] ?? 0) > 0 || stands);
  return {
    vehicles,
    occupiedS,
    stalledS: stalls ? before.stalledS + elapsedS : 0,
    leaving,
    flowPerS: flowPerS * kept + (left / elapsedS) * (1 - kept),
    crossed: crossed * remembered + left,
    crossedSeen: crossedSeen * remembered + fromSeen,
  };
}

/** Share of vehicles that are seen, of all lanes of a junction; low as long as few have crossed. */
export function seenShare(lanes: readonly LaneEstimate[]): number {
  let [all, seen] = [1, 0];
  for (const { crossed, crossedSeen } of lanes) {
    all += crossed;
    seen += crossedSeen;
  }
  return seen / all;
}

/** Room that standing vehicles take up, m. */
export function standingM(vehicles: readonly LaneVehicle[]): number {
  let sumM = 0;
  for (const { speedMps, weight } of vehicles) if (speedMps < SLOW_MPS) sumM += weight * QUEUE_SPACING_M;
  return sumM;
}

function seenVehicle(id: string, distanceM: number, speedMps: number, weight: number, ageS: number): LaneVehicle {
  return { id, distanceM, speedMps, weight, nextLoop: 0, overdueS: 0, ageS };
}

function unseenVehicle(distanceM: number, speedMps: number, weight: number, nextLoop: number, ageS = 0): LaneVehicle {
  return { id: null, distanceM, speedMps, weight, nextLoop, overdueS: 0, ageS };
}

/** Unseen vehicles a moment later: they follow whoever is before them, stop at red, and wait for the loop that has to meet them. */
function moveUnseen(
  lane: ControlLane,
  before: LaneEstimate,
  { seen, loops, isGreen, elapsedS }: LaneNews,
  params: ControlParams,
) {
  const moved: LaneVehicle[] = [];
  let leaderM = Number.NEGATIVE_INFINITY;
  let s = 0;
  for (const vehicle of before.vehicles) {
    if (vehicle.id !== null) continue;
    while (s < seen.length && (seen[s]?.distanceM ?? 0) <= vehicle.distanceM) {
      leaderM = Math.max(leaderM, seen[s]?.distanceM ?? leaderM);
      s += 1;
    }
    const loop = lane.loops[vehicle.nextLoop];
    const speedMps = Math.min(lane.speedMps, vehicle.speedMps + params.accelerationMps2 * elapsedS);
    const freeM = vehicle.distanceM - speedMps * elapsedS;
    const limitM = Math.max(leaderM + QUEUE_SPACING_M, isGreen ? 0 : 1);
    const heldM = loop?.distanceM ?? 0;
    const distanceM = Math.min(vehicle.distanceM, Math.max(freeM, limitM, heldM));
    const isOverdue = freeM <= heldM && limitM <= heldM && !loops[vehicle.nextLoop]?.occupied;
    const overdueS = isOverdue ? vehicle.overdueS + elapsedS : 0;
    // At red the first one may stand where no loop notices it; it must not be forgotten.
    const isFirst = moved.length === 0 && s === 0 && vehicle.nextLoop === lane.loops.length - 1;
    if (overdueS > PATIENCE_S && (isGreen || !isFirst)) continue;
    moved.push({
      ...vehicle,
      distanceM,
      speedMps: (vehicle.distanceM - distanceM) / elapsedS,
      overdueS,
      ageS: vehicle.ageS + elapsedS,
    });
    leaderM = distanceM;
  }
  return moved;
}

/** A loop meets an unseen vehicle: the one that was on its way to it, or a new one. */
function meet(unseen: LaneVehicle[], k: number, distanceM: number, share: number, speedMps: number): void {
  let best = -1;
  for (const [i, { nextLoop, distanceM: atM }] of unseen.entries()) {
    if (nextLoop <= k && atM < distanceM + 4 * speedMps && (best < 0 || atM < (unseen[best]?.distanceM ?? 0))) best = i;
  }
  const found = unseen[best];
  if (found !== undefined) unseen.splice(best, 1);
  const vehicle = unseenVehicle(
    distanceM,
    Math.max(found?.speedMps ?? speedMps, MET_SHARE * speedMps),
    share,
    k + 1,
    found?.ageS,
  );
  const at = unseen.findIndex((other) => other.distanceM > distanceM);
  unseen.splice(at < 0 ? unseen.length : at, 0, vehicle);
}

/** One more left than were seen to leave. */
function removeFirst(unseen: LaneVehicle[]): void {
  const [first] = unseen;
  if (first !== undefined && first.distanceM < 4 * QUEUE_SPACING_M) unseen.shift();
}

/** Puts unseen vehicles where a queue must be: before a loop that a vehicle stands on, and before seen vehicles that stand. */
function fillQueue(lane: ControlLane, vehicles: LaneVehicle[], occupiedS: readonly number[], share: number): void {
  const last = lane.loops.length - 1;
  if ((occupiedS[last] ?? 0) === 0 || share > ALL_SEEN) return;
  const roomM = lane.storageM ?? Number.POSITIVE_INFINITY;
  let tailM = 1;
  for (const [k, { distanceM, share }] of lane.loops.entries()) {
    if (k < last && share === 1 && (occupiedS[k] ?? 0) >= STANDING_S) tailM = Math.max(tailM, distanceM);
  }
  for (const { id, speedMps, distanceM, weight } of vehicles) {
    // Who stands further back than a loop that is free, or has not left the junction behind, does not stand in this queue.
    if (id === null || weight < 1 || speedMps >= 0.3 || distanceM > roomM - 2 * QUEUE_SPACING_M) continue;
    if (lane.loops.some((loop, k) => loop.share === 1 && loop.distanceM < distanceM && occupiedS[k] === 0)) break;
    tailM = Math.max(tailM, distanceM - QUEUE_SPACING_M / 2);
  }
  let atM = 1;
  for (let i = 0; atM <= tailM; ) {
    const next = vehicles[i];
    if (next !== undefined && next.distanceM < atM + QUEUE_SPACING_M * 0.7) {
      atM = Math.max(atM, next.distanceM + QUEUE_SPACING_M);
      i += 1;
    } else {
      vehicles.splice(i, 0, unseenVehicle(atM, 0, 1, last));
      atM += QUEUE_SPACING_M;
      i += 1;
    }
  }
}
