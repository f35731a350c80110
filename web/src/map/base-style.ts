import type { Tokens } from '../design/tokens.js';
import { tilesUrl } from './city-store.js';
import { buildingLayers } from './style/buildings.js';
import { labelLayers } from './style/labels.js';
import { landLayers } from './style/land.js';
import { roadLayers } from './style/roads.js';

/** What lies on the ground is put in below this layer: buildings hide it, names stay readable. */
export const ABOVE_GROUND = 'building-shade';

export interface BaseLook {
  /** Of the city model. */
  readonly version: number;
  readonly language: 'zh' | 'en';
  readonly labels: boolean;
  readonly transit: boolean;
  /** Whether the buildings stand. */
  readonly tilted: boolean;
}

/** Style of the basemap in the colours of the theme. */
export function baseStyle(tokens: Tokens, look: BaseLook): object {
  const paint = { c: (token: string) => tokens.text(`map-${token}`), ...look };
  return {
    version: 8,
    name: 'luyun',
    light: { anchor: 'map', intensity: 0.28, color: '#ffffff', position: [1.3, 215, 40] },
    sources: { city: { type: 'vector', tiles: [tilesUrl(look.version)], minzoom: 8, maxzoom: 17 } },
    layers: [...landLayers(paint), ...roadLayers(paint), ...buildingLayers(paint), ...labelLayers(paint)],
  };
}
