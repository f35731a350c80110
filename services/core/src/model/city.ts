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

/** Background: water, green, buildings, names. */
export interface BasemapFeature {
  readonly kind: 'water' | 'green' | 'building' | 'rail' | 'place' | 'landuse';
  readonly name?: string;
  readonly nameEn?: string;
  readonly heightM?: number;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] }
    | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
    | { readonly type: 'Point'; readonly coordinates: LonLat };
}
