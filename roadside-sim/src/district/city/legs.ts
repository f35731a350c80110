import type { PlanNode } from './city-plan.js';
import type { Polyline } from './polyline.js';
import { LANE_M, type Section } from './sections.js';

/** One arm of a node: the section that leads there, seen from the node outwards. */
export interface Leg {
  readonly section: Section;
  /** Node at the other end. */
  readonly other: string;
  /** Centre line outwards. */
  readonly line: Polyline;
  /** Direction outwards, radians counter-clockwise from east, -pi to pi. */
  readonly angle: number;
  /** 0 east, 1 north, 2 west, 3 south: the side of the node, one leg a side where there are four or fewer. */
  readonly side: number;
  /** From the node to where the lanes of the leg end and begin, m along the leg. */
  readonly setbackM: number;
}

/** From the kerbs' corner to the crosswalk, the crosswalk, and from it to the stop line, m. */
const CORNER_M = 2.5;
export const CROSSWALK_M = 4;
export const STOP_LINE_M = 1.5;
/** Where two ways of an expressway part, between the carriageways, m. */
const NOSE_M = 1;
const LOOK_M = 25;

/** The legs of a node with their sides and setbacks. */
export function legsOf(id: string, node: PlanNode, sections: readonly Section[]): Leg[] {
  const bare = sections.flatMap((section) => {
    const outwards = [];
    if (section.from === id) outwards.push({ section, other: section.to, line: section.line });
    if (section.to === id) outwards.push({ section, other: section.from, line: section.line.reversed() });
    return outwards.map((leg) => ({ ...leg, angle: angleOf(leg.line) }));
  });
  const sides = sidesOf(bare.map(({ angle }) => angle));
  return bare.map((leg, i) => ({
    ...leg,
    side: sides[i] ?? 0,
    setbackM: setbackOf(node, leg, bare),
  }));
}

/** Towards a point a little way out, so that a bend at the node itself does not count. */
function angleOf(line: Polyline): number {
  const from = line.locate(0);
  const to = line.locate(Math.min(LOOK_M, line.lengthM));
  return Math.atan2(to.y - from.y, to.x - from.x);
}

/** A side for each direction, none twice, with the least turning in all; by rounding where there are more than four. */
function sidesOf(angles: readonly number[]): number[] {
  const rounded = angles.map((angle) => (Math.round(angle / (Math.PI / 2)) + 4) % 4);
  if (angles.length > 4) return rounded;
  let best = rounded;
  let least = Number.POSITIVE_INFINITY;
  const assign = (taken: number[], cost: number): void => {
    if (cost >= least) return;
    const angle = angles[taken.length];
    if (angle === undefined) {
      best = taken;
      least = cost;
      return;
    }
    for (let side = 0; side < 4; side++) {
      if (!taken.includes(side)) assign([...taken, side], cost + turned(angle, (side * Math.PI) / 2) ** 2);
    }
  };
  assign([], 0);
  return best;
}

type BareLeg = Omit<Leg, 'side' | 'setbackM'>;

function setbackOf(node: PlanNode, leg: BareLeg, all: readonly BareLeg[]): number {
  if (node.gate) return 0;
  if (node.ramps) return rampSetback(leg, all);
  const corner = Math.max(0, ...all.filter((other) => other !== leg).map((other) => cornerM(leg, other)));
  const isBend = all.length === 2;
  const behindM = isBend ? 4 : CORNER_M + CROSSWALK_M + STOP_LINE_M;
  return Math.min(corner + behindM, leg.line.lengthM * 0.4);
}

/** How far out the kerbs of two legs meet. */
function cornerM(leg: BareLeg, other: BareLeg): number {
  const between = Math.abs(turned(leg.angle, other.angle));
  const sin = Math.sin(between);
  if (sin < 0.35) return 0;
  return Math.max(0, (other.section.kerbM + leg.section.kerbM * Math.cos(between)) / sin);
}

/** The expressway goes on nearly at once; a ramp begins where it is clear of the expressway's lanes. */
function rampSetback(leg: BareLeg, all: readonly BareLeg[]): number {
  if (!leg.section.street.oneWay) return 14;
  const main = all.find((other) => !other.section.street.oneWay && Math.abs(turned(leg.angle, other.angle)) < 1.2);
  if (main === undefined) return 14;
  const clearM = main.section.kerbM + (leg.section.lanes * LANE_M) / 2 + NOSE_M;
  for (let along = 14; along < leg.line.lengthM * 0.6; along += 2) {
    if (main.line.distanceTo(leg.line.locate(along)) >= clearM) return along;
  }
  throw new Error(`the ramp ${leg.section.from}-${leg.section.to} never leaves the lanes of ${main.section.name}`);
}

/** The angle from one direction to another, -pi to pi. */
export function turned(from: number, to: number): number {
  const change = (to - from) % (2 * Math.PI);
  return change > Math.PI ? change - 2 * Math.PI : change <= -Math.PI ? change + 2 * Math.PI : change;
}
