import type { LeftTurns } from '../city/city-plan.js';
import type { NetJunction, NetLink, RoadNetwork } from '../city/road-network.js';
import type { WalkTiming } from './timing.js';

/** What a signalised junction is, as far as its signals go. */
export interface JunctionShape {
  readonly id: string;
  /** NodeReferenceID. */
  readonly nodeRef: number;
  readonly leftTurns: LeftTurns;
  readonly phases: ReadonlySet<number>;
  /** Side of the barrier with the main street. */
  readonly mainSide: Side;
  /** Of the phases that pedestrians walk with. */
  readonly walks: ReadonlyMap<number, WalkTiming>;
}

/** Side of the barrier: 0 north-south, 1 east-west. */
export type Side = 0 | 1;

/** Phases of the two rings, by side of the barrier: left turn before through. */
export const sidePhases = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 6],
    [7, 8],
  ],
] as const;

/** Pedestrian groups are numbered so far above the phase that they walk with. */
export const pedestrianGroups = 20;

export function sideOf(phase: number): Side {
  return phase === 1 || phase === 2 || phase === 5 || phase === 6 ? 0 : 1;
}

/** Shortest walk, and the pace at which people clear a crossing, as the Chinese guides have it. */
const WALK_MS = 7000;
const WALK_MPS = 1.2;

const classWeight: Record<NetLink['roadClass'], number> = { expressway: 4, arterial: 3, branch: 2, local: 1 };

/** Phases, main street and pedestrians of a junction of the network. */
export function junctionShape(network: RoadNetwork, junction: NetJunction): JunctionShape {
  const phases = new Set(junction.groups.map((group) => (group > pedestrianGroups ? group - pedestrianGroups : group)));
  return {
    id: junction.id,
    nodeRef: junction.nodeRef,
    leftTurns: junction.signal ?? 'protected',
    phases,
    mainSide: mainSideOf(junction, phases),
    walks: walksOf(network, junction),
  };
}

/** The side with the greater streets. */
function mainSideOf(junction: NetJunction, phases: ReadonlySet<number>): Side {
  const weights = [0, 0];
  for (const link of junction.links.in) {
    const groups = link.lanes.flatMap((lane) => lane.out.map((way) => way.group)).filter((group) => group > 0);
    const through = groups.find((group) => group % 2 === 0) ?? groups[0];
    if (through !== undefined) weights[sideOf(through)] = (weights[sideOf(through)] ?? 0) + weightOf(link);
  }
  const main = (weights[1] ?? 0) >= (weights[0] ?? 0) ? 1 : 0;
  // Where that side has no phases at all nothing could be coordinated.
  return [...phases].some((phase) => sideOf(phase) === main) ? main : main === 1 ? 0 : 1;
}

const weightOf = (link: NetLink) => classWeight[link.roadClass] * 10 + link.lanes.length;

function walksOf(network: RoadNetwork, junction: NetJunction): Map<number, WalkTiming> {
  const walks = new Map<number, WalkTiming>();
  for (const { junction: at, group, lengthM } of network.crossings) {
    if (at !== junction || group <= pedestrianGroups) continue;
    const phase = group - pedestrianGroups;
    const clearanceMs = Math.ceil(lengthM / WALK_MPS) * 1000;
    walks.set(phase, { walkMs: WALK_MS, clearanceMs: Math.max(clearanceMs, walks.get(phase)?.clearanceMs ?? 0) });
  }
  return walks;
}
