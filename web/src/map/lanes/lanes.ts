import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { mix } from '../../design/tokens.js';
import { arrowAtlas } from '../atlas/arrow-atlas.js';
import { type CityLane, type CityStore, LANES_FROM_ZOOM } from '../city-store.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { freshLos } from '../links/fresh-los.js';
import { losToken } from '../los.js';
import { type Arrow, type Line, type Markings, markingsOf } from './markings.js';

/** How much of its level of service the surface of a lane shows: from near it gives way to what moves on it. */
const TINT = { far: 0.34, near: 0.07 } as const;
const NEAR_ZOOM = 17.5;
const MARKINGS_FROM_ZOOM = 15.8;
const ARROWS_FROM_ZOOM = 16.4;
/** As painted in cities: two metres, and four between. */
const DASH_M: readonly [number, number] = [2, 4];

const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true });

let cached: { readonly version: number; readonly markings: Markings } | undefined;

function markings(city: CityStore): Markings {
  if (cached?.version !== city.lanesVersion) cached = { version: city.lanesVersion, markings: markingsOf(city) };
  return cached.markings;
}

/** The road from near: surfaces by kind and level of service, markings, stop lines, zebra crossings, turn arrows. */
export function lanes(context: LayerContext) {
  const { live, city, tokens, palette, view, switches, onRoad } = context;
  if (view.zoom < LANES_FROM_ZOOM) return [];
  const painted = markings(city);
  const opacity = ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 0.6);
  const traffic = switches.has('traffic');
  // In steps, for each makes the colours anew.
  const steps = Math.round(ramp(view.zoom, LANES_FROM_ZOOM + 0.6, NEAR_ZOOM) * 8) / 8;
  const tint = TINT.far + (TINT.near - TINT.far) * steps;
  const surface = (lane: CityLane) => {
    if (lane.kind === 'bike') return tokens.rgba('map-cycle-lane');
    const los = traffic ? freshLos(live, lane.linkId) : 0;
    const ground = tokens.rgba('map-lane');
    return los === 0 ? ground : mix(ground, tokens.rgba(losToken(los, palette)), tint);
  };
  const marked = ramp(view.zoom, MARKINGS_FROM_ZOOM, MARKINGS_FROM_ZOOM + 0.8);
  const lines = (id: string, data: readonly Line[], token: string, widthM: number, leastPx: number) =>
    new PathLayer<Line>({
      id,
      ...onRoad,
      data,
      getPath: (line) => line.path,
      getColor: tokens.rgba(token),
      getWidth: widthM,
      widthUnits: 'meters',
      widthMinPixels: leastPx,
      opacity: marked,
      updateTriggers: { getColor: tokens },
      parameters: FLAT,
    });
  const { canvas, cells } = arrowAtlas();
  return [
    new SolidPolygonLayer<Markings['areas'][number]>({
      id: 'junction-areas',
      ...onRoad,
      data: painted.areas,
      getPolygon: (area) => area.outline,
      getFillColor: tokens.rgba('map-lane'),
      opacity,
      updateTriggers: { getFillColor: tokens },
      parameters: FLAT,
    }),
    new PathLayer<CityLane>({
      id: 'lanes',
      ...onRoad,
      data: city.lanes,
      pickable: true,
      getPath: (lane) => lane.path,
      getColor: surface,
      getWidth: (lane) => lane.widthM + 0.1,
      widthUnits: 'meters',
      opacity,
      updateTriggers: { getColor: [tokens, palette, traffic, live.stamp('links'), tint] },
      parameters: FLAT,
    }),
    lines('lane-zebra', painted.zebra, 'map-crossing', 0.45, 0),
    lines('lane-solid', painted.solid, 'map-lane-edge', 0.15, 0.7),
    lines('lane-median', painted.median, 'map-median', 0.2, 0.8),
    new PathLayer<Line, PathStyleExtensionProps<Line>>({
      id: 'lane-dashed',
      ...onRoad,
      data: painted.dashed,
      getPath: (line) => line.path,
      getColor: tokens.rgba('map-lane-edge'),
      getWidth: 0.15,
      widthUnits: 'meters',
      widthMinPixels: 0.7,
      getDashArray: DASH_M,
      dashUnits: 'meters',
      extensions: [dashes],
      opacity: marked,
      updateTriggers: { getColor: tokens },
      parameters: FLAT,
    }),
    lines('stop-lines', painted.stops, 'map-stop-line', 0.4, 1.2),
    new IconLayer<Arrow>({
      id: 'lane-arrows',
      ...onRoad,
      data: painted.arrows,
      iconAtlas: canvas as unknown as string,
      iconMapping: cells,
      getIcon: (arrow) => arrow.icon,
      getPosition: (arrow) => arrow.position,
      getAngle: (arrow) => -arrow.headingDeg,
      getColor: tokens.rgba('map-arrow'),
      getSize: 4.4,
      sizeUnits: 'meters',
      billboard: false,
      opacity: ramp(view.zoom, ARROWS_FROM_ZOOM, ARROWS_FROM_ZOOM + 0.6),
      updateTriggers: { getColor: tokens },
      parameters: FLAT,
    }),
  ];
}
