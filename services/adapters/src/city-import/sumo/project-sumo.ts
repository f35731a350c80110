import { type LonLat, planeAt } from '@luyun/core';
import proj4 from 'proj4';
import { CityImportError } from '../city-import-error.js';
import type { SumoNet, Xy } from './sumo-net.js';

export interface SumoProjection {
  /** True where the network has no geographic reference and lies at a chosen origin. */
  readonly placed: boolean;
  toLonLat(at: Xy): LonLat;
}

/** SUMO's own scale of "simple" projections (GeoConvHelper). */
const simple = { east: 111_320, north: 111_136 };

/** How the coordinates of a network become WGS-84. */
export function projectSumo(location: SumoNet['location'], origin: LonLat): SumoProjection {
  const [offsetX, offsetY] = location?.offset ?? [0, 0];
  const projection = location?.projection ?? '!';
  if (projection === '!' || projection === '') {
    const plane = planeAt(origin);
    return { placed: true, toLonLat: ([x, y]) => rounded(plane.toLonLat(x, y)) };
  }
  if (projection === '-') {
    return {
      placed: false,
      toLonLat: ([x, y]) => {
        const lat = (y - offsetY) / simple.north;
        return rounded([(x - offsetX) / (simple.east * Math.cos((lat * Math.PI) / 180)), lat]);
      },
    };
  }
  const converter = converterOf(projection);
  return {
    placed: false,
    toLonLat: ([x, y]) => {
      // The library throws where a number is none; the checks afterwards name the thing that is wrong.
      const at = [x - offsetX, y - offsetY];
      return at.every(Number.isFinite) ? rounded(converter.inverse(at)) : [Number.NaN, Number.NaN];
    },
  };
}

function converterOf(projection: string): { inverse(at: number[]): LonLat } {
  try {
    const converter = proj4(projection);
    return { inverse: (at) => converter.inverse(at) as unknown as LonLat };
  } catch {
    throw new CityImportError([`The projection "${projection}" is not known; convert the network with a proj string.`]);
  }
}

/** To a millimetre, so that a stored city does not carry noise. */
function rounded([lon, lat]: LonLat): LonLat {
  return [Math.round(lon * 1e8) / 1e8, Math.round(lat * 1e8) / 1e8];
}
