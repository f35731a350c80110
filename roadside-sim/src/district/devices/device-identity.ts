import { roadside } from '@luyun/proto';
import { LocalFrame } from '../city/local-frame.js';
import type { NetJunction } from '../city/road-network.js';
import type { DistrictWorld } from '../district-world.js';
import type { DevicePlan } from './device-plan.js';

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
  readonly cameras: readonly DeviceIdentity[];
  readonly fleets: readonly DeviceIdentity[];
  readonly parking: DeviceIdentity;
  readonly tocc: DeviceIdentity;
}

/**
 * The devices of a district: an RSU, a controller and a detector station a signalised junction, RSUs elsewhere, cameras,
 * fleets as their plan has them; one parking system, one TOCC.
 */
export function districtDevices(world: DistrictWorld, plan: DevicePlan): DistrictDevices {
  const { DeviceKind } = roadside.v1;
  const { network } = world;
  const frame = new LocalFrame(world.plan.city.origin);
  const signalised = network.junctions.filter((junction) => junction.signal !== undefined);
  const also = plan.roadsideUnits.also.map((id) => {
    const junction = network.junctions.find((each) => each.id === id);
    if (junction === undefined) throw new Error(`devices.json: roadsideUnits.also names ${id}, which is no node`);
    return junction;
  });
  const at = (junctions: readonly NetJunction[], prefix: string, kind: roadside.v1.DeviceKind, what: string) =>
    junctions.map((junction, i): DeviceIdentity => {
      const [longitude, latitude] = frame.lonLat(junction.at);
      return { id: numbered(prefix, i), kind, name: `${junction.name}${what}`, longitude, latitude, junction };
    });
  const [longitude, latitude] = world.plan.city.origin;
  return {
    rsus: at([...signalised, ...also], 'rsu', DeviceKind.DEVICE_KIND_RSU, '路侧单元'),
    controllers: at(signalised, 'ctl', DeviceKind.DEVICE_KIND_SIGNAL_CONTROLLER, '信号机'),
    detectors: at(signalised, 'det', DeviceKind.DEVICE_KIND_DETECTOR, '检测器'),
    cameras: plan.cameras.sites.map(({ street, along }, i) => {
      const link = network.linkByNodes.get(street.join('-'));
      if (link === undefined) throw new Error(`devices.json: a camera looks at ${street.join('-')}: no such street`);
      const { x, y } = link.line.locate(link.line.lengthM * along);
      const [lon, lat] = frame.lonLat([x, y]);
      const kind = DeviceKind.DEVICE_KIND_CAMERA;
      return { id: numbered('cam', i), kind, name: `${link.name}卡口`, longitude: lon, latitude: lat };
    }),
    fleets: plan.fleets.map((_, i) => ({
      id: numbered('fleet', i),
      kind: DeviceKind.DEVICE_KIND_VEHICLE_TERMINAL,
      name: `车队平台 ${i + 1}`,
      longitude,
      latitude,
    })),
    parking: { id: 'sim-park-01', kind: DeviceKind.DEVICE_KIND_PARKING, name: '停车诱导系统', longitude, latitude },
    tocc: { id: 'sim-tocc-01', kind: DeviceKind.DEVICE_KIND_TOCC, name: '交通运行监测调度中心', longitude, latitude },
  };
}

/** All of them. */
export function allDevices({
  rsus,
  controllers,
  detectors,
  cameras,
  fleets,
  parking,
  tocc,
}: DistrictDevices): DeviceIdentity[] {
  return [...rsus, ...controllers, ...detectors, ...cameras, ...fleets, parking, tocc];
}

const numbered = (prefix: string, i: number) => `sim-${prefix}-${String(i + 1).padStart(2, '0')}`;
