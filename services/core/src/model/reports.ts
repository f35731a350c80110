/** Reports that come one by one, in the platform's units: WGS-84 degrees, m, s, m/s, UTC epoch ms. `undefined` is not known. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** Count of one car park at one time. */
export interface FacilityCount {
  readonly facilityId: string;
  readonly timeMs: number;
  /** 0 where it was not said. */
  readonly capacity: number;
  readonly free: number | undefined;
  readonly entries: number | undefined;
  readonly exits: number | undefined;
  readonly open: boolean;
  readonly name: string;
  readonly place: Place | undefined;
}

/** State of one bay at one time. */
export interface BayState {
  readonly facilityId: string;
  readonly bayId: string;
  readonly timeMs: number;
  readonly occupied: boolean;
}

export interface ParkingReport {
  readonly facilities: readonly FacilityCount[];
  readonly bays: readonly BayState[];
}

/** An event or a sign that a roadside unit announces. */
export interface RoadsideEventReport {
  readonly eventId: string;
  readonly type: number;
  readonly sign: boolean;
  /** roadside.v1.EventSource */
  readonly source: number;
  readonly place: Place | undefined;
  readonly radiusM: number;
  readonly description: string;
  /** Empty where there is none of its own. */
  readonly descriptionEn: string;
  /** 0..7, 7 the most urgent */
  readonly priority: number;
  /** 0 open */
  readonly startMs: number;
  readonly endMs: number;
  readonly confidencePct: number;
  readonly cancelled: boolean;
  readonly path: readonly Place[];
}

/** An incident or works. */
export interface IncidentReport {
  readonly incidentId: string;
  /** roadside.v1.ToccReports.IncidentKind */
  readonly kind: number;
  readonly place: Place | undefined;
  readonly startMs: number;
  /** 0 open */
  readonly endMs: number;
  /** 1 slight .. 4 grave */
  readonly severity: number;
  readonly description: string;
  /** Empty where there is none of its own. */
  readonly descriptionEn: string;
  readonly lanesClosed: number;
  readonly cancelled: boolean;
  readonly timeMs: number;
}

export interface WeatherReport {
  readonly stationId: string;
  readonly place: Place | undefined;
  readonly timeMs: number;
  readonly temperatureC: number | undefined;
  readonly precipitationMmPerH: number | undefined;
  readonly visibilityM: number | undefined;
  readonly windMps: number | undefined;
}

/** Position of a vehicle of public transport. Raw position, speed and heading as on the wire, since they go the way of tracks. */
export interface TransitReport {
  readonly vehicleId: string;
  readonly routeId: string;
  readonly tripId: string;
  readonly timeMs: number;
  readonly rawLatitude: number;
  readonly rawLongitude: number;
  readonly rawSpeed: number;
  readonly rawHeading: number;
  readonly nextStopId: string;
  readonly delayS: number | undefined;
  readonly loadPct: number | undefined;
}

export interface ToccReport {
  readonly incidents: readonly IncidentReport[];
  readonly weather: readonly WeatherReport[];
  readonly transit: readonly TransitReport[];
}

export interface HealthReport {
  readonly timeMs: number;
  readonly cpuPct: number | undefined;
  readonly memoryPct: number | undefined;
  readonly diskPct: number | undefined;
  readonly temperatureC: number | undefined;
  readonly uptimeS: number;
  readonly place: Place | undefined;
  readonly software: string;
  readonly faults: readonly { readonly code: string; readonly text: string; readonly sinceMs: number }[];
  readonly droppedBatches: number;
}

/** A junction's map as a roadside unit broadcasts it. Node references are region << 16 | id. */
export interface JunctionMap {
  readonly nodeRef: number;
  readonly name: string;
  readonly place: Place | undefined;
  readonly links: readonly MapLink[];
}

export interface MapLink {
  readonly upstreamRef: number;
  readonly name: string;
  readonly speedLimitMps: number | undefined;
  readonly points: readonly Place[];
  readonly lanes: readonly MapLane[];
}

export interface MapLane {
  /** From the median, from 1. */
  readonly number: number;
  /** 0 unknown */
  readonly widthM: number;
  /** Bits: 0 straight, 1 left, 2 right, 3 U-turn. */
  readonly maneuvers: number;
  readonly kind: 'vehicle' | 'bus' | 'bike' | 'crosswalk';
  readonly points: readonly Place[];
  readonly connections: readonly { readonly remoteRef: number; readonly signalGroup: number }[];
}
