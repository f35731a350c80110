import type { Emit } from '../../measure/emission.js';
import { mayAsk, PriorityRequests, requestColumns, type SignalAhead } from '../../measure/priority-requests.js';
import { RowCollector } from '../../measure/row-collector.js';
import type { DistrictWorld } from '../district-world.js';
import { typeData } from '../traffic/vehicles.js';
import type { ConnectedVehicles } from './connected-vehicles.js';
import type { DeviceIdentity } from './device-identity.js';

const EVERY_TICKS = 5;

/** Buses and emergency vehicles that ask signals for priority; the unit that hears one best passes it on. */
export class PriorityAskers {
  readonly #relays: readonly RowCollector[];
  readonly #requests = new PriorityRequests<number>();

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    emit: Emit,
    private readonly connected: ConnectedVehicles,
    private readonly radioRangeM: number,
  ) {
    this.#relays = identities.map(({ id }) => new RowCollector(id, 'priorityRequests', requestColumns, emit));
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    if (this.world.ticks % EVERY_TICKS === 0) this.#look(nowMs);
    for (const relay of this.#relays) relay.tick(nowMs);
  }

  #look(nowMs: number): void {
    const { vehicles } = this.world.traffic;
    const there = new Set<number>();
    for (let slot = 0; slot < vehicles.high; slot++) {
      const strip = vehicles.strip[slot] ?? -1;
      if (strip < 0 || vehicles.connected[slot] === 0) continue;
      const { vehicleClass } = typeData[vehicles.type[slot] ?? 0] ?? typeData[0];
      if (!mayAsk(vehicleClass)) continue;
      const serial = vehicles.serial[slot] ?? 0;
      const relay =
        this.#relays[this.connected.coverage.unitAt(strip, vehicles.positionM[slot] ?? 0, this.radioRangeM)];
      if (relay === undefined) continue;
      there.add(serial);
      const id = this.connected.ids.of(serial, nowMs);
      this.#requests.see(serial, id, vehicleClass, this.#ahead(slot, strip), relay, nowMs);
    }
    this.#requests.keep((serial) => there.has(serial), nowMs);
  }

  /** The signal at the end of a vehicle's lane, unless it halts before. */
  #ahead(slot: number, strip: number): SignalAhead | undefined {
    const { traffic, network } = this.world;
    const { vehicles } = traffic;
    const lane = network.strips[strip];
    const way = network.strips[vehicles.way[slot] ?? -1];
    const halts = (vehicles.stopM[slot] ?? -1) >= 0 || vehicles.aside[slot] === 1;
    if (lane?.kind !== 'lane' || way?.kind !== 'connection' || way.group === 0 || halts) return undefined;
    return {
      junction: way.junction.nodeRef,
      signalGroup: way.group,
      distanceM: Math.max(0, lane.lengthM - (vehicles.positionM[slot] ?? 0)),
      speedMps: vehicles.speedMps[slot] ?? 0,
    };
  }
}
