import { roadside } from '@luyun/proto';
import { LocalFrame } from '../city/local-frame.js';
import type { NetJunction } from '../city/road-network.js';
import type { DistrictWorld } from '../district-world.js';

/** A simulated device as the platform's register knows it. */
export interface DeviceIdentity {
  readonly id: string;
  readonly kind: roadside.v1.DeviceKind;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly junction?: NetJunction;
}

export interface DistrictDevices {
  readonly rsus: readonly DeviceIdentity[];
  readonly controllers: readonly DeviceIdentity[];
  readonly detectors: readonly DeviceIdentity[];
  readonly parking: DeviceIdentity;
  readonly tocc: DeviceIdentity;
}

/** The devices of a district: an RSU, a controller and a detector station a signalised junction, one parking system, one TOCC. */
export function districtDevices(world: DistrictWorld): DistrictDevices {
  const { DeviceKind } = roadside.v1;
  const frame = new LocalFrame(world.plan.city.origin);
  const signalised = world.network.junctions.filter((junction) => junction.signal !== undefined);
  const perJunction = (prefix: string, kind: roadside.v1.DeviceKind, what: string) =>
    signalised.map((junction, i): DeviceIdentity => {
      const [longitude, latitude] = frame.lonLat(junction.at);
      const id = `sim-${prefix}-${String(i + 1).padStart(2, '0')}`;
      return { id, kind, name: `${junction.name}${what}`, longitude, latitude, junction };
    });
  const [longitude, latitude] = world.plan.city.origin;
  return {
    rsus: perJunction('rsu', DeviceKind.DEVICE_KIND_RSU, '路侧单元'),
    controllers: perJunction('ctl', DeviceKind.DEVICE_KIND_SIGNAL_CONTROLLER, '信号机'),
    detectors: perJunction('det', DeviceKind.DEVICE_KIND_DETECTOR, '检测器'),
    parking: { id: 'sim-park-01', kind: DeviceKind.DEVICE_KIND_PARKING, name: '停车诱导系统', longitude, latitude },
    tocc: { id: 'sim-tocc-01', kind: DeviceKind.DEVICE_KIND_TOCC, name: '交通运行监测调度中心', longitude, latitude },
  };
}
