/** What a vehicle is. */
export const VehicleType = { car: 0, van: 1, truck: 2, bus: 3, obstacle: 4, ebike: 5, emergency: 6 } as const;
export type VehicleType = (typeof VehicleType)[keyof typeof VehicleType];

/**
 * By type: length m, width m, greatest acceleration and comfortable deceleration m/s2, time headway s, gap when standing
 * m, BasicVehicleClass. Calibrated so that the figures of `npm run physics` lie in the published ranges.
 */
export const typeData = [
  { lengthM: 4.6, widthM: 1.85, accelMps2: 2.3, brakeMps2: 2.6, headwayS: 1.3, standstillM: 2.2, vehicleClass: 10 },
  { lengthM: 5.9, widthM: 2.0, accelMps2: 1.7, brakeMps2: 2.4, headwayS: 1.4, standstillM: 2.2, vehicleClass: 20 },
  { lengthM: 9.2, widthM: 2.45, accelMps2: 0.95, brakeMps2: 2.0, headwayS: 2.1, standstillM: 2.5, vehicleClass: 25 },
  { lengthM: 12.0, widthM: 2.55, accelMps2: 1.1, brakeMps2: 1.8, headwayS: 1.7, standstillM: 2.5, vehicleClass: 50 },
  { lengthM: 6.0, widthM: 2.2, accelMps2: 1.0, brakeMps2: 1.0, headwayS: 1.4, standstillM: 2.0, vehicleClass: 0 },
  { lengthM: 1.8, widthM: 0.7, accelMps2: 1.2, brakeMps2: 2.0, headwayS: 0.8, standstillM: 0.7, vehicleClass: 40 },
  { lengthM: 5.9, widthM: 2.0, accelMps2: 2.0, brakeMps2: 2.8, headwayS: 1.2, standstillM: 2.2, vehicleClass: 60 },
] as const;

/** Where a trip ends. */
export const Goal = { gate: 0, carPark: 1, bay: 2, door: 3 } as const;
export type Goal = (typeof Goal)[keyof typeof Goal];

/** Instead of a connection: the lane has none into the next link, or the trip ends on this link. */
export const Way = { wrongLane: -1, endsHere: -2 } as const;

const CAPACITY = 16_384;

/** All vehicles as columns. A slot is used again after its vehicle has gone; `serial` never is. */
export class Vehicles {
  readonly type = new Uint8Array(CAPACITY);
  readonly serial = new Uint32Array(CAPACITY);
  readonly connected = new Uint8Array(CAPACITY);
  /** Strip, and position of the front bumper along it, m. */
  readonly strip = new Int32Array(CAPACITY).fill(-1);
  readonly positionM = new Float64Array(CAPACITY);
  readonly speedMps = new Float64Array(CAPACITY);
  readonly accelMps2 = new Float64Array(CAPACITY);
  readonly lengthM = new Float64Array(CAPACITY);
  /** Share of the speed limit that the driver goes at. */
  readonly pace = new Float64Array(CAPACITY);
  /** The driver: time headway s, gap when standing m, abilities m/s2, smallest gap in cross traffic that is taken s. */
  readonly headwayS = new Float64Array(CAPACITY);
  readonly standstillM = new Float64Array(CAPACITY);
  readonly mostAccelMps2 = new Float64Array(CAPACITY);
  readonly brakeMps2 = new Float64Array(CAPACITY);
  readonly rootMps2 = new Float64Array(CAPACITY);
  readonly criticalGapS = new Float64Array(CAPACITY);
  /** Sideways distance still to go after a lane change, m, positive to the right of the lane. */
  readonly lateralM = new Float64Array(CAPACITY);
  /** Of bicycles on a cycle lane: 0 on the right, 1 beside or past others; and how fast the rider wants to go there, m/s. */
  readonly file = new Uint8Array(CAPACITY);
  readonly wishedMps = new Float64Array(CAPACITY);
  /** Seconds without moving, and since the last lane change. */
  readonly standingS = new Float64Array(CAPACITY);
  readonly sinceChangeS = new Float64Array(CAPACITY);
  /** Index in `route` of the link that it is on, or came from while on a junction. */
  readonly leg = new Int32Array(CAPACITY);
  readonly route: number[][] = Array.from({ length: CAPACITY }, () => []);
  /** Connection that leads on from its lane, or why none does: see `Way`. */
  readonly way = new Int32Array(CAPACITY).fill(-1);
  /** Lanes of its link that lead on, bit `number - 1`; 0: any. */
  readonly lanes = new Uint32Array(CAPACITY);
  /** What the trip ends at, which one, and where on the last link it turns in, m; negative: at the link's end. */
  readonly goal = new Uint8Array(CAPACITY);
  readonly goalIndex = new Int32Array(CAPACITY);
  readonly exitM = new Float64Array(CAPACITY);
  /** Time of the world at which the trip began, s. */
  readonly beganS = new Float64Array(CAPACITY);
  /** Next stop of a bus: place on the current link, m, or negative; and how long it still stands. */
  readonly stopM = new Float64Array(CAPACITY);
  readonly dwellS = new Float64Array(CAPACITY);
  /** Beside its lane, as in a bus bay: in nobody's way, and in no queue. */
  readonly aside = new Uint8Array(CAPACITY);
  /** What the driver made of the yellow light: 0 nothing yet, 1 goes, 2 stops. */
  readonly yellow = new Uint8Array(CAPACITY);
  readonly yellowTicks = new Uint8Array(CAPACITY);
  /** Ticks that the driver at the stop line still takes to set off after the light has changed. */
  readonly wakeTicks = new Uint8Array(CAPACITY);
  /** Somebody beside who is let in, and for how many ticks yet. */
  readonly letsIn = new Int32Array(CAPACITY).fill(-1);
  readonly letsInTicks = new Uint8Array(CAPACITY);
  /** Slots of obstacles. */
  readonly obstacles = new Set<number>();
  readonly #free: number[] = [];
  #used = 0;
  #serials = 0;
  count = 0;

  /** Slots that may be in use are below this. */
  get high(): number {
    return this.#used;
  }

  /** Undefined when the district is full. `calm` 0..1 tells a bold driver from a careful one. */
  add(type: VehicleType, route: number[], pace: number, connected: boolean, calm = 0.5): number | undefined {
    const slot = this.#free.pop() ?? (this.#used < CAPACITY ? this.#used++ : undefined);
    if (slot === undefined) return undefined;
    this.count += 1;
    if (type === VehicleType.obstacle) this.obstacles.add(slot);
    const data = typeData[type];
    this.type[slot] = type;
    this.serial[slot] = ++this.#serials;
    this.connected[slot] = connected ? 1 : 0;
    this.lengthM[slot] = data.lengthM;
    this.pace[slot] = pace;
    this.headwayS[slot] = data.headwayS * (0.85 + 0.3 * calm);
    this.standstillM[slot] = data.standstillM * (0.85 + 0.3 * calm);
    this.mostAccelMps2[slot] = data.accelMps2 * (1.1 - 0.2 * calm);
    this.brakeMps2[slot] = data.brakeMps2;
    this.rootMps2[slot] = 2 * Math.sqrt(data.accelMps2 * data.brakeMps2);
    this.criticalGapS[slot] = 3.8 + 0.9 * calm;
    this.route[slot] = route;
    for (const column of this.#zeroed) column[slot] = 0;
    for (const column of this.#unset) column[slot] = -1;
    this.sinceChangeS[slot] = 100;
    return slot;
  }

  remove(slot: number): void {
    this.strip[slot] = -1;
    this.aside[slot] = 0;
    this.obstacles.delete(slot);
    this.count -= 1;
    this.#free.push(slot);
  }

  readonly #zeroed = [
    ...[this.positionM, this.speedMps, this.accelMps2, this.lateralM, this.standingS, this.dwellS, this.leg],
    ...[
      this.lanes,
      this.goal,
      this.beganS,
      this.aside,
      this.yellow,
      this.yellowTicks,
      this.wakeTicks,
      this.letsInTicks,
      this.file,
      this.wishedMps,
    ],
  ];
  readonly #unset = [this.way, this.goalIndex, this.exitM, this.stopM, this.letsIn];
}
