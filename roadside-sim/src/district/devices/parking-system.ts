import type { roadside } from '@luyun/proto';
import type { Emit } from '../../measure/emission.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import type { Random } from '../random.js';
import type { CarParkState } from '../traffic/car-parks.js';
import type { DevicePlan } from './device-plan.js';
import { PlaceCounter } from './place-counter.js';

const EVERY_TICKS = 150;
const ALL_BAYS_TICKS = 3000;
const BAY_TICKS = 20;
const LATE_MS = 30_000;

interface Bay {
  said: boolean | undefined;
  /** When the sensor will say what has changed. */
  dueMs: number;
}

interface Facility {
  readonly park: CarParkState;
  readonly counter: PlaceCounter;
  readonly bays: readonly Bay[];
}

/** The counters of all car parks every 15 s, and the sensors of bays at the kerb when something changes. */
export class ParkingSystem {
  readonly #frame: LocalFrame;
  readonly #facilities: readonly Facility[];
  #day: number;

  constructor(
    private readonly world: DistrictWorld,
    private readonly deviceId: string,
    private readonly settings: DevicePlan['parking'],
    private readonly emit: Emit,
    private readonly random: Random,
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
    this.#facilities = world.carParks.all.map((park) => ({
      park,
      counter: new PlaceCounter(park.plan.capacity, park.occupied, park.entries, park.exits, settings, random),
      bays: park.bays.map(() => ({ said: undefined, dueMs: 0 })),
    }));
    this.#day = this.#countingDay();
  }

  step(): void {
    const { ticks } = this.world;
    if (ticks % EVERY_TICKS === 0) this.#report();
    if (ticks % BAY_TICKS === 0) this.#reportBays(ticks % ALL_BAYS_TICKS === 0);
  }

  #report(): void {
    const timeMs = Math.round(this.world.nowMs);
    const day = this.#countingDay();
    const facilities = this.#facilities.map(({ park, counter }) => {
      const { plan, at, entries, exits, occupied } = park;
      counter.count(entries, exits);
      if (day !== this.#day) counter.reset(occupied);
      return {
        facilityId: plan.id,
        timeMs,
        capacity: plan.capacity,
        // Each bay has a sensor of its own: what they say adds up, and nothing drifts.
        free: park.bays.length > 0 ? plan.capacity - occupied : counter.free,
        entries: counter.entries,
        exits: counter.exits,
        open: true,
        name: plan.name,
        position: this.#frame.position(at),
      };
    });
    this.#day = day;
    this.emit({ deviceId: this.deviceId, baseTimeMs: timeMs, parking: { facilities } });
  }

  #reportBays(all: boolean): void {
    const timeMs = Math.round(this.world.nowMs);
    const bays: roadside.v1.ParkingStates.BayState.$Properties[] = [];
    for (const { park, bays: sensors } of this.#facilities) {
      for (const [i, sensor] of sensors.entries()) {
        const bay = park.bays[i];
        if (bay === undefined || !this.#speaks(sensor, bay.taken, all, timeMs)) continue;
        const { x, y } = park.link.line.toTheRight(park.link.kerbM).locate(bay.atM);
        bays.push({
          facilityId: park.plan.id,
          bayId: `${park.plan.id}-${String(i + 1).padStart(2, '0')}`,
          timeMs,
          occupied: sensor.said ?? false,
          position: this.#frame.position([x, y]),
        });
      }
    }
    if (bays.length > 0) this.emit({ deviceId: this.deviceId, baseTimeMs: timeMs, parking: { bays } });
  }

  #speaks(sensor: Bay, taken: boolean, all: boolean, nowMs: number): boolean {
    if (sensor.said === taken) {
      sensor.dueMs = 0;
      return all;
    }
    if (sensor.dueMs === 0) {
      const late = sensor.said !== undefined && this.random() < this.settings.lateShare;
      sensor.dueMs = nowMs + (late ? LATE_MS : 0);
    }
    if (nowMs < sensor.dueMs) return all && sensor.said !== undefined;
    sensor.said = taken;
    sensor.dueMs = 0;
    return true;
  }

  /** Number of the day, which begins when the places are counted. */
  #countingDay(): number {
    const { nowMs, plan } = this.world;
    return Math.floor((nowMs / 3_600_000 + plan.city.utcOffsetHours - this.settings.resetHour) / 24);
  }
}
