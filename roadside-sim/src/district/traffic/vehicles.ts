/** What a vehicle is. */
export const VehicleType = { car: 0, van: 1, truck: 2, bus: 3, obstacle: 4 } as const;
export type VehicleType = (typeof VehicleType)[keyof typeof VehicleType];

/** Length m, width m, greatest acceleration and comfortable deceleration m/s2, BasicVehicleClass. */
export const typeData = [
  { lengthM: 4.6, widthM: 1.85, accelMps2: 2.0, brakeMps2: 2.6, vehicleClass: 10 },
  { lengthM: 5.9, widthM: 2.0, accelMps2: 1.7, brakeMps2: 2.4, vehicleClass: 20 },
  { lengthM: 9.2, widthM: 2.45, accelMps2: 1.1, brakeMps2: 2.0, vehicleClass: 25 },
  { lengthM: 12.0, widthM: 2.55, accelMps2: 1.1, brakeMps2: 1.8, vehicleClass: 50 },
  { lengthM: 6.0, widthM: 2.2, accelMps2: 1.0, brakeMps2: 1.0, vehicleClass: 0 },
] as const;

const CAPACITY = 4096;

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
  /** Sideways distance still to go after a lane change, m, positive to the right of the lane. */
  readonly lateralM = new Float64Array(CAPACITY);
  /** Seconds without moving, and since the last lane change. */
  readonly standingS = new Float64Array(CAPACITY);
  readonly sinceChangeS = new Float64Array(CAPACITY);
  /** Index in `route` of the link that it is on, or came from while on a junction. */
  readonly leg = new Int32Array(CAPACITY);
  readonly route: number[][] = Array.from({ length: CAPACITY }, () => []);
  /** Where on the last link it turns into a car park, m; negative: it leaves at the end. */
  readonly exitM = new Float64Array(CAPACITY);
  /** Next stop of a bus: place on the current link, m, or negative; and how long it still stands. */
  readonly stopM = new Float64Array(CAPACITY);
  readonly dwellS = new Float64Array(CAPACITY);
  /** What the driver made of the yellow light: 0 nothing yet, 1 goes, 2 stops. */
  readonly yellow = new Uint8Array(CAPACITY);
  readonly yellowTicks = new Uint8Array(CAPACITY);
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

  /** Undefined when the district is full. */
  add(type: VehicleType, route: number[], pace: number, connected: boolean): number | undefined {
    const slot = this.#free.pop() ?? (this.#used < CAPACITY ? this.#used++ : undefined);
    if (slot === undefined) return undefined;
    this.count += 1;
    if (type === VehicleType.obstacle) this.obstacles.add(slot);
    this.type[slot] = type;
    this.serial[slot] = ++this.#serials;
    this.connected[slot] = connected ? 1 : 0;
    this.lengthM[slot] = typeData[type].lengthM;
    this.pace[slot] = pace;
    this.route[slot] = route;
    for (const column of [this.positionM, this.speedMps, this.accelMps2, this.lateralM, this.standingS, this.dwellS]) {
      column[slot] = 0;
    }
    this.sinceChangeS[slot] = 100;
    this.leg[slot] = 0;
    this.exitM[slot] = -1;
    this.stopM[slot] = -1;
    return slot;
  }

  remove(slot: number): void {
    this.strip[slot] = -1;
    this.obstacles.delete(slot);
    this.count -= 1;
    this.#free.push(slot);
  }
}
