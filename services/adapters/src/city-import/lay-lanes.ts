import {
  cutLine,
  type Lane,
  type LaneKind,
  type Link,
  type LonLat,
  offsetLine,
  polylineLengthM,
  type Turn,
} from '@luyun/core';

/** A link before its lanes are laid. */
export interface Outline extends Omit<Link, 'points' | 'lanes'> {
  /** Line of the road in driving direction: its middle, or the median where `besideMedian`. */
  readonly axis: readonly LonLat[];
  /** The axis parts two directions of travel, so the lanes lie on one side of it. */
  readonly besideMedian: boolean;
  readonly lanes: number;
  readonly laneKind: LaneKind;
  readonly laneWidthM: number;
  /** Turns that each lane allows, from the median's side; empty where the source does not say. */
  readonly turns: readonly (readonly Turn[])[];
}

export interface LaidLink {
  readonly link: Link;
  readonly turns: Outline['turns'];
}

/** Room between the crossing road's edge and the stop line, m. */
const stopGapM = 2;
/** Share of a link that the junctions at its ends may take, each. */
const largestCut = 0.4;

/**
 * Lays the lanes of each link beside one another, ending before the crossing roads; `leftHand` for left-hand traffic.
 */
export function layLanes(outlines: readonly Outline[], leftHand = false): LaidLink[] {
  const side = leftHand ? -1 : 1;
  const radius = junctionRadii(outlines);
  return outlines.map((outline) => {
    const { axis, besideMedian, lanes: count, laneKind, laneWidthM, turns, ...fields } = outline;
    const widthM = count * laneWidthM;
    const median = besideMedian ? 0 : -widthM / 2;
    const lengthM = polylineLengthM(axis);
    const startM = Math.min(lengthM * largestCut, radius.get(outline.fromJunctionId) ?? 0);
    const endM = lengthM - Math.min(lengthM * largestCut, radius.get(outline.toJunctionId) ?? 0);
    const body = cutLine(axis, startM, endM);
    const lanes = Array.from(
      { length: count },
      (_, i): Lane => ({
        id: `${outline.id}_${i + 1}`,
        number: i + 1,
        kind: laneKind,
        widthM: laneWidthM,
        points: offsetLine(body, side * (median + (i + 0.5) * laneWidthM)),
        movements: [],
      }),
    );
    return { link: { ...fields, points: offsetLine(axis, side * (median + widthM / 2)), lanes }, turns };
  });
}

/** Half the width of the widest road at each junction where more than two roads meet, m. */
function junctionRadii(outlines: readonly Outline[]): Map<string, number> {
  const neighbours = new Map<string, Set<string>>();
  const widest = new Map<string, number>();
  for (const outline of outlines) {
    const halfM = outline.lanes * outline.laneWidthM * (outline.besideMedian ? 1 : 0.5);
    const { fromJunctionId: from, toJunctionId: to } = outline;
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const others = neighbours.get(id) ?? new Set<string>();
      neighbours.set(id, others.add(other));
      widest.set(id, Math.max(widest.get(id) ?? 0, halfM));
    }
  }
  return new Map(
    [...widest].filter(([id]) => (neighbours.get(id)?.size ?? 0) > 2).map(([id, halfM]) => [id, halfM + stopGapM]),
  );
}
