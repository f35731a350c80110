import type { CarPark, CityModel, Corridor, Detector, Junction, Lane, Link, LonLat } from '@luyun/core';

/** A lane with the link that it is part of. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly link: Link;
}

/** One version of the city model with its indexes. Never changes. */
export class CitySnapshot {
  readonly links: ReadonlyMap<string, Link>;
  readonly lanes: ReadonlyMap<string, PlacedLane>;
  /** As `LiveTrack.lane - 1` counts them: lanes of all links, in order. */
  readonly laneList: readonly PlacedLane[];
  readonly junctions: ReadonlyMap<string, Junction>;
  readonly corridors: ReadonlyMap<string, Corridor>;
  readonly carParks: ReadonlyMap<string, CarPark>;
  readonly detectors: readonly Detector[];
  /** Links that end at a junction, by its id. */
  readonly linksInto: ReadonlyMap<string, readonly Link[]>;
  /** [west, south, east, north] of all links and junctions. */
  readonly bounds: readonly [number, number, number, number];

  constructor(
    readonly version: number,
    readonly model: CityModel,
  ) {
    this.links = byId(model.links);
    this.junctions = byId(model.junctions);
    this.corridors = byId(model.corridors);
    this.carParks = byId(model.carParks);
    this.detectors = model.detectors;
    this.laneList = model.links.flatMap((link) => link.lanes.map((lane) => ({ lane, link })));
    this.lanes = new Map(this.laneList.map((placed) => [placed.lane.id, placed]));
    const into = new Map<string, Link[]>();
    for (const link of model.links) {
      const links = into.get(link.toJunctionId);
      if (links) links.push(link);
      else into.set(link.toJunctionId, [link]);
    }
    this.linksInto = into;
    this.bounds = boundsOf(model);
  }

  get center(): LonLat {
    const [west, south, east, north] = this.bounds;
    return [(west + east) / 2, (south + north) / 2];
  }
}

/** What there is before the first import: nothing, at null island. */
export const emptyCity = new CitySnapshot(0, {
  name: '',
  simulated: false,
  source: '',
  placed: false,
  links: [],
  junctions: [],
  corridors: [],
  carParks: [],
  detectors: [],
  basemap: [],
});

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function boundsOf(model: CityModel): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = ([longitude, latitude]: LonLat) => {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  };
  for (const link of model.links) link.points.forEach(add);
  for (const junction of model.junctions) add(junction.position);
  return west === Infinity ? [0, 0, 0, 0] : [west, south, east, north];
}
