/**
 * The city model: what the platform knows of roads and places. WGS-84 degrees, metres, m/s.
 *
 * Terminology
 * - link: a directed stretch of road between two junctions.
 * - lane: a lane of a link, numbered from the median, from 1.
 * - junction: where links meet; signalised where it has signal groups.
 * - movement: a way from a lane over the stop line into a link, ruled by a signal group.
 * - approach: the links into a junction from one side.
 * - corridor: an ordered run of links that is watched as one.
 * - crossing: where people walk over a street, ruled by a signal group of its own or by none.
 * - stop: where buses or the metro halt; a transit line serves stops in order.
 */

/** [longitude, latitude], WGS-84 degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

export type RoadClass = 'expressway' | 'arterial' | 'branch' | 'local';
export type LaneKind = 'vehicle' | 'bus' | 'bike' | 'crosswalk';

export interface CityModel {
  readonly name: string;
  /** Name in English, where it differs. */
  readonly nameEn?: string;
  /** Made up, and shown so. */
  readonly simulated: boolean;
  /** Where the geometry came from, e.g. "sumo-net:x.net.xml", "osm", "map-message". */
  readonly source: string;
  /** True where the source had no geographic reference and was laid at a chosen origin. */
  readonly placed: boolean;
  readonly links: readonly Link[];
  readonly junctions: readonly Junction[];
  readonly corridors: readonly Corridor[];
  readonly carParks: readonly CarPark[];
  readonly detectors: readonly Detector[];
  readonly basemap: readonly BasemapFeature[];
  readonly stops?: readonly Stop[];
  readonly transitLines?: readonly TransitLine[];
  readonly crossings?: readonly Crossing[];
  readonly bays?: readonly Bay[];
}

export interface Link {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly fromJunctionId: string;
  readonly toJunctionId: string;
  readonly roadClass: RoadClass;
  readonly lengthM: number;
  readonly speedLimitMps: number;
  /** Over water or another road. */
  readonly bridge?: boolean;
  /** Of all its lanes together, cycle lanes too. */
  readonly widthM?: number;
  /** Centre line in driving direction. */
  readonly points: readonly LonLat[];
  readonly lanes: readonly Lane[];
}

export interface Lane {
  /** `${linkId}_${number}` unless the source has its own. */
  readonly id: string;
  /** From the median, from 1. */
  readonly number: number;
  readonly kind: LaneKind;
  readonly widthM: number;
  /** Centre line in driving direction; where there is a stop line, it ends there. */
  readonly points: readonly LonLat[];
  readonly movements: readonly Movement[];
}

export type Turn = 'straight' | 'left' | 'right' | 'uturn';

export interface Movement {
  readonly toLinkId: string;
  readonly turn: Turn;
  /** 0 where no signal rules it. */
  readonly signalGroup: number;
}

export interface Junction {
  readonly id: string;
  /** NodeReferenceID, region << 16 | id, that SPAT and MAP use; 0 where there is none. */
  readonly nodeRef: number;
  readonly name: string;
  readonly nameEn?: string;
  readonly position: LonLat;
  readonly signalised: boolean;
  readonly signalGroups: readonly SignalGroup[];
  /** Outline, where known. */
  readonly outline?: readonly LonLat[];
}

export interface SignalGroup {
  readonly group: number;
  /** Controller phase in event logs, 0 where there is none. */
  readonly phase: number;
}

export interface Corridor {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** Connected, in driving direction. */
  readonly linkIds: readonly string[];
}

export interface CarPark {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly position: LonLat;
  readonly capacity: number;
  /** kerb: bays along a street. */
  readonly kind?: 'garage' | 'lot' | 'kerb';
  /** Bays with a charger. */
  readonly chargers?: number;
  readonly outline?: readonly LonLat[];
  /** Link from which one drives in, where known. */
  readonly entryLinkId?: string;
}

export interface Detector {
  readonly id: string;
  readonly laneId: string;
  /** Distance upstream of the lane's end. */
  readonly distanceToStopLineM: number;
  /** Controller channel in event logs, 0 where there is none. */
  readonly channel: number;
}

export interface Stop {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** "bus" where it is left out. */
  readonly kind?: 'bus' | 'metro';
  readonly position: LonLat;
  /** Link on which the bus halts, where known. */
  readonly linkId?: string;
  /** Ids of the transit lines that serve it. */
  readonly lines: readonly string[];
}

export interface TransitLine {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: 'bus' | 'metro';
  readonly points: readonly LonLat[];
  /** In the order in which they are served. */
  readonly stopIds: readonly string[];
  /** As on the line's signs, "#rrggbb". */
  readonly colour?: string;
}

export interface Crossing {
  readonly id: string;
  /** Undefined between two junctions. */
  readonly junctionId?: string;
  /** 0 where no signal rules it. */
  readonly signalGroup: number;
  /** From kerb to kerb, in the middle of the crossing. */
  readonly points: readonly LonLat[];
  readonly widthM: number;
}

/** One parking bay at the kerb. */
export interface Bay {
  readonly id: string;
  /** Car park that counts it. */
  readonly facilityId: string;
  readonly linkId: string;
  readonly outline: readonly LonLat[];
}

/** Background: water, green, hills, buildings, names. */
export interface BasemapFeature {
  readonly kind: 'water' | 'green' | 'hill' | 'building' | 'rail' | 'place' | 'landuse';
  /** What a building or an area is for: "homes", "office", "campus", "stadium", ... */
  readonly use?: string;
  readonly name?: string;
  readonly nameEn?: string;
  /** Of a building above the ground, of a hill's contour above the plain. */
  readonly heightM?: number;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] }
    | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
    | { readonly type: 'Point'; readonly coordinates: LonLat };
}
