import { turned } from './legs.js';
import type { NetConnection, NetJunction, NetTurn } from './road-network.js';

/** Ways of vehicles whose middles come nearer than this meet, m; a cycle is narrower. */
const MOTOR_M = 2.2;
const CYCLE_M = 1.7;

/**
 * Fills in who gives way to whom on a junction. Of two ways that meet without a signal between them, one does.
 * @param together whether two groups may be green at once
 */
export function giveWay(
  junction: NetJunction,
  connections: readonly NetConnection[],
  together: (a: number, b: number) => boolean = atOnce,
): void {
  const tracks = connections.map((connection) => trackOf(connection));
  for (const [i, a] of connections.entries()) {
    for (let j = i + 1; j < connections.length; j++) {
      const b = connections[j];
      if (b === undefined || separate(a, b, together) || !meet(a, b, tracks[i], tracks[j])) continue;
      const [first, second] = precedence(junction, a, b);
      second.foes.push(first);
    }
  }
}

/** From one lane, or beside each other from one link, or never green at once. */
function separate(a: NetConnection, b: NetConnection, together: (a: number, b: number) => boolean): boolean {
  if (a.from.link === b.from.link && a.from.use === b.from.use) return true;
  return a.group > 0 && b.group > 0 && !together(a.group, b.group);
}

/** Phases of a dual-ring controller that may be green at once: one of each ring, on one side of the barrier. */
export function atOnce(a: number, b: number): boolean {
  if (a === b) return true;
  const side = (phase: number) => Math.floor(((phase - 1) % 4) / 2);
  return a <= 4 !== b <= 4 && side(a) === side(b);
}

function meet(a: NetConnection, b: NetConnection, track?: Float64Array, other?: Float64Array): boolean {
  if (a.to === b.to && a.holdM === undefined && b.holdM === undefined) return true;
  const isCycle = a.from.use === 'cycle' || b.from.use === 'cycle';
  return track !== undefined && other !== undefined && come(track, other, isCycle ? CYCLE_M : MOTOR_M);
}

/** Places along a way, a metre apart: x, y, x, y, ... */
function trackOf({ line, lengthM: wholeM, holdM }: NetConnection): Float64Array {
  // Who turns in two stages meets in the second one only who has red by then.
  const lengthM = holdM ?? wholeM;
  const count = Math.ceil(lengthM) + 1;
  const track = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    const { x, y } = line.locate((lengthM * i) / (count - 1));
    track[i * 2] = x;
    track[i * 2 + 1] = y;
  }
  return track;
}

function come(a: Float64Array, b: Float64Array, nearM: number): boolean {
  const near2 = nearM * nearM;
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const dx = (a[i] ?? 0) - (b[j] ?? 0);
      const dy = (a[i + 1] ?? 0) - (b[j + 1] ?? 0);
      if (dx * dx + dy * dy < near2) return true;
    }
  }
  return false;
}

const turnRank: Readonly<Record<NetTurn, number>> = { straight: 0, left: 1, right: 2 };

/** Who goes first of two: the greater street where no signal stands, straight on before left before right, motor before cycle. */
function precedence(junction: NetJunction, a: NetConnection, b: NetConnection): [NetConnection, NetConnection] {
  return rank(junction, a) <= rank(junction, b) ? [a, b] : [b, a];
}

const classRank = { expressway: 0, arterial: 1, branch: 2, local: 3 } as const;

function rank(junction: NetJunction, connection: NetConnection): number {
  const { link } = connection.from;
  const turn = turnRank[connection.turn] + (connection.from.use === 'cycle' ? 0.5 : 0);
  if (junction.signal !== undefined) return turn;
  const goesOn = junction.links.out.some(
    (exit) => exit.name === link.name && Math.abs(turned(headingOf(connection), exit.line.locate(0).angle)) < 1,
  );
  return classRank[link.roadClass] * 100 + (goesOn ? 0 : 10) + turn;
}

function headingOf({ from }: NetConnection): number {
  return from.line.locate(from.lengthM).angle;
}
