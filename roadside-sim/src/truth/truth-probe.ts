import { LocalFrame } from '../district/city/local-frame.js';
import type { Polyline } from '../district/city/polyline.js';
import type { DistrictWorld } from '../district/district-world.js';
import { VehicleType } from '../district/traffic/vehicles.js';
import { laneQueueM } from './lane-queue.js';
import type { CoveredArea, TrueCorridor, TrueState } from './true-state.js';

const TICK_S = 0.1;
const MOTOR_VEHICLE = 1;
const PEDESTRIAN = 3;
/** People and vehicles are numbered each from 1. */
const ON_FOOT = 0x8000_0000;
/** A line is looked at every so many metres. */
const STEP_M = 25;
const kinds: Readonly<Record<number, number>> = {
  [VehicleType.car]: 1,
  [VehicleType.van]: 1,
  [VehicleType.truck]: 7,
  [VehicleType.bus]: 6,
  [VehicleType.obstacle]: 5,
  [VehicleType.ebike]: 2,
  [VehicleType.emergency]: 1,
};

/** Reads the true state out of a district. It listens to every step, so that it knows what was driven on each link. */
export class TruthProbe {
  readonly #frame: LocalFrame;
  readonly #ids: readonly string[];
  readonly #distanceM: Float64Array;
  readonly #timeS: Float64Array;

  constructor(private readonly world: DistrictWorld) {
    this.#frame = new LocalFrame(world.plan.city.origin);
    this.#ids = world.network.links.map(({ id }) => id);
    this.#distanceM = new Float64Array(world.network.links.length);
    this.#timeS = new Float64Array(world.network.links.length);
    world.listen({
      moved: (slot, lane, beforeM, afterM) => {
        if (lane.use === 'cycle' || world.traffic.vehicles.type[slot] === VehicleType.obstacle) return;
        const link = lane.link.index;
        this.#distanceM[link] = (this.#distanceM[link] ?? 0) + Math.min(afterM, lane.lengthM) - beforeM;
        this.#timeS[link] = (this.#timeS[link] ?? 0) + TICK_S;
      },
    });
  }

  take(): TrueState {
    return {
      timeMs: Math.round(this.world.nowMs),
      things: this.#things(),
      queuesM: this.#queues(),
      links: { ids: this.#ids, distanceM: this.#distanceM.slice(), timeS: this.#timeS.slice() },
    };
  }

  #things(): TrueState['things'] {
    const { vehicles } = this.world.traffic;
    const { pedestrians } = this.world;
    const driving: number[] = [];
    for (let slot = 0; slot < vehicles.high; slot++) if ((vehicles.strip[slot] ?? -1) >= 0) driving.push(slot);
    const walking: number[] = [];
    for (let slot = 0; slot < pedestrians.high; slot++) if (pedestrians.alive[slot] === 1) walking.push(slot);
    const rows = driving.length + walking.length;
    const things = {
      rows,
      id: new Uint32Array(rows),
      longitude: new Float64Array(rows),
      latitude: new Float64Array(rows),
      kind: new Uint8Array(rows),
      connected: new Uint8Array(rows),
    };
    const place = (row: number, x: number, y: number) => {
      things.longitude[row] = this.#frame.longitude(x);
      things.latitude[row] = this.#frame.latitude(y);
    };
    for (const [row, slot] of driving.entries()) {
      const { x, y } = this.world.traffic.locate(slot);
      place(row, x, y);
      things.id[row] = vehicles.serial[slot] ?? 0;
      things.kind[row] = kinds[vehicles.type[slot] ?? 0] ?? 1;
      things.connected[row] = vehicles.connected[slot] ?? 0;
    }
    for (const [at, slot] of walking.entries()) {
      const row = driving.length + at;
      place(row, pedestrians.x[slot] ?? 0, pedestrians.y[slot] ?? 0);
      things.id[row] = ON_FOOT + (pedestrians.serial[slot] ?? 0);
      things.kind[row] = PEDESTRIAN;
    }
    return things;
  }

  #queues(): Map<string, number> {
    const { vehicles, queues } = this.world.traffic;
    const found = new Map<string, number>();
    for (const lane of this.world.network.lanes) {
      const slots = queues[lane.index] ?? [];
      if (slots.length === 0 || lane.use === 'cycle' || lane.link.to.signal === undefined) continue;
      const lengthM = laneQueueM(
        lane.lengthM,
        slots.map((slot) => ({
          frontM: vehicles.positionM[slot] ?? 0,
          lengthM: vehicles.lengthM[slot] ?? 0,
          speedMps: vehicles.speedMps[slot] ?? 0,
        })),
      );
      if (lengthM > 0) found.set(lane.id, lengthM);
    }
    return found;
  }

  /** The city's corridors: their links in order. */
  get corridors(): readonly TrueCorridor[] {
    const { linkByNodes } = this.world.network;
    return this.world.plan.streets.corridors.map(({ id, through }) => ({
      id,
      links: through.slice(1).flatMap((node, i) => {
        const link = linkByNodes.get(`${through[i]}-${node}`);
        return link === undefined ? [] : [{ id: link.id, lengthM: link.line.lengthM }];
      }),
    }));
  }

  /** Ids of links, and of lanes that lead to signals, that lie wholly where motor vehicles are perceived. */
  covered(area: CoveredArea): { links: Set<string>; lanes: string[] } {
    const within = (line: Polyline) => {
      for (let alongM = 0; alongM < line.lengthM + STEP_M; alongM += STEP_M) {
        const { x, y } = line.locate(Math.min(alongM, line.lengthM));
        if (!area.covers(MOTOR_VEHICLE, this.#frame.longitude(x), this.#frame.latitude(y))) return false;
      }
      return true;
    };
    const links = this.world.network.links.filter(({ line }) => within(line));
    const toSignals = links.filter(({ to }) => to.signal !== undefined);
    return {
      links: new Set(links.map(({ id }) => id)),
      lanes: toSignals.flatMap(({ lanes }) => lanes.map(({ id }) => id)),
    };
  }
}
