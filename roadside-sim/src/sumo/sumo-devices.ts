import { roadside } from '@luyun/proto';
import { nodeRef } from '../client/node-ref.js';
import type { NewDevice } from '../platform/platform-http.js';
import type { NetMap, TrafficLight } from './net-map.js';
import type { NetXy } from './sumo-net.js';

/** Where nothing is signalised, so many of the largest junctions get a roadside unit all the same. */
const MOST_UNSIGNALISED = 20;

/** The devices of a scenario: a roadside unit, a controller and a detector station a traffic light. */
export interface SumoDevices {
  readonly units: readonly { deviceId: string; at: NetXy; light: TrafficLight | undefined }[];
  readonly controllers: readonly { deviceId: string; light: TrafficLight }[];
  /** Station of the detectors at a light, or of those elsewhere. */
  station(light: TrafficLight | undefined): string;
  readonly all: readonly NewDevice[];
}

/** Names of devices are made of the lights' names, so that they are the same at every start. */
export function sumoDevices(map: NetMap): SumoDevices {
  const { DeviceKind } = roadside.v1;
  const units = map.lights.map((light) => ({ deviceId: deviceId('rsu', light.id), at: light.at, light }));
  const controllers = map.lights.map((light) => ({ deviceId: deviceId('ctl', light.id), light }));
  const station = (light: TrafficLight | undefined) => deviceId('det', light?.id ?? 'elsewhere');
  const seeing = units.length > 0 ? units : largestJunctions(map);
  const entry = (id: string, kind: roadside.v1.DeviceKind, name: string, at: NetXy): NewDevice => {
    const [longitude, latitude] = map.projection.lonLat(at);
    return { id, kind, name, longitude, latitude };
  };
  return {
    units: seeing,
    controllers,
    station,
    all: [
      ...seeing.map((unit) => entry(unit.deviceId, DeviceKind.DEVICE_KIND_RSU, unit.deviceId.slice(4), unit.at)),
      ...controllers.map(({ deviceId: id, light }) =>
        entry(id, DeviceKind.DEVICE_KIND_SIGNAL_CONTROLLER, id.slice(4), light.at),
      ),
      ...map.lights.map((light) =>
        entry(station(light), DeviceKind.DEVICE_KIND_DETECTOR, station(light).slice(4), light.at),
      ),
    ],
  };
}

function largestJunctions({ net }: NetMap): SumoDevices['units'] {
  const ways = new Map<string, number>();
  for (const edge of net.edges.values()) ways.set(edge.to, (ways.get(edge.to) ?? 0) + edge.lanes.length);
  return [...ways]
    .sort(([a, lanesA], [b, lanesB]) => lanesB - lanesA || (a < b ? -1 : 1))
    .slice(0, MOST_UNSIGNALISED)
    .flatMap(([id]) => {
      const junction = net.junctions.get(id);
      return junction === undefined ? [] : [{ deviceId: deviceId('rsu', id), at: junction.at, light: undefined }];
    });
}

/** At most 64 of the characters that ids may have; what had to be changed is told apart by a digest. */
function deviceId(what: 'rsu' | 'ctl' | 'det', id: string): string {
  const safe = id.replace(/[^A-Za-z0-9._:-]/g, '-');
  const name = safe === id && id.length <= 48 ? id : `${safe.slice(0, 36)}-${nodeRef(id).toString(16)}`;
  return `sim-${what}-${name}`;
}
