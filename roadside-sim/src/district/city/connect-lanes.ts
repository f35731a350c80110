import type { PlanNode } from './city-plan.js';
import { type Leg, turned } from './legs.js';
import { curve, Polyline } from './polyline.js';
import type { NetConnection, NetJunction, NetLane, NetLink, NetTurn } from './road-network.js';
import { groupOf, laneTurns, turnBetween } from './turns.js';

/** Sideways acceleration that drivers take in a turn, m/s2: side friction at 30 km/h (AASHTO Green Book). */
const SIDEWAYS_MPS2 = 3.1;
/** Nobody turns more than this from one way of an expressway into another, radians. */
const RAMP_TURN = 1.05;
/** A ramp's middle lies farther out than this share of the way to the kerb. */
const BESIDE = 0.6;
/** Where no signal stands, one comes slowly enough to give way. */
const UNSIGNALISED_MPS = 9;

interface Exit {
  readonly link: NetLink;
  readonly turn: NetTurn;
}

/** The ways over a junction, from the lanes of each link into it; added to the lanes and the list. */
export function connectLanes(
  junction: NetJunction,
  node: PlanNode,
  legs: readonly Leg[],
  arrowsOf: (link: NetLink) => readonly (readonly NetTurn[])[] | undefined,
  firstIndex: number,
  connections: NetConnection[],
): void {
  const join = (from: NetLane, to: NetLane, turn: NetTurn, group: number, corner?: Corner) => {
    const line = corner?.line ?? curve(from.line.locate(from.lengthM), to.line.locate(0));
    const connection: NetConnection = {
      kind: 'connection',
      index: firstIndex + connections.length,
      junction,
      from,
      to,
      turn,
      line,
      lengthM: line.lengthM,
      speedLimitMps: Math.min(from.speedLimitMps, to.speedLimitMps, speedOver(junction, node, line)),
      group,
      foes: [],
      ...(corner && { holdM: corner.atM }),
    };
    from.out.push(connection);
    to.in.push(connection);
    connections.push(connection);
  };
  for (const link of junction.links.in) {
    const exits = node.ramps ? rampExits(link, junction) : exitsOf(link, junction, node, legs);
    const side = sideOf(legs, link.from.id);
    const leftPhase = junction.signal === 'protected' && exits.some(({ turn }) => turn === 'straight');
    const group = (turn: NetTurn) => (junction.signal === undefined ? 0 : groupOf(side, turn, leftPhase));
    if (node.ramps) {
      for (const [from, to, turn] of rampWays(link, exits)) join(from, to, turn, 0);
      continue;
    }
    const uses = arrowsOf(link) ?? laneTurns(link.lanes, new Set(exits.map(({ turn }) => turn)));
    for (const { link: exit, turn } of exits) {
      const from = link.lanes.filter((_, i) => uses[i]?.includes(turn));
      for (const [lane, target] of lanePairs(from, wholeLanes(exit), turn)) join(lane, target, turn, group(turn));
      if (link.cycleLane === undefined || exit.cycleLane === undefined) continue;
      // At signals one rides straight over, and waits at the far corner for the green of the other street.
      const twice = turn === 'left' && junction.signal !== undefined && exits.some((each) => each.turn === 'straight');
      const corner = twice ? farCorner(link.cycleLane, exit.cycleLane) : undefined;
      join(link.cycleLane, exit.cycleLane, turn, group(corner === undefined ? turn : 'straight'), corner);
    }
  }
}

/** Way of a left turn in two stages, and where along it one waits. */
interface Corner {
  readonly line: Polyline;
  readonly atM: number;
}

/** Straight on to where the other street's cycle lane comes by, and from there along it; undefined where they do not meet. */
function farCorner(from: NetLane, to: NetLane): Corner | undefined {
  const a = from.line.locate(from.lengthM);
  const b = to.line.locate(0);
  const cross = Math.sin(b.angle - a.angle);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const aheadM = (dx * Math.sin(b.angle) - dy * Math.cos(b.angle)) / cross;
  const behindM = (dy * Math.cos(a.angle) - dx * Math.sin(a.angle)) / cross;
  if (Math.abs(cross) < 0.5 || aheadM < 5 || behindM < 5) return undefined;
  const along = (place: { x: number; y: number; angle: number }, m: number) =>
    [place.x + Math.cos(place.angle) * m, place.y + Math.sin(place.angle) * m] as const;
  const line = new Polyline([
    [a.x, a.y],
    along(a, aheadM - 2),
    along(a, aheadM - 0.6),
    along(b, 0.6 - behindM),
    along(b, 2 - behindM),
    [b.x, b.y],
  ]);
  return { line, atM: aheadM - 2 };
}

export function wholeLanes(link: NetLink): NetLane[] {
  return link.lanes.filter((lane) => lane.opensAtM === 0);
}

function sideOf(legs: readonly Leg[], other: string): number {
  return legs.find((leg) => leg.other === other)?.side ?? 0;
}

function exitsOf(link: NetLink, junction: NetJunction, node: PlanNode, legs: readonly Leg[]): Exit[] {
  const banned = (to: string) => node.noWay?.some(([from, away]) => from === link.from.id && away === to) ?? false;
  return junction.links.out.flatMap((exit): Exit[] => {
    const turn = turnBetween(sideOf(legs, link.from.id), sideOf(legs, exit.to.id));
    return turn === undefined || exit.to === link.from || banned(exit.to.id) ? [] : [{ link: exit, turn }];
  });
}

function rampExits(link: NetLink, junction: NetJunction): Exit[] {
  const heading = link.line.locate(link.line.lengthM).angle;
  return junction.links.out
    .filter((exit) => Math.abs(turned(heading, exit.line.locate(0).angle)) < RAMP_TURN)
    .map((exit) => ({ link: exit, turn: isBeside(link.line, exit.line, link.kerbM) ? 'right' : 'straight' }));
}

/**
 * Where ways part, the lanes are dealt out from the median, to the straight one first; lanes that are left over go with
 * the last. Where ways meet, the ramp's lanes come beside the others if there is room, and else into the kerb lane.
 */
function rampWays(link: NetLink, exits: readonly Exit[]): (readonly [NetLane, NetLane, NetTurn])[] {
  const main = exits.find(({ turn }) => turn === 'straight');
  const ramp = exits.find(({ turn }) => turn === 'right');
  const ways: (readonly [NetLane, NetLane, NetTurn])[] = [];
  const lanes = wholeLanes(link);
  const n = lanes.length;
  if (main !== undefined) {
    const targets = wholeLanes(main.link);
    const m = targets.length;
    const joins = isBeside(main.link.line.reversed(), link.line.reversed(), -main.link.kerbM);
    for (const [i, lane] of lanes.entries()) {
      const target = targets[joins ? m - n + i : i];
      if (target) ways.push([lane, target, 'straight']);
    }
  }
  if (ramp !== undefined) {
    const targets = wholeLanes(ramp.link);
    for (const [i, target] of targets.entries()) {
      const lane = lanes[n - targets.length + i];
      if (lane) ways.push([lane, target, 'right']);
    }
  }
  return ways;
}

/** Whether a line begins to the right of where another ends, outside its kerb; to the left for a negative one. */
function isBeside(ended: Polyline, begun: Polyline, kerbM: number): boolean {
  const end = ended.locate(ended.lengthM);
  const begin = begun.locate(0);
  const rightM = (begin.x - end.x) * Math.sin(end.angle) - (begin.y - end.y) * Math.cos(end.angle);
  return kerbM > 0 ? rightM > kerbM * BESIDE : rightM < kerbM * BESIDE;
}

/** Which lane leads into which: left turns from the median, right turns from the kerb, straight on with least weaving. */
export function lanePairs(
  from: readonly NetLane[],
  to: readonly NetLane[],
  turn: NetTurn,
): (readonly [NetLane, NetLane])[] {
  const last = to.length - 1;
  const target = (i: number) => {
    if (turn === 'left') return Math.min(i, last);
    if (turn === 'right') return Math.max(0, last - (from.length - 1 - i));
    return Math.min(last, Math.max(0, i + shift));
  };
  const shift = turn === 'straight' ? straightShift(from, to) : 0;
  return from.flatMap((lane, i) => {
    const lanes = to[target(i)];
    return lanes ? [[lane, lanes] as const] : [];
  });
}

function straightShift(from: readonly NetLane[], to: readonly NetLane[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let shift = 1 - from.length; shift < to.length; shift++) {
    let cost = Math.abs(shift) * 0.01;
    const taken = new Set<NetLane>();
    for (const [i, lane] of from.entries()) {
      const target = to[Math.min(to.length - 1, Math.max(0, i + shift))];
      if (target === undefined) continue;
      cost += Math.abs(sidewaysM(lane, target)) + (taken.has(target) ? 10 : 0);
      taken.add(target);
    }
    if (cost < least) [best, least] = [shift, cost];
  }
  return best;
}

/** How far to the side of a lane's end, seen in its direction, another one begins. */
function sidewaysM(from: NetLane, to: NetLane): number {
  const end = from.line.locate(from.lengthM);
  const begin = to.line.locate(0);
  return (begin.x - end.x) * Math.sin(end.angle) - (begin.y - end.y) * Math.cos(end.angle);
}

/** By the tightest bend of a way. */
export function speedOver(
  junction: NetJunction,
  { ramps }: Pick<PlanNode, 'ramps'>,
  line: NetConnection['line'],
): number {
  let tightest = Number.POSITIVE_INFINITY;
  const span = line.lengthM / 4;
  for (let i = 0; i + 2 <= 4; i++) {
    const change = Math.abs(turned(line.locate(i * span).angle, line.locate((i + 2) * span).angle));
    if (change > 0.02) tightest = Math.min(tightest, (span * 2) / change);
  }
  const bend = Math.sqrt(SIDEWAYS_MPS2 * tightest);
  const isOpen = junction.signal !== undefined || ramps || junction.links.in.length < 3;
  return Math.max(4, isOpen ? bend : Math.min(bend, UNSIGNALISED_MPS));
}
