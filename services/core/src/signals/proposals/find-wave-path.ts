import type { CityModel, Link } from '../../model/city.js';
import { type DemandNetwork, linkIndex } from '../demand/demand-network.js';
import { feedingRoads } from '../demand/feeding-road.js';
import type { WavePath } from '../optimise/wave-corridor.js';

/** Junctions in a row, with what drives through them there and back, and how long from each to the next. */
export interface WaveRoute {
  readonly path: readonly WavePath[];
  readonly travel: readonly { readonly outS: number; readonly backS: number }[];
}

const PACE = 0.9;

/** The row that the junctions of a network form along streets with traffic both ways; undefined where they form none. */
export function findWavePath(city: CityModel, { network, plans, lanes }: DemandNetwork): WaveRoute | undefined {
  const count = network.junctions.length;
  if (count < 2) return undefined;
  const roadTo = feedingRoads(city);
  const places = new Map(network.junctions.map(({ id }, j) => [id, j]));
  /** By "from to": the road, by its links. */
  const roads = new Map<string, readonly Link[]>();
  for (const { link, junction } of lanes) {
    const road = roadTo(link);
    const from = places.get(road[0]?.fromJunctionId ?? '');
    if (from !== undefined && from !== junction) roads.set(`${from} ${junction}`, road);
  }
  const order = row(count, (a, b) => roads.has(`${a} ${b}`) && roads.has(`${b} ${a}`));
  if (order === undefined) return undefined;
  const path = order.map((junction, i): WavePath | undefined => {
    const [before, after] = [order[i - 1], order[i + 1]];
    const through = (from: number | undefined, to: number | undefined) => {
      const into = from === undefined ? undefined : roads.get(`${from} ${junction}`)?.at(-1)?.id;
      const onto = to === undefined ? undefined : roads.get(`${junction} ${to}`)?.[0]?.id;
      return busiest(lanes, plans, junction, into, onto);
    };
    const [outLink, backLink] = [through(before, after), through(after, before)];
    return outLink === undefined || backLink === undefined ? undefined : { junction, outLink, backLink };
  });
  if (path.some((each) => each === undefined)) return undefined;
  const travelS = (road: readonly Link[] | undefined) =>
    (road ?? []).reduce((sum, { lengthM, speedLimitMps }) => sum + lengthM / (PACE * Math.max(1, speedLimitMps)), 0);
  const travel = order.slice(1).map((junction, i) => ({
    outS: travelS(roads.get(`${order[i]} ${junction}`)),
    backS: travelS(roads.get(`${junction} ${order[i]}`)),
  }));
  return { path: path as WavePath[], travel };
}

/** An order in which each is joined to the next and to no other; undefined where there is none. */
function row(count: number, joined: (a: number, b: number) => boolean): number[] | undefined {
  const all = Array.from({ length: count }, (_, i) => i);
  const next = all.map((a) => all.filter((b) => b !== a && joined(a, b)));
  const first = next.findIndex((each) => each.length === 1);
  if (first < 0 || next.some((each) => each.length > 2)) return undefined;
  const order = [first];
  for (let last = first; ; ) {
    const on = next[last]?.find((each) => !order.includes(each));
    if (on === undefined) break;
    order.push(on);
    last = on;
  }
  return order.length === count ? order : undefined;
}

/** Model link of the movement with the most vehicles from a link (undefined: any) into a link (undefined: straight on). */
function busiest(
  lanes: DemandNetwork['lanes'],
  plans: DemandNetwork['plans'],
  junction: number,
  fromLinkId: string | undefined,
  toLinkId: string | undefined,
): number | undefined {
  const found = lanes
    .filter((each) => each.junction === junction && (fromLinkId === undefined || each.link.id === fromLinkId))
    .flatMap(({ movements, demand }) =>
      movements
        .filter(
          (each) =>
            each.link.group > 0 && (toLinkId === undefined ? each.turn === 'straight' : each.toLinkId === toLinkId),
        )
        .map((each) => ({ each, vehicles: demand.turns.get(each.toLinkId) ?? 0 })),
    )
    .sort((a, b) => b.vehicles - a.vehicles)[0]?.each;
  if (found === undefined) return undefined;
  const place = linkIndex(plans[junction] ?? { links: [] }, found);
  return place < 0 ? undefined : place;
}
