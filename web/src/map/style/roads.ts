import { byClass, byZoom, metres, ofCity, type Paint, type StyleLayer } from './style-layer.js';

const WIDTH_M = ['coalesce', ['get', 'width_m'], ['*', ['coalesce', ['get', 'lanes'], 1], 3.3]];
const OF_BRIDGE = ['==', ['get', 'bridge'], true];
const ROUND = { 'line-cap': 'round', 'line-join': 'round' };
const ORDER = { 'line-sort-key': byClass(4, 3, 2, 1) };

/** The surface of lanes is put in below this layer. */
export const ON_ROAD = 'bay';

/** Roads with their casings; bridges throw a shadow on the water and have parapets. */
export function roadLayers({ c, transit }: Paint): StyleLayer[] {
  return [
    ofCity('bridge-shadow', 'line', 'road', {
      filter: OF_BRIDGE,
      minzoom: 12,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': '#000000',
        'line-opacity': byZoom(12, 0, 13.5, 0.28),
        'line-width': metres(['+', WIDTH_M, 9], 7),
        'line-blur': byZoom(12, 2, 18, 14),
        'line-translate': byZoom(12, ['literal', [0, 0]], 18, ['literal', [10, 14]]),
      },
    }),
    ofCity('bridge-parapet', 'line', 'road', {
      filter: OF_BRIDGE,
      minzoom: 11.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': c('bridge'),
        'line-opacity': byZoom(11.5, 0, 12.5, 1),
        'line-width': metres(['+', WIDTH_M, 5], 6),
      },
    }),
    ofCity('road-casing', 'line', 'road', {
      minzoom: 12,
      layout: { ...ROUND, ...ORDER },
      paint: {
        'line-color': c('road-casing'),
        'line-opacity': byZoom(12, 0, 13, 1),
        'line-width': metres(['+', WIDTH_M, 2.4], 4.2),
      },
    }),
    ofCity('road', 'line', 'road', {
      layout: { ...ROUND, ...ORDER },
      paint: {
        'line-color': byClass(c('road-major'), c('road-major'), c('road'), c('road-minor')),
        'line-width': metres(['+', WIDTH_M, 0.6], 2.6),
      },
    }),
    ofCity('junction-area', 'fill', 'junction_area', {
      minzoom: 14,
      paint: { 'fill-color': c('lane'), 'fill-opacity': byZoom(15.2, 0, 15.8, 1) },
    }),
    // From near, the lanes lie between these.
    ofCity(ON_ROAD, 'line', 'bay', {
      minzoom: 16,
      paint: {
        'line-color': c('bay'),
        'line-width': byZoom(16, 0.5, 19, 2),
        'line-opacity': byZoom(16, 0, 16.6, 1),
      },
    }),
    ofCity('bus-line', 'line', 'transit', {
      filter: ['==', ['get', 'kind'], 'bus'],
      minzoom: 13.4,
      maxzoom: 17.2,
      layout: { ...ROUND, visibility: transit ? 'visible' : 'none' },
      paint: {
        // All alike: beside levels of service, colours of lines would say something else.
        'line-color': c('bus-line'),
        'line-width': byZoom(13.4, 0.8, 16, 1.4),
        'line-opacity': byZoom(13.4, 0, 14.2, 0.55, 16, 0.55, 17.2, 0),
        'line-dasharray': [1, 3],
      },
    }),
  ];
}
