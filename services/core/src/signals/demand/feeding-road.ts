import type { CityModel, Link } from '../../model/city.js';

/** From the last signal, or a fork, to the end of a link: its links in driving direction, itself the last. */
export type FeedingRoad = readonly Link[];

const MOST_LINKS = 20;

/** Finds the road behind links: on through junctions without signals, where one link only leads straight on. */
export function feedingRoads(city: CityModel): (link: Link) => FeedingRoad {
  const signalised = new Set(city.junctions.filter((each) => each.signalised).map(({ id }) => id));
  const before = new Map<string, Set<Link>>();
  for (const link of city.links) {
    for (const { toLinkId, turn } of link.lanes.flatMap(({ movements }) => movements)) {
      if (turn !== 'straight') continue;
      before.set(toLinkId, (before.get(toLinkId) ?? new Set()).add(link));
    }
  }
  return (link) => {
    const road = [link];
    for (let first = link; !signalised.has(first.fromJunctionId) && road.length < MOST_LINKS; ) {
      const [only, ...others] = before.get(first.id) ?? [];
      if (only === undefined || others.length > 0 || road.includes(only)) break;
      road.unshift(only);
      first = only;
    }
    return road;
  };
}
