import { type LaneIndex, laneKindCodes, MATCH_RADIUS_M } from './lane-index.js';

/** A heading this far from the lane's does not drive along it. */
const MAX_TURN_DEG = 55;
/** The lane of before is kept without a search within this distance of its centre line. */
const KEEP_OFFSET_M = 1.5;
/** How much nearer another lane must be to be taken instead of the one of before. */
const SAME_LANE_BONUS_M = 1.2;
const SAME_LINK_BONUS_M = 0.5;
/** Metres of cost a degree of turn. */
const TURN_COST = 0.04;
/** How far before its beginning or past its end a lane still holds a position. */
const MAX_OVERRUN_M = 3;

/** Where `matchLane` leaves its finding; one object serves for all rows, so that matching makes no garbage. */
export interface LaneMatch {
  /** Segment, -1 where no lane fits. */
  segment: number;
  /** Distance along the lane, m. */
  alongM: number;
}

/**
 * Finds the lane that a thing at (x, y) drives on.
 *
 * Tries the segment of before and the one after it; only when neither fits does it search the grid, weighing distance
 * from the centre line, difference of heading, and whether it was on that lane or link before.
 *
 * @param headingDeg clockwise from north, NaN unknown
 * @param before segment of the last match, -1 none
 * @param bikes whether bike lanes come into question
 */
export function matchLane(
  index: LaneIndex,
  x: number,
  y: number,
  headingDeg: number,
  before: number,
  bikes: boolean,
  match: LaneMatch,
): void {
  if (before >= 0) {
    if (keeps(index, x, y, headingDeg, before, match)) return;
    const next = before + 1;
    if (
      next < index.segmentLane.length &&
      index.segmentLane[next] === index.segmentLane[before] &&
      keeps(index, x, y, headingDeg, next, match)
    )
      return;
  }
  search(index, x, y, headingDeg, before, bikes, match);
}

function keeps(index: LaneIndex, x: number, y: number, headingDeg: number, segment: number, match: LaneMatch): boolean {
  const px = x - (index.segmentX[segment] as number);
  const py = y - (index.segmentY[segment] as number);
  const east = index.segmentEast[segment] as number;
  const north = index.segmentNorth[segment] as number;
  const along = px * east + py * north;
  if (along < 0 || along > (index.segmentLengthM[segment] as number)) return false;
  const offset = px * north - py * east;
  if (offset > KEEP_OFFSET_M || offset < -KEEP_OFFSET_M) return false;
  if (turn(headingDeg, index.segmentHeadingDeg[segment] as number) > MAX_TURN_DEG) return false;
  match.segment = segment;
  match.alongM = (index.segmentAlongM[segment] as number) + along;
  return true;
}

function search(
  index: LaneIndex,
  x: number,
  y: number,
  headingDeg: number,
  before: number,
  bikes: boolean,
  match: LaneMatch,
): void {
  match.segment = -1;
  match.alongM = 0;
  const column = Math.floor((x - index.gridX) / index.cellM);
  const row = Math.floor((y - index.gridY) / index.cellM);
  if (column < 0 || row < 0 || column >= index.columns || row >= index.rows) return;
  const cell = row * index.columns + column;
  const end = index.cellStart[cell + 1] as number;
  const laneBefore = before >= 0 ? (index.segmentLane[before] as number) : -1;
  const linkBefore = laneBefore >= 0 ? (index.laneLink[laneBefore] as number) : -1;
  let best = MATCH_RADIUS_M;
  for (let at = index.cellStart[cell] as number; at < end; at++) {
    const segment = index.cellSegments[at] as number;
    const lane = index.segmentLane[segment] as number;
    if (!bikes && index.laneKind[lane] === laneKindCodes.bike) continue;
    const turnDeg = turn(headingDeg, index.segmentHeadingDeg[segment] as number);
    if (turnDeg > MAX_TURN_DEG) continue;
    const px = x - (index.segmentX[segment] as number);
    const py = y - (index.segmentY[segment] as number);
    const east = index.segmentEast[segment] as number;
    const north = index.segmentNorth[segment] as number;
    const length = index.segmentLengthM[segment] as number;
    const along = px * east + py * north;
    const overrun = along < 0 ? -along : along > length ? along - length : 0;
    if (overrun > MAX_OVERRUN_M) continue;
    const offset = Math.abs(px * north - py * east);
    const bonus = lane === laneBefore ? SAME_LANE_BONUS_M : index.laneLink[lane] === linkBefore ? SAME_LINK_BONUS_M : 0;
    const cost = offset + overrun + turnDeg * TURN_COST - bonus;
    if (cost >= best) continue;
    best = cost;
    match.segment = segment;
    match.alongM = (index.segmentAlongM[segment] as number) + Math.min(length, Math.max(0, along));
  }
}

/** Degrees between two headings, 0..180; 0 where one is unknown. */
function turn(a: number, b: number): number {
  const difference = Math.abs(a - b);
  if (difference <= 180) return difference;
  return difference > 180 ? 360 - difference : 0;
}
