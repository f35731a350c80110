import type { Xy } from './city-plan.js';

const EARTH_M = 6_378_137;

/** Metres east and north of an origin, and degrees WGS-84; good to centimetres over some kilometres. */
export class LocalFrame {
  readonly #degreesPerMeterEast: number;
  readonly #degreesPerMeterNorth: number;

  constructor(readonly origin: readonly [longitude: number, latitude: number]) {
    const latitude = (origin[1] * Math.PI) / 180;
    const e2 = 0.00669437999;
    const w = 1 - e2 * Math.sin(latitude) ** 2;
    this.#degreesPerMeterNorth = 180 / Math.PI / ((EARTH_M * (1 - e2)) / w ** 1.5);
    this.#degreesPerMeterEast = 180 / Math.PI / ((EARTH_M / Math.sqrt(w)) * Math.cos(latitude));
  }

  longitude(eastM: number): number {
    return this.origin[0] + eastM * this.#degreesPerMeterEast;
  }

  latitude(northM: number): number {
    return this.origin[1] + northM * this.#degreesPerMeterNorth;
  }

  /** [longitude, latitude], to 1e-7 degree. */
  lonLat([eastM, northM]: Xy): [number, number] {
    return [round7(this.longitude(eastM)), round7(this.latitude(northM))];
  }

  /** roadside.v1.Position, 1e-7 degree. */
  position([eastM, northM]: Xy): { longitude: number; latitude: number } {
    return {
      longitude: Math.round(this.longitude(eastM) * 1e7),
      latitude: Math.round(this.latitude(northM) * 1e7),
    };
  }
}

const round7 = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
