import type { CityPlan, Xy } from './city-plan.js';
import { type Feature, feature, type GeoFrame } from './geo-frame.js';
import type { NetStop, RoadNetwork } from './road-network.js';
import { smoothPieces } from './smooth-line.js';

/** From the middle of the kerb lane to the shelter, m. */
const SHELTER_M = 5.5;

/** Stops, stations, and the lines that serve them. */
export function transitFeatures({ transit }: CityPlan, network: RoadNetwork, frame: GeoFrame): Feature[] {
  const { busLines, metroLines } = transit;
  const serving = (id: string) => busLines.filter(({ stops }) => stops.includes(id)).map((line) => line.id);
  return [
    ...network.stops.map((stop) => {
      const { id, name, nameEn, lane } = stop;
      const lines = serving(id);
      return feature(frame.point(shelter(stop)), { luyun: 'stop', id, name, nameEn, linkId: lane.link.id, lines });
    }),
    ...busLines.map(({ id, name, nameEn, colour, through, stops }) => {
      const links = through.slice(1).flatMap((to, i) => network.linkByNodes.get(`${through[i]}-${to}`) ?? []);
      const points = links.flatMap((link) => link.lanes[link.lanes.length - 1]?.line.points ?? []);
      return feature(frame.line(points), {
        luyun: 'transitLine',
        id,
        name,
        nameEn,
        kind: 'bus',
        colour,
        stopIds: stops,
      });
    }),
    ...metroLines.flatMap(({ id, name, nameEn, colour, via, stations }) => [
      ...stations.map((station) =>
        feature(frame.point(station.at), {
          luyun: 'stop',
          id: station.id,
          name: station.name,
          nameEn: station.nameEn,
          kind: 'metro',
          lines: [id],
        }),
      ),
      feature(frame.line(smoothPieces(via).flatMap((part, i) => (i === 0 ? part : part.slice(1)))), {
        luyun: 'transitLine',
        id,
        name,
        nameEn,
        kind: 'metro',
        colour,
        stopIds: stations.map((station) => station.id),
      }),
    ]),
  ];
}

function shelter({ lane, atM }: NetStop): Xy {
  const { x, y, angle } = lane.line.locate(atM);
  return [x + Math.sin(angle) * SHELTER_M, y - Math.cos(angle) * SHELTER_M];
}
