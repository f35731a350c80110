import type { Emit } from '../../measure/emission.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';

const EVERY_TICKS = 150;

/** The counters of all car parks: state every 15 s. */
export class ParkingSystem {
  readonly #frame: LocalFrame;

  constructor(
    private readonly world: DistrictWorld,
    private readonly deviceId: string,
    private readonly emit: Emit,
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
  }

  step(): void {
    if (this.world.ticks % EVERY_TICKS !== 0) return;
    const timeMs = Math.round(this.world.nowMs);
    const facilities = this.world.carParks.all.map(({ plan, at, occupied, entries, exits }) => ({
      facilityId: plan.id,
      timeMs,
      capacity: plan.capacity,
      free: Math.max(0, plan.capacity - occupied),
      entries,
      exits,
      open: true,
      name: plan.name,
      position: this.#frame.position(at),
    }));
    this.emit({ deviceId: this.deviceId, baseTimeMs: timeMs, parking: { facilities } });
  }
}
