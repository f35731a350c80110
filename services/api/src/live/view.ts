import { live } from '@luyun/proto';
import { layerOf, type ShownKind, shownKinds } from './encode-state.js';
import { type TileRange, tileRange } from './map-tiles.js';

/** Below this zoom there are no single vehicles. */
const TRACKS_FROM_ZOOM = 12.5;

/** What one or more clients look at. Clients with equal views share their frames. */
export interface View {
  readonly key: string;
  readonly range: TileRange;
  readonly tracks: boolean;
  readonly kinds: readonly ShownKind[];
}

/**
 * The view of a subscription: its area snapped outward to tiles. Tracks come from zoom 12.5, or at zoom 0, which says that
 * the client does not draw. Undefined for an area that is none.
 */
export function viewOf(subscribe: live.v1.ISubscribe): View | undefined {
  const { west = 0, south = 0, east = 0, north = 0, zoom = 0 } = subscribe;
  const numbers = [west, south, east, north, zoom].map((value) => value ?? 0);
  if (!numbers.every(Number.isFinite) || (west ?? 0) > (east ?? 0) || (south ?? 0) > (north ?? 0)) return undefined;
  const [w, s, e, n, z] = numbers as [number, number, number, number, number];
  const range = tileRange({ west: w, south: s, east: e, north: n });
  const layers = new Set(subscribe.layers ?? []);
  const tracks = layers.has(live.v1.Layer.LAYER_TRACKS) && (z === 0 || z >= TRACKS_FROM_ZOOM);
  const kinds = shownKinds.filter((kind) => layers.has(layerOf[kind]));
  const { x0, y0, x1, y1 } = range;
  return { key: [x0, y0, x1, y1, tracks ? 'tracks' : '', ...kinds].join(' '), range, tracks, kinds };
}
