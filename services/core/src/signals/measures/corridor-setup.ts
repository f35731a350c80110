import type { CityModel, Corridor, Link } from '../../model/city.js';

/** Where a corridor meets a signal, in one direction. */
export interface CorridorSignal {
  readonly junctionId: string;
  /** Link that ends there. */
  readonly linkId: string;
  /** From the begin of the corridor's first link to the stop line. */
  readonly distanceM: number;
  /** Phase and groups that let on those who stay on the corridor. */
  readonly phase: number;
  readonly groups: readonly number[];
}

export interface CorridorSetup {
  readonly onward: readonly CorridorSignal[];
  /** The other way, where every link has one back; distances along it. */
  readonly back: readonly CorridorSignal[];
  /** Of its links, by length. */
  readonly speedMps: number;
}

/** The signals along a corridor, there and back. */
export function corridorSetup(city: CityModel, corridor: Corridor): CorridorSetup {
  const byId = new Map(city.links.map((link) => [link.id, link]));
  const links = corridor.linkIds.flatMap((id) => byId.get(id) ?? []);
  const returns = links
    .map((link) =>
      city.links.find((each) => each.fromJunctionId === link.toJunctionId && each.toJunctionId === link.fromJunctionId),
    )
    .reverse();
  const lengthM = links.reduce((sum, link) => sum + link.lengthM, 0);
  const timeS = links.reduce((sum, link) => sum + link.lengthM / Math.max(1, link.speedLimitMps), 0);
  return {
    onward: signalsAlong(city, links),
    back: returns.every((link) => link !== undefined) ? signalsAlong(city, returns) : [],
    speedMps: timeS > 0 ? lengthM / timeS : 1,
  };
}

function signalsAlong(city: CityModel, links: readonly Link[]): CorridorSignal[] {
  let distanceM = 0;
  return links.flatMap((link, i) => {
    distanceM += link.lengthM;
    const junction = city.junctions.find(({ id }) => id === link.toJunctionId);
    const next = links[i + 1];
    const movements = link.lanes
      .flatMap((lane) => lane.movements)
      .filter(
        ({ signalGroup, toLinkId, turn }) => signalGroup > 0 && (next ? toLinkId === next.id : turn === 'straight'),
      );
    const groups = [...new Set(movements.map(({ signalGroup }) => signalGroup))];
    const group = junction?.signalGroups.find((each) => groups.includes(each.group));
    if (!junction || !group) return [];
    const phase = group.phase || group.group;
    return [{ junctionId: junction.id, linkId: link.id, distanceM, phase, groups }];
  });
}
