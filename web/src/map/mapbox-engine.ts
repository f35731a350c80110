import 'mapbox-gl/dist/mapbox-gl.css';
import { MapboxOverlay } from '@deck.gl/mapbox';
import mapboxgl from 'mapbox-gl';
import { type Engine, type EngineMap, type EngineOptions, reportMapError } from './engine.js';

/** Mapbox GL; its licence asks for an account, so it is used only with the operator's token. */
export function createEngine(options: EngineOptions): Engine {
  const { token, attribution, style, ...camera } = options;
  const map = new mapboxgl.Map({
    ...camera,
    accessToken: token ?? '',
    style: style as mapboxgl.StyleSpecification,
    customAttribution: attribution,
    projection: 'mercator',
    maxPitch: 65,
    minZoom: 9,
    maxZoom: 21,
    localFontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font'),
  });
  map.on('error', reportMapError);
  const overlay = new MapboxOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay as unknown as mapboxgl.IControl);
  return {
    kind: 'mapbox',
    map: map as unknown as EngineMap,
    setStyle: (next) => map.setStyle(next as mapboxgl.StyleSpecification),
    setLayers: (layers) => overlay.setProps({ layers }),
    pick: (x, y, radius) => overlay.pickObject({ x, y, radius }),
    destroy: () => map.remove(),
  };
}
