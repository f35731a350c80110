import 'maplibre-gl/dist/maplibre-gl.css';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, prewarm, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Engine, type EngineMap, type EngineOptions, reportMapError } from './engine.js';

setWorkerUrl(workerUrl);
// The workers start while the city is on its way and the graphics context is made.
prewarm();

/** The free engine, used unless the operator configured a Mapbox token. */
export function createEngine(options: EngineOptions): Engine {
  const { token: _token, attribution: _attribution, style, ...camera } = options;
  const map = new MapLibreMap({
    ...camera,
    style: style as StyleSpecification,
    attributionControl: false,
    maxPitch: 65,
    minZoom: 9,
    maxZoom: 21,
    localIdeographFontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font'),
    fadeDuration: 150,
  });
  map.on('error', reportMapError);
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    // deck.gl follows the map from then on only: a padding that was set while it loaded would be missing where it picks.
    onLoad: () => queueMicrotask(() => map.fire('move')),
  });
  map.addControl(overlay);
  return {
    kind: 'maplibre',
    map: map as unknown as EngineMap,
    setStyle: (next) => map.setStyle(next as StyleSpecification, { diff: true }),
    setLayers: (layers) => overlay.setProps({ layers }),
    pick: (x, y, radius) => overlay.pickObject({ x, y, radius }),
    destroy: () => map.remove(),
  };
}
