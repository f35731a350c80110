import type { roadside } from '@luyun/proto';
import type { Emit } from '../../measure/emission.js';
import { mapMessage, signalLayout } from '../city/map-message.js';
import type { DistrictWorld } from '../district-world.js';
import type { DetectorFaults } from './detector-faults.js';
import type { LaneDetector } from './detector-layout.js';
import { allDevices, type DeviceIdentity, type DistrictDevices } from './device-identity.js';
import type { FaultKind } from './device-plan.js';

const HEALTH_EVERY_TICKS = 600;
const MAP_EVERY_TICKS = 6000;
const MOST_FAULTS = 20;

const faultText: Readonly<Record<FaultKind, string>> = {
  'stuck-on': '检测器常通 detector stuck on',
  dead: '检测器无信号 no signal from the detector',
  chatter: '检测器抖动 detector chatters',
  intermittent: '通信时断时续 link comes and goes',
  undercount: '漏检 misses vehicles',
  overcount: '多检 counts too many',
  drift: '灵敏度漂移 sensitivity drifts',
};

/** What devices send besides their data: health every minute, MAP and signal layout at the start and every ten minutes. */
export class DeviceUpkeep {
  readonly #all: readonly DeviceIdentity[];
  readonly #byId: ReadonlyMap<string, DeviceIdentity>;
  readonly #startTicks: number;

  constructor(
    private readonly world: DistrictWorld,
    private readonly devices: DistrictDevices,
    private readonly loops: readonly LaneDetector[],
    private readonly faults: DetectorFaults,
    private readonly emit: Emit,
    /** Batches that the client had no room for. */
    private readonly droppedBatches: () => number,
  ) {
    this.#all = allDevices(devices);
    this.#byId = new Map(this.#all.map((device) => [device.id, device]));
    this.#startTicks = world.ticks;
  }

  step(): void {
    const age = this.world.ticks - this.#startTicks - 1;
    if (age % MAP_EVERY_TICKS === 0) this.#sendMaps();
    for (let i = 0; i < this.#all.length; i++) {
      // Spread over the minute.
      if ((age + 7 * i) % HEALTH_EVERY_TICKS === 0) this.reportHealth(this.#all[i]?.id ?? '');
    }
  }

  /** False for a device that is not there. */
  reportHealth(deviceId: string): boolean {
    const device = this.#byId.get(deviceId);
    if (device === undefined) return false;
    const timeMs = Math.round(this.world.nowMs);
    const wave = (i: number) => Math.sin(timeMs / 600_000 + i + device.id.length);
    const health: roadside.v1.DeviceHealth.$Properties = {
      timeMs,
      cpu: Math.round(24 + 10 * wave(1)),
      memory: Math.round(42 + 4 * wave(2)),
      disk: 31,
      temperature: Math.round(410 + 40 * wave(3)),
      uptimeS: Math.round((this.world.ticks - this.#startTicks) / 10),
      position: { longitude: Math.round(device.longitude * 1e7), latitude: Math.round(device.latitude * 1e7) },
      software: 'luyun-roadside-sim/0.1.0',
      faults: this.#faultsOf(device, timeMs),
      droppedBatches: this.droppedBatches(),
    };
    this.emit({ deviceId, baseTimeMs: timeMs, health });
    return true;
  }

  /** What a station's electronics have noticed of its detectors. */
  #faultsOf(device: DeviceIdentity, nowMs: number): roadside.v1.DeviceHealth.Fault.$Properties[] {
    if (device.junction === undefined || !this.devices.detectors.includes(device)) return [];
    const found: roadside.v1.DeviceHealth.Fault.$Properties[] = [];
    for (const { id, junction } of this.loops) {
      const fault = junction === device.junction ? this.faults.of(id) : undefined;
      if (fault === undefined || !fault.noticed(nowMs) || found.length >= MOST_FAULTS) continue;
      found.push({
        code: `detector-${fault.kind}`,
        text: `${id} ${faultText[fault.kind]}`,
        sinceMs: Math.round(fault.sinceMs),
      });
    }
    return found;
  }

  #sendMaps(): void {
    const baseTimeMs = Math.round(this.world.nowMs);
    for (const { id, junction } of this.devices.rsus) {
      if (junction !== undefined) {
        const { plan, network } = this.world;
        this.emit({ deviceId: id, baseTimeMs, map: mapMessage(plan, junction, network.crossings) });
      }
    }
    for (const { id, junction } of this.devices.controllers) {
      if (junction !== undefined) this.emit({ deviceId: id, baseTimeMs, signalLayout: signalLayout(junction) });
    }
  }
}
