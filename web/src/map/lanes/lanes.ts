import { IconLayer, PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { mix } from '../../design/tokens.js';
import { type CityLane, type CityLink, LANES_FROM_ZOOM, type Position } from '../city-store.js';
import { beforeEnd, hull, moved } from '../geometry.js';
import { type LayerContext, ramp } from '../layer-context.js';
import { freshLos } from '../links/fresh-los.js';
import { losToken } from '../los.js';
import { arrowAtlas, arrowKey } from './arrow-atlas.js';

interface Arrow {
  readonly position: Position;
  readonly headingDeg: number;
  readonly icon: string;
}

interface Shape {
  readonly arrows: readonly Arrow[];
  readonly stops: readonly { readonly path: Position[] }[];
  /** Ground between the lanes that meet at a junction. */
  readonly areas: readonly { readonly outline: Position[] }[];
}

/** How much of its level of service the surface of a lane shows: from near it gives way to what moves on it. */
const TINT = { far: 0.26, near: 0.09 } as const;
const NEAR_ZOOM = 17.5;

let cached: { version: number; shape: Shape } | undefined;

function shapeOf({ city }: LayerContext): Shape {
  if (cached?.version === city.version) return cached.shape;
  const arrows: Arrow[] = [];
  const stops: { path: Position[] }[] = [];
  const corners = new Map<string, Position[]>();
  for (const lane of city.lanes) {
    if (lane.kind === 'crosswalk') continue;
    addCorners(corners, lane, city.linkById.get(lane.linkId));
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
  const areas = [...corners.values()].map((points) => ({ outline: hull(points) }));
  const shape = { arrows, stops, areas: areas.filter((area) => area.outline.length > 2) };
  cached = { version: city.version, shape };
  return shape;
}

/** Where a lane leaves one junction and reaches the next, both edges. */
function addCorners(corners: Map<string, Position[]>, lane: CityLane, link: CityLink | undefined): void {
  const end = beforeEnd(lane.path, 0);
  const begin = beforeEnd([...lane.path].reverse(), 0);
  for (const [junctionId, at] of [
    [link?.toJunctionId, end],
    [link?.fromJunctionId, begin],
  ] as const) {
    if (!junctionId || !at) continue;
    const known = corners.get(junctionId) ?? [];
    for (const side of [-0.5, 0.5]) known.push(moved(at.position, at.headingDeg, side * lane.widthM, 0));
    corners.set(junctionId, known);
  }
}

/** The ground from near: the surface of lanes by kind, stop lines, turn arrows. */
export function lanes(context: LayerContext) {
  const { live, city, tokens, palette, view, switches, onGround } = context;
  if (view.zoom < LANES_FROM_ZOOM) return [];
  const shape = shapeOf(context);
  const opacity = ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 0.6);
  const flat = { depthCompare: 'always', depthWriteEnabled: false } as const;
  const traffic = switches.has('traffic');
  // In steps, for each makes the colours anew.
  const steps = Math.round(ramp(view.zoom, LANES_FROM_ZOOM + 0.6, NEAR_ZOOM) * 8) / 8;
  const tint = TINT.far + (TINT.near - TINT.far) * steps;
  const surface = (lane: CityLane) => {
    if (lane.kind === 'bike' || lane.kind === 'crosswalk') return tokens.rgba('map-crosswalk');
    const los = traffic ? freshLos(live, lane.linkId) : 0;
    const ground = tokens.rgba('map-lane');
    return los === 0 ? ground : mix(ground, tokens.rgba(losToken(los, palette)), tint);
  };
  const { canvas, cells } = arrowAtlas();
  return [
    new SolidPolygonLayer<Shape['areas'][number]>({
      id: 'junction-areas',
      ...onGround,
      data: shape.areas,
      getPolygon: (area) => area.outline,
      getFillColor: tokens.rgba('map-lane'),
      opacity,
      updateTriggers: { getFillColor: tokens },
      parameters: flat,
    }),
    new PathLayer<CityLane>({
      id: 'lane-edges',
      ...onGround,
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
      ...onGround,
      data: city.lanes,
      pickable: true,
      getPath: (lane) => lane.path,
      getColor: surface,
      getWidth: (lane) => lane.widthM - 0.32,
      widthUnits: 'meters',
      opacity,
      updateTriggers: { getColor: [tokens, palette, traffic, live.version, tint] },
      parameters: flat,
    }),
    view.zoom < 16.4
      ? null
      : new IconLayer<Arrow>({
          id: 'lane-arrows',
          ...onGround,
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
      ...onGround,
      data: shape.stops,
      getPath: (stop) => stop.path,
      getColor: tokens.rgba('map-stop-line'),
      getWidth: 0.6,
      widthUnits: 'meters',
      widthMinPixels: 1.5,
      opacity,
      updateTriggers: { getColor: tokens },
      parameters: flat,
    }),
  ];
}
