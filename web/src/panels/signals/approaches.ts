import type { CityLane, CityLink } from '../../map/city-store.js';
import { beforeEnd } from '../../map/geometry.js';

/** Where an approach comes from, clockwise in eighths of a turn from north. */
export const SIDES = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Side = (typeof SIDES)[number];

export interface Approach {
  readonly link: CityLink;
  readonly side: Side;
  /** From the median to the kerb. */
  readonly lanes: readonly CityLane[];
}

/** What a signal group is for: the movements it lets go, side by side; none for people on foot. */
export interface Movement {
  readonly side: Side;
  readonly turns: readonly string[];
}

const TURN_ORDER = ['uturn', 'left', 'straight', 'right'];
export const TURN_ARROWS: Readonly<Record<string, string>> = { uturn: '↶', left: '←', straight: '↑', right: '→' };

/** The links into a junction, clockwise from north, with those of `lanes` that lie on them. */
export function approachesOf(
  junctionId: string,
  links: readonly CityLink[],
  lanes: readonly CityLane[],
): readonly Approach[] {
  return links
    .filter((link) => link.toJunctionId === junctionId)
    .map((link) => ({
      link,
      side: sideOf(link),
      lanes: lanes
        .filter((lane) => lane.linkId === link.id && lane.kind !== 'crosswalk')
        .sort((a, b) => a.number - b.number),
    }))
    .sort((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
}

/** Traffic that drives south comes from the north. */
function sideOf(link: CityLink): Side {
  const heading = beforeEnd(link.path, 0.1)?.headingDeg ?? 0;
  const from = (((heading + 180) % 360) + 360) % 360;
  return SIDES[Math.round(from / 45) % 8] ?? 'n';
}

/** Movements by signal group. */
export function movementsOf(approaches: readonly Approach[]): ReadonlyMap<number, readonly Movement[]> {
  const out = new Map<number, Map<Side, Set<string>>>();
  for (const { side, lanes } of approaches) {
    for (const { signalGroup, turn } of lanes.flatMap((lane) => lane.movements)) {
      if (signalGroup === 0) continue;
      const sides = out.get(signalGroup) ?? new Map<Side, Set<string>>();
      sides.set(side, (sides.get(side) ?? new Set()).add(turn));
      out.set(signalGroup, sides);
    }
  }
  return new Map(
    [...out].map(([group, sides]) => [group, [...sides].map(([side, turns]) => ({ side, turns: sorted(turns) }))]),
  );
}

function sorted(turns: ReadonlySet<string>): readonly string[] {
  return [...turns].sort((a, b) => TURN_ORDER.indexOf(a) - TURN_ORDER.indexOf(b));
}

/** The arrows on a lane, in the order in which they are painted. */
export function arrowsOf(lane: { readonly movements: readonly { readonly turn: string }[] }): string {
  return sorted(new Set(lane.movements.map((movement) => movement.turn)))
    .map((turn) => TURN_ARROWS[turn] ?? '')
    .join('');
}
