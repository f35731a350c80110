import type { Tokens } from '../design/tokens.js';
import { tilesUrl } from './city-store.js';

/** What lies on the ground is put in below this layer: buildings hide it, names stay readable. */
export const ABOVE_GROUND = 'building';

type Expression = readonly unknown[];

/** A road of so many lanes, to scale from near and never thinner than `px` from far. */
function roadWidth(px: number, extraM: number): Expression {
  // 1 m in px at zoom 20 and latitude 28; a zoom less halves it.
  const metre20 = 1 / (0.07465 * 0.881);
  const metres = ['+', ['*', ['coalesce', ['get', 'lanes'], 1], 3.3], extraM];
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    10,
    px * 0.35,
    14,
    ['max', px, ['*', metres, metre20 / 64]],
    20,
    ['*', metres, metre20],
  ];
}

function byClass(expressway: unknown, arterial: unknown, other: unknown): Expression {
  return ['match', ['get', 'class'], 'expressway', expressway, 'arterial', arterial, other];
}

/** Style of the basemap of one version of the city in the colours of the theme, with names in `language`. */
export function baseStyle(tokens: Tokens, version: number, language: 'zh' | 'en', labels: boolean): object {
  const name = language === 'zh' ? ['get', 'name'] : ['coalesce', ['get', 'name_en'], ['get', 'name']];
  const c = (token: string) => tokens.text(`map-${token}`);
  const source = { source: 'city' };
  const visibility = labels ? 'visible' : 'none';
  const halo = { 'text-halo-color': c('halo'), 'text-halo-width': 1.4, 'text-halo-blur': 0.4 };
  const round = { 'line-cap': 'round', 'line-join': 'round' };
  return {
    version: 8,
    name: 'luyun',
    light: { anchor: 'map', intensity: 0.22, position: [1.4, 210, 35] },
    sources: {
      city: {
        type: 'vector',
        tiles: [tilesUrl(version)],
        minzoom: 8,
        maxzoom: 17,
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': c('ground') } },
      { id: 'landuse', ...source, 'source-layer': 'landuse', type: 'fill', paint: { 'fill-color': c('land') } },
      { id: 'green', ...source, 'source-layer': 'green', type: 'fill', paint: { 'fill-color': c('green') } },
      { id: 'water', ...source, 'source-layer': 'water', type: 'fill', paint: { 'fill-color': c('water') } },
      {
        id: 'rail',
        ...source,
        'source-layer': 'rail',
        type: 'line',
        paint: {
          'line-color': c('rail'),
          'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.8, 16, 2.6],
          'line-dasharray': [4, 2],
        },
      },
      {
        id: 'road-casing',
        ...source,
        'source-layer': 'road',
        type: 'line',
        minzoom: 12,
        layout: round,
        paint: { 'line-color': c('road-casing'), 'line-width': roadWidth(4.4, 2.4) },
      },
      {
        id: 'road',
        ...source,
        'source-layer': 'road',
        type: 'line',
        layout: { ...round, 'line-sort-key': byClass(3, 2, 1) },
        paint: {
          'line-color': byClass(c('road-major'), c('road'), c('road-minor')),
          'line-width': roadWidth(2.6, 0.6),
        },
      },
      {
        id: ABOVE_GROUND,
        ...source,
        'source-layer': 'building',
        type: 'fill-extrusion',
        minzoom: 13,
        paint: {
          'fill-extrusion-color': [
            'interpolate',
            ['linear'],
            ['coalesce', ['get', 'height_m'], 8],
            5,
            c('building'),
            60,
            c('building-top'),
          ],
          'fill-extrusion-height': [
            'interpolate',
            ['linear'],
            ['zoom'],
            13.5,
            0,
            15,
            ['coalesce', ['get', 'height_m'], 8],
          ],
          'fill-extrusion-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0, 14, 0.85],
          'fill-extrusion-vertical-gradient': true,
        },
      },
      {
        id: 'road-name',
        ...source,
        'source-layer': 'road',
        type: 'symbol',
        minzoom: 13,
        // One direction of each road carries its name.
        filter: ['==', ['get', 'labelled'], true],
        layout: {
          visibility,
          'symbol-placement': 'line',
          'symbol-spacing': 520,
          'text-field': name,
          'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10, 17, 13],
          'text-letter-spacing': 0.06,
          'text-max-angle': 25,
          'text-padding': 28,
          'symbol-sort-key': byClass(1, 2, 3),
        },
        paint: { 'text-color': c('label'), ...halo },
      },
      {
        id: 'junction-name',
        ...source,
        'source-layer': 'junction',
        type: 'symbol',
        minzoom: 15.4,
        // Nearer, the countdowns stand there.
        maxzoom: 17.2,
        filter: ['==', ['get', 'signalised'], true],
        layout: {
          visibility,
          'text-field': name,
          'text-size': 11,
          'text-offset': [0, 1.2],
          'text-anchor': 'top',
          'text-max-width': 12,
          'text-padding': 8,
        },
        paint: { 'text-color': c('label'), ...halo },
      },
      {
        id: 'place-name',
        ...source,
        'source-layer': 'place',
        type: 'symbol',
        layout: {
          visibility,
          'text-field': name,
          'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 16, 14],
          'text-max-width': 8,
          'text-padding': 6,
        },
        paint: { 'text-color': c('label-strong'), ...halo },
      },
    ],
  };
}
