import type { roadside } from '@luyun/proto';
import type { Emit } from '../../measure/emission.js';
import { mapMessage, signalLayout } from '../city/map-message.js';
import type { DistrictWorld } from '../district-world.js';
import type { DeviceIdentity, DistrictDevices } from './device-identity.js';

const HEALTH_EVERY_TICKS = 600;
const MAP_EVERY_TICKS = 6000;

/** What devices send besides their data: health every minute, MAP and signal layout at the start and every ten minutes. */
export class DeviceUpkeep {
  readonly #all: readonly DeviceIdentity[];
  readonly #startTicks: number;

  constructor(
    private readonly world: DistrictWorld,
    private readonly devices: DistrictDevices,
    private readonly emit: Emit,
    /** Batches that the client had no room for. */
    private readonly droppedBatches: () => number,
  ) {
    this.#all = [...devices.rsus, ...devices.controllers, ...devices.detectors, devices.parking, devices.tocc];
    this.#startTicks = world.ticks;
  }

  step(): void {
    const age = this.world.ticks - this.#startTicks - 1;
    if (age % MAP_EVERY_TICKS === 0) this.#sendMaps();
    for (const [i, { id }] of this.#all.entries()) {
      // Spread over the minute.
      if ((age + 7 * i) % HEALTH_EVERY_TICKS === 0) this.reportHealth(id);
    }
  }

  /** False for a device that is not there. */
  reportHealth(deviceId: string): boolean {
    const device = this.#all.find(({ id }) => id === deviceId);
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
      faults: [],
      droppedBatches: this.droppedBatches(),
    };
    this.emit({ deviceId, baseTimeMs: timeMs, health });
    return true;
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
