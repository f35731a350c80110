import { IconLayer, PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { CityStore } from '../city-store.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { isFlashing, lightToken } from '../lights.js';
import { type Countdown, countdowns, freshLight } from './countdowns.js';
import { type Head, type Heads, headsOf } from './heads.js';
import { lampAtlas } from './lamp-atlas.js';

export const HEADS_FROM_ZOOM = 15.4;
const LAMPS_FROM_ZOOM = 17.1;
const COUNTDOWNS_FROM_ZOOM = 17;
/** Radius of a head, m, and at least px. */
const LAMP_M = 1.15;
const LAMP_PX = 6.5;

let cached: { readonly version: number; readonly heads: Heads } | undefined;

function shapeOf(city: CityStore): Heads {
  if (cached?.version !== city.lanesVersion) cached = { version: city.lanesVersion, heads: headsOf(city) };
  return cached.heads;
}

/** From near the lights at their stop lines and crossings, with the seconds they will last. */
export function signals(context: LayerContext) {
  const { live, city, tokens, view } = context;
  const near = ramp(view.zoom, HEADS_FROM_ZOOM, HEADS_FROM_ZOOM + 0.5);
  if (near === 0) return null;
  const nowMs = live.nowMs();
  const half = Math.floor(nowMs / 500);
  const { lanes, lenses, approaches } = shapeOf(city);
  const lamps = ramp(view.zoom, LAMPS_FROM_ZOOM, LAMPS_FROM_ZOOM + 0.4);
  const colourOf = (light: number) => {
    const lit = !isFlashing(light) || half % 2 === 0;
    return tokens.rgba(lit ? lightToken(light).replace('light-', 'lamp-') : 'lamp-dark');
  };
  const colourOfHead = (head: Head) => colourOf(freshLight(live.signals.get(head.key), nowMs));
  const { canvas, cells } = lampAtlas();
  return [
    new PathLayer<Head>({
      id: 'signal-housings',
      data: lanes,
      getPath: (head) => head.bar,
      getColor: tokens.rgba('map-housing'),
      getWidth: 2,
      widthUnits: 'meters',
      widthMinPixels: 4.5,
      capRounded: true,
      opacity: near * (1 - lamps),
      updateTriggers: { getColor: tokens },
      parameters: FLAT,
    }),
    new PathLayer<Head>({
      id: 'signal-bars',
      data: lanes,
      pickable: true,
      getPath: (head) => head.bar,
      getColor: colourOfHead,
      getWidth: 1.2,
      widthUnits: 'meters',
      widthMinPixels: 3,
      capRounded: true,
      opacity: near * (1 - lamps),
      updateTriggers: { getColor: [half, tokens] },
      parameters: FLAT,
    }),
    ...(lamps > 0
      ? [
          new ScatterplotLayer<Head>({
            id: 'signal-heads',
            data: lenses,
            pickable: true,
            getPosition: (head) => head.position,
            getRadius: LAMP_M,
            radiusMinPixels: LAMP_PX,
            getFillColor: tokens.rgba('map-housing'),
            stroked: true,
            getLineColor: colourOfHead,
            lineWidthUnits: 'pixels',
            getLineWidth: 1.4,
            opacity: lamps,
            updateTriggers: { getFillColor: tokens, getLineColor: [half, tokens] },
            parameters: FLAT,
          }),
          new IconLayer<Head>({
            id: 'signal-lenses',
            data: lenses,
            iconAtlas: canvas as unknown as string,
            iconMapping: cells,
            getIcon: (head) => head.icon,
            getPosition: (head) => head.position,
            // Somebody who walks stands upright on the screen.
            getAngle: (head) => (head.icon === 'walk' ? view.bearing : -head.headingDeg),
            getColor: colourOfHead,
            getSize: LAMP_M * 1.55,
            sizeUnits: 'meters',
            sizeMinPixels: LAMP_PX * 1.55,
            billboard: false,
            opacity: lamps,
            updateTriggers: { getColor: [half, tokens], getAngle: view.bearing },
            parameters: FLAT,
          }),
        ]
      : []),
    view.zoom > COUNTDOWNS_FROM_ZOOM
      ? new TextLayer<Countdown>({
          id: 'signal-countdowns',
          data: countdowns(context, approaches, nowMs),
          getPosition: (item) => item.position,
          getText: (item) => item.text,
          getColor: (item) => colourOf(item.light),
          getSize: 12.5,
          fontFamily: tokens.text('font'),
          fontWeight: 700,
          characterSet: '0123456789',
          background: true,
          getBackgroundColor: tokens.rgba('map-housing', 225),
          backgroundPadding: [4, 1],
          backgroundBorderRadius: 5,
          opacity: ramp(view.zoom, COUNTDOWNS_FROM_ZOOM, COUNTDOWNS_FROM_ZOOM + 0.3),
          parameters: FLAT,
        })
      : null,
  ];
}
