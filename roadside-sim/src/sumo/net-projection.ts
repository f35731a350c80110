import proj4 from 'proj4';
import type { NetXy, SumoNet } from './sumo-net.js';

/** Where the zero point of a network without a projection is laid when nobody says otherwise: Changsha. */
export const defaultOrigin = [112.9388, 28.2282] as const;
/** Metres a degree of latitude, as the platform lays such networks. */
const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;
/** Metres a degree in SUMO's "simple" projection "-". */
const SIMPLE = { east: 111_320, north: 111_136 };

type LonLat = readonly [longitude: number, latitude: number];

/** From a network's metres to degrees WGS-84. */
export interface NetProjection {
  /** False where the network has no reference and was laid at an origin. */
  readonly referenced: boolean;
  lonLat(point: NetXy): LonLat;
  /** roadside.v1.Position, 1e-7 degree. */
  position(point: NetXy): { longitude: number; latitude: number };
}

/** `origin`: where (0, 0) of a network without a projection is laid. Throws where PROJ text is not understood. */
export function netProjection(location: SumoNet['location'], origin: LonLat = defaultOrigin): NetProjection {
  const text = location.projection.trim();
  const lonLat = conversion(text, location.netOffset, origin);
  return {
    referenced: text !== '!' && text !== '',
    lonLat,
    position: (point) => {
      const [longitude, latitude] = lonLat(point);
      return { longitude: Math.round(longitude * 1e7), latitude: Math.round(latitude * 1e7) };
    },
  };
}

function conversion(text: string, [dx, dy]: NetXy, origin: LonLat): (point: NetXy) => LonLat {
  if (text === '!' || text === '') {
    const perDegreeEast = METRES_PER_DEGREE * Math.cos((origin[1] * Math.PI) / 180);
    return ([x, y]) => [origin[0] + x / perDegreeEast, origin[1] + y / METRES_PER_DEGREE];
  }
  if (text === '-') {
    return ([x, y]) => {
      const latitude = (y - dy) / SIMPLE.north;
      return [(x - dx) / (SIMPLE.east * Math.cos((latitude * Math.PI) / 180)), latitude];
    };
  }
  const converter = proj4(text, 'WGS84');
  return ([x, y]) => {
    const [longitude = 0, latitude = 0] = converter.forward([x - dx, y - dy]);
    return [longitude, latitude];
  };
}
