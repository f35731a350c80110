import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { API, request } from '../api/request.js';
import type { City, LinkProperties, Named } from '../api/types.js';
import type { Area } from '../live/protocol.js';
import { lineLengthM } from './geometry.js';

export type Position = [longitude: number, latitude: number];

export interface CityLink extends LinkProperties {
  readonly path: Position[];
}

export interface CityLane {
  readonly id: string;
  readonly linkId: string;
  readonly number: number;
  readonly kind: string;
  readonly widthM: number;
  readonly movements: readonly { readonly toLinkId: string; readonly turn: string; readonly signalGroup: number }[];
  readonly path: Position[];
  readonly lengthM: number;
}

export interface CityJunction extends Named {
  readonly nodeRef: number;
  readonly signalised: boolean;
  /** Whether the tiles have its outline. */
  readonly outlined: boolean;
  readonly position: Position;
  readonly groups: readonly (number | { readonly group: number; readonly phase: number })[];
}

export interface CityCarPark extends Named {
  readonly position: Position;
  readonly capacity: number;
}

/** Where pedestrians cross, kerb to kerb. */
export interface CityCrossing {
  readonly id: string;
  /** Null between two junctions. */
  readonly junctionId: string | null;
  /** 0 where no signal rules it. */
  readonly signalGroup: number;
  readonly widthM: number;
  readonly path: Position[];
}

export interface CityCorridor extends Named {
  readonly linkIds: readonly string[];
  readonly paths: Position[][];
}

/** Lanes are drawn, and fetched, from this zoom on. */
export const LANES_FROM_ZOOM = 15.2;

const CHECK_EVERY_MS = 30_000;
const CHECK_EMPTY_MS = 2_000;

async function collection<G extends Point | LineString | MultiLineString, P>(
  path: string,
): Promise<readonly Feature<G, P>[]> {
  return ((await request<FeatureCollection<G, P>>(path)) as FeatureCollection<G, P>).features;
}

/** The city model as the map needs it: links, junctions and car parks at once, lanes where one looks closely. */
export class CityStore {
  city: City | null = null;
  links: CityLink[] = [];
  junctions: CityJunction[] = [];
  carParks: CityCarPark[] = [];
  corridors: CityCorridor[] = [];
  lanes: CityLane[] = [];
  /** Those where the lanes are. */
  crossings: CityCrossing[] = [];
  readonly linkById = new Map<string, CityLink>();
  readonly junctionById = new Map<string, CityJunction>();
  readonly carParkById = new Map<string, CityCarPark>();
  readonly laneById = new Map<string, CityLane>();
  version = 0;
  /** Goes up when other lanes are there. */
  lanesVersion = 0;
  error: Error | null = null;
  readonly #listeners = new Set<() => void>();
  #lanesFor: Area | null = null;
  #lanesLoading = false;
  #loading = false;

  on = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads the city and comes back to see whether another version is in force: soon while there is none. Ends by the function that it gives. */
  watch(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      await this.load();
      if (!over) timer = setTimeout(look, this.links.length > 0 ? CHECK_EVERY_MS : CHECK_EMPTY_MS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }

  /** Asks for the version in force, and for everything when it is not the one that is here. */
  async load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const parts = () =>
        Promise.all([
          request<City>('/city'),
          collection<LineString, LinkProperties>('/city/links'),
          collection<Point, Omit<CityJunction, 'position'>>('/city/junctions'),
          collection<Point, Omit<CityCarPark, 'position'>>('/city/car-parks'),
          collection<MultiLineString, Omit<CityCorridor, 'paths'>>('/city/corridors'),
        ]);
      // At first all at once; later only when another version is in force.
      if (this.links.length > 0 && (await request<City>('/city')).version === this.city?.version) return;
      const [city, links, junctions, carParks, corridors] = await parts();
      this.error = null;
      this.links = links.map((f) => ({ ...f.properties, path: f.geometry.coordinates as Position[] }));
      this.junctions = junctions.map((f) => ({ ...f.properties, position: f.geometry.coordinates as Position }));
      this.carParks = carParks.map((f) => ({ ...f.properties, position: f.geometry.coordinates as Position }));
      this.corridors = corridors.map((f) => ({ ...f.properties, paths: f.geometry.coordinates as Position[][] }));
      this.city = city;
      this.lanes = [];
      this.crossings = [];
      this.lanesVersion++;
      this.#lanesFor = null;
      for (const known of [this.linkById, this.junctionById, this.carParkById, this.laneById]) known.clear();
      for (const link of this.links) this.linkById.set(link.id, link);
      for (const junction of this.junctions) this.junctionById.set(junction.id, junction);
      for (const carPark of this.carParks) this.carParkById.set(carPark.id, carPark);
    } catch (error) {
      this.error = error as Error;
    } finally {
      this.#loading = false;
      this.#changed();
    }
  }

  /** Sees to it that the lanes in `area` are there; asks for more than it needs, so that panning finds them. */
  async needLanes(area: Area): Promise<void> {
    const have = this.#lanesFor;
    if (this.#lanesLoading || (have && contains(have, area))) return;
    this.#lanesLoading = true;
    const wide = grow(area, 0.6);
    try {
      const box = [wide.west, wide.south, wide.east, wide.north].map((degrees) => degrees.toFixed(6)).join(',');
      const [lanes, crossings] = await Promise.all([
        collection<LineString, Omit<CityLane, 'path' | 'lengthM'>>(`/city/lanes?bbox=${box}`),
        collection<LineString, Omit<CityCrossing, 'path'>>(`/city/crossings?bbox=${box}`),
      ]);
      this.crossings = crossings.map((f) => ({ ...f.properties, path: f.geometry.coordinates as Position[] }));
      this.lanes = lanes.map((f) => {
        const path = f.geometry.coordinates as Position[];
        return { ...f.properties, path, lengthM: lineLengthM(path) };
      });
      this.laneById.clear();
      for (const lane of this.lanes) this.laneById.set(lane.id, lane);
      this.#lanesFor = wide;
      this.lanesVersion++;
    } catch {
      // The next movement of the map asks again; the basemap shows the roads meanwhile.
      this.#lanesFor = null;
    } finally {
      this.#lanesLoading = false;
      this.#changed();
    }
  }

  #changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.west <= inner.west && outer.south <= inner.south && outer.east >= inner.east && outer.north >= inner.north
  );
}

function grow(area: Area, share: number): Area {
  const dx = (area.east - area.west) * share;
  const dy = (area.north - area.south) * share;
  return { west: area.west - dx, south: area.south - dy, east: area.east + dx, north: area.north + dy };
}

export const cityStore = new CityStore();

/** Tiles of one version of the city, so that those of an older one are not taken from a cache. */
export function tilesUrl(version: number): string {
  return `${location.origin}${API}/tiles/{z}/{x}/{y}.pbf?v=${version}`;
}
