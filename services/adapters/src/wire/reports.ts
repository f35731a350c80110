import type {
  HealthReport,
  JunctionMap,
  MapLane,
  ParkingReport,
  Place,
  RoadsideEventReport,
  ToccReport,
} from '@luyun/core';
import type { roadside } from '@luyun/proto';

const UNKNOWN_HEADING = 28_800;
const TENTH = 0.1;
const CENTI = 0.01;
const SPEED_UNIT = 0.02;
const laneKinds = ['vehicle', 'vehicle', 'crosswalk', 'bike', 'bus'] as const;

type Maybe<T> = T | null | undefined;

/** Parking states in the platform's units. */
export function readParking(message: roadside.v1.ParkingStates.$Properties): ParkingReport {
  return {
    facilities: (message.facilities ?? []).map((each) => ({
      facilityId: each.facilityId ?? '',
      timeMs: each.timeMs ?? 0,
      capacity: each.capacity ?? 0,
      free: each.free ?? undefined,
      entries: each.entries ?? undefined,
      exits: each.exits ?? undefined,
      open: each.open ?? false,
      name: each.name ?? '',
      place: placeOf(each.position),
    })),
    bays: (message.bays ?? []).map((each) => ({
      facilityId: each.facilityId ?? '',
      bayId: each.bayId ?? '',
      timeMs: each.timeMs ?? 0,
      occupied: each.occupied ?? false,
    })),
  };
}

/** Events and signs in the platform's units. */
export function readRoadsideEvents(message: roadside.v1.RoadsideEvents.$Properties): RoadsideEventReport[] {
  return (message.events ?? []).map((each) => ({
    eventId: each.eventId ?? '',
    type: each.type ?? 0,
    sign: each.sign ?? false,
    source: each.source ?? 0,
    place: placeOf(each.position),
    radiusM: (each.radius ?? 0) * TENTH,
    description: each.description ?? '',
    descriptionEn: each.descriptionEn ?? '',
    priority: each.priority ?? 0,
    startMs: each.startMs ?? 0,
    endMs: each.endMs ?? 0,
    confidencePct: each.confidence ?? 0,
    cancelled: each.cancelled ?? false,
    path: (each.path ?? []).flatMap((position) => placeOf(position) ?? []),
  }));
}

/** Reports of the operations centre in the platform's units. */
export function readTocc(message: roadside.v1.ToccReports.$Properties): ToccReport {
  return {
    incidents: (message.incidents ?? []).map((each) => ({
      incidentId: each.incidentId ?? '',
      kind: each.kind ?? 0,
      place: placeOf(each.position),
      startMs: each.startMs ?? 0,
      endMs: each.endMs ?? 0,
      severity: each.severity ?? 1,
      description: each.description ?? '',
      descriptionEn: each.descriptionEn ?? '',
      lanesClosed: each.lanesClosed ?? 0,
      cancelled: each.cancelled ?? false,
      timeMs: each.timeMs ?? 0,
    })),
    weather: (message.weather ?? []).map((each) => ({
      stationId: each.stationId ?? '',
      place: placeOf(each.position),
      timeMs: each.timeMs ?? 0,
      temperatureC: scaled(each.temperature, TENTH),
      precipitationMmPerH: scaled(each.precipitation, TENTH),
      visibilityM: scaled(each.visibility, 1),
      windMps: scaled(each.windSpeed, TENTH),
    })),
    transit: (message.transitVehicles ?? []).map((each) => ({
      vehicleId: each.vehicleId ?? '',
      routeId: each.routeId ?? '',
      tripId: each.tripId ?? '',
      timeMs: each.timeMs ?? 0,
      rawLatitude: each.position?.latitude ?? 0,
      rawLongitude: each.position?.longitude ?? 0,
      rawSpeed: each.speed ?? 0,
      rawHeading: Math.min(each.heading ?? 0, UNKNOWN_HEADING),
      nextStopId: each.nextStopId ?? '',
      delayS: each.delay ?? undefined,
      loadPct: each.load ?? undefined,
    })),
  };
}

/** A device's health in the platform's units. */
export function readHealth(message: roadside.v1.DeviceHealth.$Properties): HealthReport {
  return {
    timeMs: message.timeMs ?? 0,
    cpuPct: message.cpu ?? undefined,
    memoryPct: message.memory ?? undefined,
    diskPct: message.disk ?? undefined,
    temperatureC: scaled(message.temperature, TENTH),
    uptimeS: message.uptimeS ?? 0,
    place: placeOf(message.position),
    software: message.software ?? '',
    faults: (message.faults ?? []).map(({ code, text, sinceMs }) => ({
      code: code ?? '',
      text: text ?? '',
      sinceMs: sinceMs ?? 0,
    })),
    droppedBatches: message.droppedBatches ?? 0,
  };
}

/** A junction's map in the platform's units. */
export function readMap(message: roadside.v1.MapMessage.$Properties): JunctionMap {
  return {
    nodeRef: nodeRef(message.junction),
    name: message.name ?? '',
    place: placeOf(message.position),
    links: (message.links ?? []).map((link) => ({
      upstreamRef: nodeRef(link.upstream),
      name: link.name ?? '',
      speedLimitMps: link.speedLimit ? link.speedLimit * SPEED_UNIT : undefined,
      points: places(link.points),
      lanes: (link.lanes ?? []).map(readLane),
    })),
  };
}

function readLane(lane: roadside.v1.MapMessage.Lane.$Properties): MapLane {
  return {
    number: lane.lane ?? 0,
    widthM: (lane.width ?? 0) * CENTI,
    maneuvers: lane.maneuvers ?? 0,
    kind: laneKinds[lane.kind ?? 0] ?? 'vehicle',
    points: places(lane.points),
    connections: (lane.connections ?? []).map(({ remote, signalGroup }) => ({
      remoteRef: nodeRef(remote),
      signalGroup: signalGroup ?? 0,
    })),
  };
}

function placeOf(position: Maybe<roadside.v1.Position.$Properties>): Place | undefined {
  if (!position) return undefined;
  // Divided, not multiplied by 1e-7: only so the nearest double comes out.
  return { longitude: (position.longitude ?? 0) / 1e7, latitude: (position.latitude ?? 0) / 1e7 };
}

function places(positions: Maybe<readonly roadside.v1.Position.$Properties[]>): Place[] {
  return (positions ?? []).flatMap((position) => placeOf(position) ?? []);
}

function nodeRef(ref: Maybe<roadside.v1.JunctionRef.$Properties>): number {
  return ref ? ((((ref.region ?? 0) & 0xffff) << 16) | ((ref.id ?? 0) & 0xffff)) >>> 0 : 0;
}

function scaled(value: Maybe<number>, unit: number): number | undefined {
  return value === null || value === undefined ? undefined : value * unit;
}
