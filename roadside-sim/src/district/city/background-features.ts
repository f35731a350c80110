import { layBuildings } from './buildings.js';
import type { CityPlan } from './city-plan.js';
import { type Feature, feature, type GeoFrame } from './geo-frame.js';
import type { RoadNetwork } from './road-network.js';

/** Water, green, hills, land, rails, names and buildings. */
export function backgroundFeatures(plan: CityPlan, network: RoadNetwork, frame: GeoFrame): Feature[] {
  const { water, green, hills, landuse, rail, places, landmarks } = plan.basemap;
  return [
    ...landuse.map(({ ring, kind, name, nameEn }) =>
      feature(frame.polygon(ring), { luyun: 'landuse', name, nameEn, use: kind }),
    ),
    ...green.map(({ ring, name, nameEn }) => feature(frame.polygon(ring), { luyun: 'green', name, nameEn })),
    ...water.map(({ ring, islands = [], name, nameEn }) =>
      feature(frame.polygon(ring, ...islands), { luyun: 'water', name, nameEn }),
    ),
    ...hills.flatMap(({ contours, name, nameEn }) =>
      contours.map(({ heightM, ring }) => feature(frame.polygon(ring), { luyun: 'hill', name, nameEn, heightM })),
    ),
    ...rail.map(({ line, name, nameEn }) => feature(frame.line(line), { luyun: 'rail', name, nameEn })),
    ...places.map(({ at, name, nameEn }) => feature(frame.point(at), { luyun: 'place', name, nameEn })),
    ...landmarks.map(({ ring, court, heightM, use, name, nameEn }) =>
      feature(frame.polygon(ring, ...(court ? [court] : [])), { luyun: 'building', name, nameEn, heightM, use }),
    ),
    ...layBuildings(plan, network).map(({ ring, heightM, use }) =>
      feature(frame.polygon(ring), { luyun: 'building', heightM, use }),
    ),
  ];
}
