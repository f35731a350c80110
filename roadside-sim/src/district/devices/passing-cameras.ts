import { createHmac } from 'node:crypto';
import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import type { DistrictWorld } from '../district-world.js';
import type { Random } from '../random.js';
import { typeData, VehicleType } from '../traffic/vehicles.js';
import type { DeviceIdentity } from './device-identity.js';
import type { DevicePlan } from './device-plan.js';
import type { LanePoints } from './lane-points.js';

const DAY_MS = 86_400_000;

/** Cameras that read plates. What leaves them is a digest with a key of the day and the city: it matches within the day and names nobody. */
export class PassingCameras {
  readonly #rows: readonly RowCollector[];

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    { sites, readShare }: DevicePlan['cameras'],
    points: LanePoints,
    private readonly random: Random,
    private readonly seed: number,
    emit: Emit,
  ) {
    this.#rows = identities.map(
      ({ id }) =>
        new RowCollector(id, 'passingVehicles', ['speed', 'vehicleClass'], emit, {
          maxRows: 64,
          maxAgeMs: 500,
          originalEvery: 16,
        }),
    );
    for (const [i, { id, street, along }] of sites.entries()) {
      const link = world.network.linkByNodes.get(street.join('-'));
      const rows = this.#rows[i];
      if (link === undefined || rows === undefined)
        throw new Error(`camera ${id} looks at ${street.join('-')}: no such street`);
      for (const lane of link.lanes) {
        points.watch(lane.index, Math.max(lane.opensAtM, lane.lengthM * along), (slot) => {
          if (this.random() < readShare) this.#record(rows, id, lane.number, slot);
        });
      }
    }
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    for (const rows of this.#rows) rows.tick(nowMs);
  }

  #record(rows: RowCollector, site: string, lane: number, slot: number): void {
    const { vehicles } = this.world.traffic;
    const type = vehicles.type[slot] ?? 0;
    if (type === VehicleType.obstacle || type === VehicleType.ebike) return;
    const nowMs = Math.round(this.world.nowMs);
    rows.add(nowMs, {
      site,
      lane,
      pseudonym: this.#pseudonym(vehicles.serial[slot] ?? 0, nowMs),
      speed: vehicles.speedMps[slot],
      vehicleClass: (typeData[type] ?? typeData[0]).vehicleClass,
    });
  }

  #pseudonym(serial: number, nowMs: number): bigint {
    const localDay = Math.floor((nowMs + this.world.plan.city.utcOffsetHours * 3_600_000) / DAY_MS);
    const digest = createHmac('sha256', `${this.seed}/${localDay}`).update(plateOf(serial)).digest();
    return digest.readBigUInt64BE(0);
  }
}

/** Plate and colour, as the camera reads them. They stay in the camera. */
const plateOf = (serial: number) => `湘A${serial.toString(36).toUpperCase().padStart(5, '0')}/蓝`;
