import { IconLayer, PathLayer } from '@deck.gl/layers';
import { type CityLane, LANES_FROM_ZOOM, type Position } from '../city-store.js';
import { beforeEnd, moved } from '../geometry.js';
import { type LayerContext, ramp } from '../layer-context.js';
import { arrowAtlas, arrowKey } from './arrow-atlas.js';

interface Arrow {
  readonly position: Position;
  readonly headingDeg: number;
  readonly icon: string;
}

interface Shape {
  readonly arrows: readonly Arrow[];
  readonly stops: readonly { readonly path: Position[] }[];
}

let cached: { version: number; shape: Shape } | undefined;

function shapeOf({ city }: LayerContext): Shape {
  if (cached?.version === city.version) return cached.shape;
  const arrows: Arrow[] = [];
  const stops: { path: Position[] }[] = [];
  for (const lane of city.lanes) {
    if (lane.kind === 'crosswalk') continue;
    if (lane.movements.some((movement) => movement.signalGroup > 0)) {
      const end = beforeEnd(lane.path, 0.1);
      const half = lane.widthM / 2;
      if (end) {
        stops.push({
          path: [moved(end.position, end.headingDeg, -half, 0), moved(end.position, end.headingDeg, half, 0)],
        });
      }
    }
    const icon = lane.kind === 'vehicle' ? arrowKey(lane.movements.map((movement) => movement.turn)) : '';
    const at = icon && beforeEnd(lane.path, Math.min(14, lane.lengthM * 0.4));
    if (at) arrows.push({ ...at, icon });
  }
  const shape = { arrows, stops };
  cached = { version: city.version, shape };
  return shape;
}

/** The ground from near: the surface of lanes by kind, stop lines, turn arrows. */
export function lanes(context: LayerContext) {
  const { city, tokens, view, beforeLabels } = context;
  if (view.zoom < LANES_FROM_ZOOM) return [];
  const shape = shapeOf(context);
  const opacity = ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 0.6);
  const flat = { depthCompare: 'always', depthWriteEnabled: false } as const;
  const surface = (lane: CityLane) =>
    lane.kind === 'bike' || lane.kind === 'crosswalk' ? tokens.rgba('map-crosswalk') : tokens.rgba('map-lane');
  const { canvas, cells } = arrowAtlas();
  return [
    new PathLayer<CityLane>({
      id: 'lane-edges',
      ...beforeLabels,
      data: city.lanes,
      getPath: (lane) => lane.path,
      getColor: tokens.rgba('map-lane-line'),
      getWidth: (lane) => lane.widthM + 0.14,
      widthUnits: 'meters',
      opacity,
      updateTriggers: { getColor: tokens },
      parameters: flat,
    }),
    new PathLayer<CityLane>({
      id: 'lanes',
      ...beforeLabels,
      data: city.lanes,
      pickable: true,
      getPath: (lane) => lane.path,
      getColor: surface,
      getWidth: (lane) => lane.widthM - 0.12,
      widthUnits: 'meters',
      opacity,
      updateTriggers: { getColor: tokens },
      parameters: flat,
    }),
    view.zoom < 16.4
      ? null
      : new IconLayer<Arrow>({
          id: 'lane-arrows',
          ...beforeLabels,
          data: shape.arrows,
          iconAtlas: canvas as unknown as string,
          iconMapping: cells,
          getIcon: (arrow) => arrow.icon,
          getPosition: (arrow) => arrow.position,
          getAngle: (arrow) => -arrow.headingDeg,
          getColor: tokens.rgba('map-arrow'),
          getSize: 4.6,
          sizeUnits: 'meters',
          billboard: false,
          opacity: ramp(view.zoom, 16.4, 17),
          updateTriggers: { getColor: tokens },
          parameters: flat,
        }),
    new PathLayer<{ path: Position[] }>({
      id: 'stop-lines',
      ...beforeLabels,
      data: shape.stops,
      getPath: (stop) => stop.path,
      getColor: tokens.rgba('map-stop-line'),
      getWidth: 0.4,
      widthUnits: 'meters',
      widthMinPixels: 1,
      opacity,
      updateTriggers: { getColor: tokens },
      parameters: flat,
    }),
  ];
}
