/** One engine is downloaded, and once: Mapbox with the operator's token, MapLibre else. */
export function loadEngine(token: string | null) {
  return token ? import('./mapbox-engine.js') : import('./maplibre-engine.js');
}
