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
    building: [],
    rail: [],
    place: [],
    road: [],
    lane: [],
    stop_line: [],
    junction: [],
  };
  const add = (layer: string, geometry: TileGeometry, properties: TileFeature['properties']) =>
    layers[layer]?.push({ type: 'Feature', geometry, properties });
  for (const feature of model.basemap) {
    add(feature.kind, feature.geometry as unknown as TileGeometry, {
      ...(feature.name === undefined ? {} : { name: feature.name }),
      ...(feature.nameEn === undefined ? {} : { name_en: feature.nameEn }),
      ...(feature.heightM === undefined ? {} : { height_m: feature.heightM }),
    });
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
  }
  return layers;
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
