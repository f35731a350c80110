import type { LaneIndex } from './lane-index.js';
import type { LaneMatch } from './match-lane.js';

/** Finds the point of a lane that is nearest to (x, y); segment -1 where the lane has none. */
export function projectOnLane(index: LaneIndex, lane: number, x: number, y: number, match: LaneMatch): void {
  match.segment = -1;
  match.alongM = 0;
  let best = Number.POSITIVE_INFINITY;
  const end = index.laneStart[lane + 1] as number;
  for (let segment = index.laneStart[lane] as number; segment < end; segment++) {
    const px = x - (index.segmentX[segment] as number);
    const py = y - (index.segmentY[segment] as number);
    const east = index.segmentEast[segment] as number;
    const north = index.segmentNorth[segment] as number;
    const along = Math.min(index.segmentLengthM[segment] as number, Math.max(0, px * east + py * north));
    const dx = px - along * east;
    const dy = py - along * north;
    const squared = dx * dx + dy * dy;
    if (squared >= best) continue;
    best = squared;
    match.segment = segment;
    match.alongM = (index.segmentAlongM[segment] as number) + along;
  }
}
