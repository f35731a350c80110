import { arrowKey } from '../atlas/arrow-atlas.js';
import type { CityCrossing, CityLane, CityStore, Position } from '../city-store.js';
import { beforeEnd, distanceM, headingDeg, moved } from '../geometry.js';
import { byLink, hasSignal } from '../lanes/markings.js';

/** The head of one signal group over one lane, or beside one end of a crossing. */
export interface Head {
  readonly junctionId: string;
  /** Key in the live store. */
  readonly key: string;
  readonly position: Position;
  readonly headingDeg: number;
  /** Across the lane, before its stop line; from farther away. Empty for pedestrians. */
  readonly bar: Position[];
  /** Cell of the arrow atlas, or `walk`. */
  readonly icon: string;
}

/** The heads of one approach that show one signal group: its seconds are said once. */
export interface Approach {
  readonly middle: Position;
  readonly headingDeg: number;
  readonly groups: readonly { readonly key: string; readonly rightM: number }[];
}

export interface Heads {
  readonly lanes: readonly Head[];
  /** Those of lanes and of crossings. */
  readonly lenses: readonly Head[];
  readonly approaches: readonly Approach[];
}

/** Heads hang so far before the stop line, where no vehicle waits. */
const AHEAD_M = 1.5;
/** Room that a head takes. */
const HEAD_M = 2.3;
/** Pedestrians' heads stand so far from the kerb. */
const KERB_M = 1.2;

/** One head for each lane and signal group, at the lane's stop line, and one at each end of a crossing. */
export function headsOf(city: CityStore): Heads {
  const lanes: Head[] = [];
  const approaches: Approach[] = [];
  for (const run of byLink(city.lanes.filter(hasSignal)).values()) {
    const junctionId = city.linkById.get(run[0]?.linkId ?? '')?.toJunctionId ?? '';
    for (const lane of run) lanes.push(...laneHeads(lane, junctionId));
    const approach = approachOf(run, junctionId);
    if (approach) approaches.push(approach);
  }
  return { lanes, lenses: [...lanes, ...city.crossings.flatMap(crossingHeads)], approaches };
}

function groupsOf(lane: CityLane): readonly number[] {
  return [...new Set(lane.movements.map((movement) => movement.signalGroup))].filter((group) => group > 0);
}

function laneHeads(lane: CityLane, junctionId: string): Head[] {
  const groups = groupsOf(lane);
  const stop = beforeEnd(lane.path, 0.1);
  if (!stop) return [];
  const at = (rightM: number, furtherM = 0) => moved(stop.position, stop.headingDeg, rightM, AHEAD_M + furtherM);
  const width = (lane.widthM - 0.7) / groups.length;
  return groups.map((group, i) => {
    const left = -lane.widthM / 2 + 0.35 + i * width;
    const gap = groups.length > 1 ? 0.15 : 0;
    const turns = lane.movements.filter((movement) => movement.signalGroup === group).map((movement) => movement.turn);
    return {
      junctionId,
      key: `${junctionId}/${group}`,
      // Where there is no room for two beside each other, one hangs behind the other.
      position: at(left + width / 2, width < HEAD_M ? i * HEAD_M * 0.9 : 0),
      headingDeg: stop.headingDeg,
      bar: [at(left + gap), at(left + width - gap)],
      icon: arrowKey(turns) || 'straight',
    };
  });
}

function crossingHeads({ junctionId, signalGroup, path }: CityCrossing): Head[] {
  if (signalGroup === 0 || !junctionId) return [];
  return [path, [...path].reverse()].flatMap((way) => {
    const end = beforeEnd(way, 0);
    if (!end) return [];
    const position = moved(end.position, end.headingDeg, 0, KERB_M);
    return [
      { junctionId, key: `${junctionId}/${signalGroup}`, position, headingDeg: end.headingDeg, bar: [], icon: 'walk' },
    ];
  });
}

/** The groups of an approach from left to right, each in the middle of its lanes. */
function approachOf(lanes: readonly CityLane[], junctionId: string): Approach | null {
  const middle = beforeEnd(lanes[0]?.path ?? [], 0.1);
  if (!middle) return null;
  const met = new Map<number, number[]>();
  for (const lane of lanes) {
    const at = beforeEnd(lane.path, 0.1)?.position ?? middle.position;
    const away = ((headingDeg(middle.position, at) - middle.headingDeg) * Math.PI) / 180;
    const rightM = distanceM(middle.position, at) * Math.sin(away);
    for (const group of groupsOf(lane)) met.set(group, [...(met.get(group) ?? []), rightM]);
  }
  const groups = [...met]
    .map(([group, at]) => ({ key: `${junctionId}/${group}`, rightM: at.reduce((sum, m) => sum + m, 0) / at.length }))
    .sort((a, b) => a.rightM - b.rightM);
  return { middle: middle.position, headingDeg: middle.headingDeg, groups };
}
