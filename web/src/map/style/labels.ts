import { byClass, byZoom, type Expression, ofCity, type Paint, type StyleLayer } from './style-layer.js';

const ZH: Expression = ['get', 'name'];
const EN: Expression = ['coalesce', ['get', 'name_en'], ''];
const HAS_BOTH: Expression = ['all', ['!=', EN, ''], ['!=', EN, ZH]];

/** The name in the language of the page, with the other one small behind `between` from a zoom on, where there is room. */
function named(language: 'zh' | 'en', bothFrom: number, between: string): Expression {
  const own = language === 'zh' ? ZH : ['case', ['!=', EN, ''], EN, ZH];
  const other = language === 'zh' ? EN : ZH;
  const both = ['case', HAS_BOTH, ['format', own, {}, between, {}, other, { 'font-scale': 0.76 }], ['format', own, {}]];
  return ['step', ['zoom'], ['format', own, {}], bothFrom, both];
}

const METRO: Expression = ['==', ['get', 'kind'], 'metro'];
const BUS: Expression = ['!=', ['get', 'kind'], 'metro'];

/** Names over everything that lies on the ground, the important ones first. */
export function labelLayers({ c, language, labels, transit }: Paint): StyleLayer[] {
  const visibility = labels ? 'visible' : 'none';
  const halo = { 'text-halo-color': c('halo'), 'text-halo-width': 1.5, 'text-halo-blur': 0.5 };
  const stops = { visibility: labels && transit ? 'visible' : 'none' };
  return [
    ofCity('stop-dot', 'circle', 'stop', {
      minzoom: 14,
      filter: BUS,
      layout: { visibility: transit ? 'visible' : 'none' },
      paint: {
        'circle-radius': byZoom(14, 1.6, 16, 3.2, 18, 5),
        'circle-color': c('halo'),
        'circle-stroke-color': c('bus-line'),
        'circle-stroke-width': byZoom(14, 1, 18, 2),
        'circle-opacity': byZoom(14, 0, 14.6, 1),
        'circle-stroke-opacity': byZoom(14, 0, 14.6, 1),
      },
    }),
    ofCity('station-dot', 'circle', 'stop', {
      minzoom: 11,
      filter: METRO,
      layout: { visibility: transit ? 'visible' : 'none' },
      paint: {
        'circle-radius': byZoom(11, 2.4, 15, 5, 18, 8),
        'circle-color': c('halo'),
        'circle-stroke-color': c('metro'),
        'circle-stroke-width': byZoom(11, 1.2, 16, 2.4),
      },
    }),
    ofCity('station-name', 'symbol', 'stop', {
      minzoom: 13,
      filter: METRO,
      layout: {
        ...stops,
        'text-field': named(language, 14.4, '\n'),
        'text-size': byZoom(13, 10.5, 17, 13),
        'text-offset': [0.9, 0],
        'text-anchor': 'left',
        'text-justify': 'left',
        'text-max-width': 14,
        'text-padding': 8,
      },
      paint: { 'text-color': c('metro'), ...halo, 'text-opacity': byZoom(13, 0, 13.4, 1) },
    }),
    ofCity('stop-name', 'symbol', 'stop', {
      minzoom: 15.6,
      filter: BUS,
      layout: {
        ...stops,
        'text-field': named(language, 16.8, '\n'),
        'text-size': 11,
        'text-offset': [0.8, 0],
        'text-anchor': 'left',
        'text-justify': 'left',
        'text-max-width': 14,
        'text-padding': 10,
      },
      paint: { 'text-color': c('bus-line'), ...halo, 'text-opacity': byZoom(15.6, 0, 16, 1) },
    }),
    ofCity('junction-name', 'symbol', 'junction', {
      minzoom: 15.2,
      // Nearer, the countdowns stand there.
      maxzoom: 17.4,
      filter: ['==', ['get', 'signalised'], true],
      layout: {
        visibility,
        'text-field': named(language, 16.4, '\n'),
        'text-size': 11,
        'text-offset': [0, 1.4],
        'text-anchor': 'top',
        'text-max-width': 14,
        'text-padding': 10,
      },
      paint: {
        'text-color': c('label'),
        ...halo,
        'text-opacity': byZoom(15.2, 0, 15.6, 1, 17, 1, 17.4, 0),
      },
    }),
    ofCity('road-name', 'symbol', 'road', {
      minzoom: 12.6,
      // One direction of each road carries its name.
      filter: ['==', ['get', 'labelled'], true],
      layout: {
        visibility,
        'symbol-placement': 'line',
        'symbol-spacing': 480,
        'text-field': named(language, 15.4, '  '),
        'text-size': byZoom(13, byClass(11, 10.5, 10, 9.5), 17, byClass(14, 13.5, 13, 12)),
        'text-letter-spacing': 0.08,
        'text-max-angle': 25,
        'text-padding': 30,
        'symbol-sort-key': byClass(1, 2, 3, 4),
      },
      paint: { 'text-color': byClass(c('label-strong'), c('label-strong'), c('label'), c('label')), ...halo },
    }),
    ofCity('place-name', 'symbol', 'place', {
      layout: {
        visibility,
        'text-field': named(language, 13.6, '\n'),
        'text-size': byZoom(11, 11, 16, 15),
        'text-letter-spacing': 0.04,
        'text-max-width': 9,
        'text-line-height': 1.3,
        'text-padding': 10,
      },
      paint: { 'text-color': c('label-strong'), ...halo },
    }),
  ];
}
