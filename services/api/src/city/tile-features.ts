import type { CityModel, Link, LonLat } from '@luyun/core';

type Coordinates = [number, number];
type TileGeometry =
  | { type: 'Point'; coordinates: Coordinates }
  | { type: 'LineString'; coordinates: Coordinates[] }
  | { type: 'Polygon'; coordinates: Coordinates[][] };

interface TileFeature {
  type: 'Feature';
  geometry: TileGeometry;
  properties: Record<string, string | number | boolean>;
}

/** Of latitude; enough for drawing. */
const METRES_PER_DEGREE = 111_320;

/** The layers of the city's vector tiles, as GeoJSON features by layer name. */
export function tileFeatures(model: CityModel): Record<string, TileFeature[]> {
  const layers: Record<string, TileFeature[]> = {
    landuse: [],
    green: [],
    water: [],
    hill: [],
    building: [],
    rail: [],
    place: [],
    junction_area: [],
    road: [],
    lane: [],
    stop_line: [],
    crossing: [],
    bay: [],
    junction: [],
    transit: [],
    stop: [],
  };
  const add = (layer: string, geometry: TileGeometry, properties: TileFeature['properties']) =>
    layers[layer]?.push({ type: 'Feature', geometry, properties });
  for (const feature of model.basemap) {
    const { name, nameEn, heightM, use } = feature;
    add(
      feature.kind,
      feature.geometry as unknown as TileGeometry,
      given({ name, name_en: nameEn, height_m: heightM, kind: use }),
    );
  }
  const labelled = labelledLinks(model.links);
  for (const link of model.links) {
    add('road', lineOf(link.points), {
      id: link.id,
      class: link.roadClass,
      name: link.name,
      name_en: link.nameEn ?? '',
      lanes: link.lanes.length,
      labelled: labelled.has(link.id),
      bridge: link.bridge ?? false,
      ...given({ width_m: link.widthM }),
    });
    for (const lane of link.lanes) {
      add('lane', lineOf(lane.points), { id: lane.id, kind: lane.kind, link: link.id });
      const stop = lane.movements.some((movement) => movement.signalGroup > 0) && stopLine(lane.points, lane.widthM);
      if (stop) add('stop_line', lineOf(stop), { lane: lane.id });
    }
  }
  for (const junction of model.junctions) {
    add(
      'junction',
      { type: 'Point', coordinates: pair(junction.position) },
      {
        id: junction.id,
        name: junction.name,
        name_en: junction.nameEn ?? '',
        signalised: junction.signalised,
      },
    );
    if (junction.outline) add('junction_area', areaOf(junction.outline), { id: junction.id });
  }
  for (const { id, junctionId, signalGroup, points, widthM } of model.crossings ?? []) {
    const area = beside(points, widthM);
    if (area) add('crossing', areaOf(area), { id, junction: junctionId ?? '', group: signalGroup });
  }
  for (const { id, facilityId, outline } of model.bays ?? []) add('bay', areaOf(outline), { id, car_park: facilityId });
  for (const { id, name, nameEn, kind, points, colour } of model.transitLines ?? []) {
    add('transit', lineOf(points), { id, kind, name, name_en: nameEn ?? '', ...given({ colour }) });
  }
  for (const { id, name, nameEn, kind = 'bus', position } of model.stops ?? []) {
    add('stop', { type: 'Point', coordinates: pair(position) }, { id, kind, name, name_en: nameEn ?? '' });
  }
  return layers;
}

/** Without the properties that are undefined. */
function given(properties: Record<string, string | number | undefined>): TileFeature['properties'] {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function areaOf(outline: readonly LonLat[]): TileGeometry {
  const ring = outline.map(pair);
  const first = ring[0];
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] };
}

/** The outline of a straight band along a line. Undefined for a line without a direction. */
function beside(points: readonly LonLat[], widthM: number): LonLat[] | undefined {
  const [begin, end] = [points[0], points.at(-1)];
  const [from, to] = [begin && end && stopLine([end, begin], widthM), stopLine(points, widthM)];
  return from && to ? [...from, ...to] : undefined;
}

/** One link of each pair that runs to and fro between two junctions under one name: the one that runs east, or north. */
function labelledLinks(links: readonly Link[]): ReadonlySet<string> {
  const nameOf = ({ name, fromJunctionId, toJunctionId }: Link) => [name, fromJunctionId, toJunctionId].join('\n');
  const known = new Set(links.map(nameOf));
  const chosen = links.filter((link) => {
    const { fromJunctionId, toJunctionId } = link;
    const back = nameOf({ ...link, fromJunctionId: toJunctionId, toJunctionId: fromJunctionId });
    return !known.has(back) || fromJunctionId === toJunctionId || runsEastOrNorth(link.points);
  });
  return new Set(chosen.map(({ id }) => id));
}

function runsEastOrNorth(points: readonly LonLat[]): boolean {
  const [begin, end] = [points[0], points.at(-1)];
  if (!begin || !end) return false;
  const [east, north] = [end[0] - begin[0], end[1] - begin[1]];
  return Math.abs(east) > Math.abs(north) ? east > 0 : north > 0;
}

/** Across the end of a lane, as wide as it. Undefined for a lane without a direction. */
function stopLine(points: readonly LonLat[], widthM: number): LonLat[] | undefined {
  const end = points.at(-1);
  const before = points.findLast((each) => end && (each[0] !== end[0] || each[1] !== end[1]));
  if (!end || !before) return undefined;
  const shrink = Math.cos((end[1] * Math.PI) / 180);
  const east = (end[0] - before[0]) * shrink;
  const north = end[1] - before[1];
  const half = widthM / 2 / METRES_PER_DEGREE / Math.hypot(east, north);
  return [
    [end[0] - (north * half) / shrink, end[1] + east * half],
    [end[0] + (north * half) / shrink, end[1] - east * half],
  ];
}

function lineOf(points: readonly LonLat[]): TileGeometry {
  return { type: 'LineString', coordinates: points.map(pair) };
}

function pair([longitude, latitude]: LonLat): Coordinates {
  return [longitude, latitude];
}
