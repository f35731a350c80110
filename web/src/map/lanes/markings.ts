import { arrowKey } from '../atlas/arrow-atlas.js';
import type { CityCrossing, CityLane, CityStore, Position } from '../city-store.js';
import { beforeEnd, beside, every, hull, moved, tail, without } from '../geometry.js';

export interface Line {
  readonly path: Position[];
}

export interface Arrow {
  readonly position: Position;
  readonly headingDeg: number;
  readonly icon: string;
}

/** What is painted on the road. */
export interface Markings {
  /** Between lanes that one may change. */
  readonly dashed: readonly Line[];
  /** At the kerb, and between lanes before a stop line. */
  readonly solid: readonly Line[];
  /** Between the directions. */
  readonly median: readonly Line[];
  readonly stops: readonly Line[];
  readonly zebra: readonly Line[];
  readonly arrows: readonly Arrow[];
  /** Ground between the lanes that meet at a junction of which the tiles have no outline. */
  readonly areas: readonly { readonly outline: Position[] }[];
}

/** Lanes may not be changed so far before the stop line, m. */
const NO_CHANGE_M = 30;
const ARROWS_BEFORE_M = [13, 48];
/** Stripes of a zebra crossing, middle to middle. */
const ZEBRA_STEP_M = 1.05;

/** The markings of the lanes that are loaded. */
export function markingsOf(city: CityStore): Markings {
  const dashed: Line[] = [];
  const solid: Line[] = [];
  const median: Line[] = [];
  const stops: Line[] = [];
  const arrows: Arrow[] = [];
  const corners = new Map<string, Position[]>();
  for (const lanes of byLink(city.lanes).values()) {
    lanes.forEach((lane, i) => {
      const half = lane.widthM / 2;
      const right = beside(lane.path, half);
      if (i === 0) median.push({ path: beside(lane.path, -half) });
      const next = lanes[i + 1];
      if (!next || next.kind !== lane.kind) solid.push({ path: right });
      else {
        dashed.push({ path: without(right, NO_CHANGE_M) });
        solid.push({ path: tail(right, NO_CHANGE_M) });
      }
      if (hasSignal(lane)) stops.push(...stopLine(lane));
      arrows.push(...arrowsOf(lane));
      addCorners(corners, lane, city);
    });
  }
  const areas = [...corners.values()].map((points) => ({ outline: hull(points) }));
  return {
    dashed: dashed.filter(({ path }) => path.length > 1),
    solid,
    median,
    stops,
    zebra: city.crossings.flatMap(zebraOf),
    arrows,
    areas: areas.filter(({ outline }) => outline.length > 2),
  };
}

/** Lanes for driving by their links, from the median to the kerb. */
export function byLink(lanes: readonly CityLane[]): Map<string, CityLane[]> {
  const out = new Map<string, CityLane[]>();
  for (const lane of lanes) {
    if (lane.kind === 'crosswalk') continue;
    const known = out.get(lane.linkId);
    if (known) known.push(lane);
    else out.set(lane.linkId, [lane]);
  }
  for (const run of out.values()) run.sort((a, b) => a.number - b.number);
  return out;
}

export function hasSignal(lane: CityLane): boolean {
  return lane.movements.some((movement) => movement.signalGroup > 0);
}

function stopLine(lane: CityLane): Line[] {
  const end = beforeEnd(lane.path, 0.1);
  if (!end) return [];
  const half = lane.widthM / 2;
  return [{ path: [-half, half].map((rightM) => moved(end.position, end.headingDeg, rightM, 0)) }];
}

function arrowsOf(lane: CityLane): Arrow[] {
  const icon = lane.kind === 'vehicle' ? arrowKey(lane.movements.map((movement) => movement.turn)) : '';
  if (!icon) return [];
  const [first = 0, ...further] = ARROWS_BEFORE_M;
  const before = [Math.min(first, lane.lengthM * 0.4), ...further.filter((m) => m < lane.lengthM - 20)];
  return before.flatMap((metres) => {
    const at = beforeEnd(lane.path, metres);
    return at ? [{ ...at, icon }] : [];
  });
}

/** Stripes along the traffic, from kerb to kerb. */
function zebraOf(crossing: CityCrossing): Line[] {
  const half = crossing.widthM / 2;
  return every(crossing.path, ZEBRA_STEP_M).map(({ position, headingDeg }) => ({
    path: [-half, half].map((rightM) => moved(position, headingDeg, rightM, 0)),
  }));
}

/** Where a lane leaves one junction and reaches the next, both edges. */
function addCorners(corners: Map<string, Position[]>, lane: CityLane, city: CityStore): void {
  const link = city.linkById.get(lane.linkId);
  const end = beforeEnd(lane.path, 0);
  const begin = beforeEnd([...lane.path].reverse(), 0);
  for (const [junctionId, at] of [
    [link?.toJunctionId, end],
    [link?.fromJunctionId, begin],
  ] as const) {
    if (!junctionId || !at || city.junctionById.get(junctionId)?.outlined) continue;
    const known = corners.get(junctionId) ?? [];
    for (const side of [-0.5, 0.5]) known.push(moved(at.position, at.headingDeg, side * lane.widthM, 0));
    corners.set(junctionId, known);
  }
}
