import type { Palette } from '../design/preferences.js';
import type { Tokens } from '../design/tokens.js';
import type { LiveStore } from '../live/live-store.js';
import type { Selection } from '../selection.js';
import type { CityStore } from './city-store.js';
import type { Switch } from './switches.js';

export interface View {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** All that a layer is made from. */
export interface LayerContext {
  readonly live: LiveStore;
  readonly city: CityStore;
  readonly tokens: Tokens;
  readonly palette: Palette;
  readonly view: View;
  readonly selection: Selection | null;
  readonly switches: ReadonlySet<Switch>;
  /** Links to show as chosen, e.g. those of a corridor. */
  readonly highlighted: ReadonlySet<string>;
  /** Puts a layer on the ground: below buildings and names. */
  readonly onGround: { readonly beforeId: string } | object;
  /** Puts a layer on the road: below what is painted on it. */
  readonly onRoad: { readonly beforeId: string } | object;
}

/** How marks that lie on the map, rather than stand on it, are drawn: in the order of the layers. */
export const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const;

/** 0 below `from`, 1 above `to`, linear between: for changes of level that do not pop. */
export function ramp(zoom: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (zoom - from) / (to - from)));
}

/** deck.gl raises a layer's opacity to 1/2.2; this gives the share that one sees. */
export function seen(share: number): number {
  return share ** 2.2;
}
