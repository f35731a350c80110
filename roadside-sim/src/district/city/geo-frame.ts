import type { Xy } from './city-plan.js';
import { LocalFrame } from './local-frame.js';

export interface Feature {
  readonly type: 'Feature';
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Record<string, unknown>;
}

export function feature(geometry: Feature['geometry'], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry, properties };
}

/** GeoJSON geometries of places in metres. */
export class GeoFrame extends LocalFrame {
  point(at: Xy) {
    return { type: 'Point', coordinates: this.lonLat(at) };
  }

  line(points: readonly Xy[]) {
    return { type: 'LineString', coordinates: points.map((point) => this.lonLat(point)) };
  }

  /** Rings may be open; the first is the outline, the others are holes. */
  polygon(...rings: readonly (readonly Xy[])[]) {
    const closed = (ring: readonly Xy[]) => (ring[0] === undefined ? ring : [...ring, ring[0]]);
    return { type: 'Polygon', coordinates: rings.map((ring) => closed(ring).map((point) => this.lonLat(point))) };
  }
}
