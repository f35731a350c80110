import { byZoom, ofCity, type Paint, type StyleLayer } from './style-layer.js';

/** What lies below the roads: ground, parks, the hill by its contours, water with its shore, rails. */
export function landLayers({ c, transit }: Paint): StyleLayer[] {
  const shown = { visibility: transit ? 'visible' : 'none', 'line-cap': 'round', 'line-join': 'round' };
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': c('ground') } },
    ofCity('landuse', 'fill', 'landuse', { paint: { 'fill-color': c('land') } }),
    ofCity('green', 'fill', 'green', { paint: { 'fill-color': c('green') } }),
    // Contours lie on each other, so that it grows lighter, or darker, to the top.
    ofCity('hill', 'fill', 'hill', { paint: { 'fill-color': c('hill'), 'fill-opacity': 0.55 } }),
    ofCity('contour', 'line', 'hill', {
      paint: {
        'line-color': c('contour'),
        'line-width': byZoom(11, 0.5, 16, 1.2),
        'line-opacity': byZoom(11, 0.35, 14, 0.8),
      },
    }),
    ofCity('water', 'fill', 'water', { paint: { 'fill-color': c('water') } }),
    ofCity('shore', 'line', 'water', {
      paint: {
        'line-color': c('shore'),
        'line-width': byZoom(10, 0.6, 14, 1.4, 18, 4),
        'line-blur': byZoom(10, 0, 18, 1.5),
      },
    }),
    ofCity('rail', 'line', 'rail', {
      paint: { 'line-color': c('rail'), 'line-width': byZoom(11, 1, 14, 2.4, 18, 6) },
    }),
    ofCity('rail-ties', 'line', 'rail', {
      minzoom: 12.5,
      paint: {
        'line-color': c('rail-tie'),
        'line-width': byZoom(12.5, 0.6, 14, 1.2, 18, 3.6),
        'line-dasharray': [5, 5],
        'line-opacity': byZoom(12.5, 0, 13, 1),
      },
    }),
    // Below ground.
    ofCity('metro', 'line', 'transit', {
      filter: ['==', ['get', 'kind'], 'metro'],
      layout: shown,
      paint: {
        'line-color': ['coalesce', ['get', 'colour'], c('metro')],
        'line-width': byZoom(10, 1.6, 14, 3.2, 18, 7),
        'line-opacity': byZoom(10, 0.75, 15, 0.55, 17, 0),
        'line-dasharray': [2.2, 1.2],
      },
    }),
  ];
}
