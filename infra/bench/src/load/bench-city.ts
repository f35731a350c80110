import { type CityModel, type Lane, type Link, type LonLat, planeAt } from '@luyun/core';

/** Straight roads from west to east, one above the other: what the load's vehicles drive on. */
export const ROADS = 20;
export const LINKS_PER_ROAD = 10;
export const LINK_M = 400;
export const ROAD_M = LINKS_PER_ROAD * LINK_M;
export const ROAD_SPACING_M = 200;
/** Centre of the lane, right of the road's axis. */
export const LANE_OFFSET_M = 1.75;
export const plane = planeAt([121.4, 31.2]);

/** A city of 400 links, one lane each, with signals at every inner junction and a corridor a direction. */
export function benchCity(): CityModel {
  const roads = Array.from({ length: ROADS }, (_, road) => road);
  const directions = [1, -1] as const;
  return {
    name: 'bench',
    simulated: true,
    source: 'bench',
    placed: true,
    links: roads.flatMap((road) => directions.flatMap((direction) => linksOf(road, direction))),
    junctions: roads.flatMap((road) =>
      Array.from({ length: LINKS_PER_ROAD + 1 }, (_, number) => {
        const signalised = number > 0 && number < LINKS_PER_ROAD;
        return {
          id: junctionId(road, number),
          nodeRef: road * 100 + number + 1,
          name: junctionId(road, number),
          position: at(number * LINK_M, road * ROAD_SPACING_M),
          signalised,
          signalGroups: signalised ? [{ group: 1, phase: 2 }] : [],
        };
      }),
    ),
    corridors: roads.flatMap((road) =>
      directions.map((direction) => {
        const id = `c${road}${direction > 0 ? 'e' : 'w'}`;
        return { id, name: id, linkIds: linksOf(road, direction).map((link) => link.id) };
      }),
    ),
    carParks: [],
    detectors: [],
    basemap: [],
  };
}

function linksOf(road: number, direction: 1 | -1): Link[] {
  const numbers = Array.from({ length: LINKS_PER_ROAD }, (_, i) => (direction > 0 ? i : LINKS_PER_ROAD - 1 - i));
  return numbers.map((number, index) => {
    const id = linkId(road, number, direction);
    const [from, to] = direction > 0 ? [number, number + 1] : [number + 1, number];
    const y = road * ROAD_SPACING_M;
    const points: LonLat[] = [at(from * LINK_M, y), at(to * LINK_M, y)];
    const next = numbers[index + 1];
    const lane: Lane = {
      id: `${id}_1`,
      number: 1,
      kind: 'vehicle',
      widthM: 3.5,
      points: [from, to].map((end) => at(end * LINK_M, y - direction * LANE_OFFSET_M)),
      movements:
        next === undefined ? [] : [{ toLinkId: linkId(road, next, direction), turn: 'straight', signalGroup: 1 }],
    };
    return {
      id,
      name: id,
      fromJunctionId: junctionId(road, from),
      toJunctionId: junctionId(road, to),
      roadClass: 'arterial',
      lengthM: LINK_M,
      speedLimitMps: 16,
      points,
      lanes: [lane],
    };
  });
}

function linkId(road: number, number: number, direction: 1 | -1): string {
  return `r${road}l${number}${direction > 0 ? 'e' : 'w'}`;
}

function junctionId(road: number, number: number): string {
  return `r${road}j${number}`;
}

function at(x: number, y: number): LonLat {
  return plane.toLonLat(x, y);
}
