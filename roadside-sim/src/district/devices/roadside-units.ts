import type { Emit } from '../../measure/emission.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import { type Random, seededRandom } from '../random.js';
import { typeData, VehicleType } from '../traffic/vehicles.js';
import type { DeviceIdentity } from './device-identity.js';
import type { DevicePlan } from './device-plan.js';
import { PerceivingUnit } from './perceiving-unit.js';
import { heightM, personHeightM } from './shape-heights.js';
import { UnitViews } from './unit-views.js';

const MOTOR = 1;
const NON_MOTOR = 2;
const PERSON = 3;
const OBSTACLE = 5;
/** Keys of people lie beyond those of vehicles. */
const PEOPLE_FROM = 2 ** 32;

/**
 * The sensors of all roadside units. A frame holds what one unit sees at one moment; the units take turns within the
 * interval, so that they do not all measure in the same step.
 */
export class RoadsideUnits {
  readonly units: readonly PerceivingUnit[];
  readonly #places: readonly (readonly [number, number])[];
  readonly #views: UnitViews;
  readonly #everyTicks: number;
  /** How far units see, m, by ParticipantType. */
  readonly #rangesM: Readonly<Record<number, number>>;
  /** Whose turn it is in this step. */
  readonly #due: Uint8Array;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    emit: Emit,
    seed: number,
    settings: DevicePlan['roadsideUnits'],
  ) {
    const frame = new LocalFrame(world.plan.city.origin);
    const junctions = identities.flatMap(({ junction }) => (junction === undefined ? [] : [junction]));
    this.#places = junctions.map(({ at }) => at);
    const { rangeM, nonMotorRangeM, obstacleRangeM } = settings;
    this.#views = new UnitViews(world.network, junctions, Math.max(rangeM, nonMotorRangeM, obstacleRangeM));
    this.#rangesM = {
      [MOTOR]: settings.rangeM,
      [NON_MOTOR]: settings.nonMotorRangeM,
      [PERSON]: settings.pedestrianRangeM,
      [OBSTACLE]: settings.obstacleRangeM,
    };
    this.#everyTicks = Math.max(1, Math.round(10 / settings.perceptionHz));
    this.#due = new Uint8Array(junctions.length);
    this.units = junctions.map((junction, i) => {
      const random = seededRandom(seed, `sensors-${junction.id}`);
      const ways = [...junction.links.in, ...junction.links.out].flatMap(({ lanes }) => lanes);
      const place = () => placeOn(ways, random, settings.rangeM);
      const { id } = identities[i] as DeviceIdentity;
      return new PerceivingUnit(id, junction.at, frame, settings, random, place, Math.round(world.nowMs), emit);
    });
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    for (let i = 0; i < this.#due.length; i++) {
      this.#due[i] = (this.world.ticks + i) % this.#everyTicks === 0 ? 1 : 0;
    }
    this.#lookAtVehicles();
    this.#lookAtPeople();
    for (let i = 0; i < this.units.length; i++) {
      const unit = this.units[i] as PerceivingUnit;
      unit.tick(nowMs);
      if (this.#due[i] === 1) unit.measure(nowMs);
    }
  }

  /** Whether a unit looks along a strip and is so near to a place on it that it perceives a thing of this ParticipantType there. */
  covers(strip: number, x: number, y: number, kind: number): boolean {
    return this.#views.of(strip).some((unit) => this.#reaches(unit, x, y, kind));
  }

  /** Whether a unit is near enough to perceive people at a place, who may be anywhere about it. */
  coversFeet(x: number, y: number): boolean {
    return this.#places.some((_, unit) => this.#reaches(unit, x, y, PERSON));
  }

  #reaches(unit: number, x: number, y: number, kind: number): boolean {
    const [unitX, unitY] = this.#places[unit] as readonly [number, number];
    return Math.hypot(x - unitX, y - unitY) <= (this.#rangesM[kind] ?? 0);
  }

  #lookAtVehicles(): void {
    const { traffic } = this.world;
    const { vehicles } = traffic;
    for (let slot = 0; slot < vehicles.high; slot++) {
      const strip = vehicles.strip[slot] ?? -1;
      if (strip < 0) continue;
      const units = this.#views.of(strip);
      if (!this.#anyDue(units)) continue;
      const { x, y, angle } = traffic.locate(slot);
      const type = vehicles.type[slot] ?? 0;
      const { widthM, vehicleClass } = typeData[type] ?? typeData[0];
      const kind = type === VehicleType.obstacle ? OBSTACLE : type === VehicleType.ebike ? NON_MOTOR : MOTOR;
      const rangeM = this.#rangesM[kind] as number;
      for (let i = 0; i < units.length; i++) {
        const unit = units[i] as number;
        const [unitX, unitY] = this.#places[unit] as readonly [number, number];
        if (this.#due[unit] === 0) continue;
        const distanceM = Math.sqrt((x - unitX) ** 2 + (y - unitY) ** 2);
        if (distanceM > rangeM) continue;
        const seen = (this.units[unit] as PerceivingUnit).candidate();
        seen.key = vehicles.serial[slot] ?? 0;
        seen.x = x;
        seen.y = y;
        seen.angle = angle;
        seen.speedMps = vehicles.speedMps[slot] ?? 0;
        seen.widthM = widthM;
        seen.lengthM = vehicles.lengthM[slot] ?? 5;
        seen.heightM = heightM(type);
        seen.kind = kind;
        seen.vehicleClass = vehicleClass;
        seen.distanceM = distanceM;
        seen.rangeM = rangeM;
      }
    }
  }

  #lookAtPeople(): void {
    const people = this.world.pedestrians;
    if (people === undefined) return;
    const rangeM = this.#rangesM[PERSON] as number;
    for (let at = 0; at < people.high; at++) {
      if (people.alive[at] === 0) continue;
      const x = people.x[at] ?? 0;
      const y = people.y[at] ?? 0;
      for (let unit = 0; unit < this.units.length; unit++) {
        if (this.#due[unit] === 0) continue;
        const [unitX, unitY] = this.#places[unit] as readonly [number, number];
        if (Math.abs(x - unitX) > rangeM || Math.abs(y - unitY) > rangeM) continue;
        const distanceM = Math.hypot(x - unitX, y - unitY);
        if (distanceM > rangeM) continue;
        const seen = (this.units[unit] as PerceivingUnit).candidate();
        seen.key = PEOPLE_FROM + (people.serial[at] ?? 0);
        seen.x = x;
        seen.y = y;
        seen.angle = people.angle[at] ?? 0;
        seen.speedMps = people.speedMps[at] ?? 0;
        seen.widthM = 0.5;
        seen.lengthM = 0.5;
        seen.heightM = personHeightM;
        seen.kind = PERSON;
        seen.vehicleClass = 0;
        seen.distanceM = distanceM;
        seen.rangeM = rangeM;
      }
    }
  }

  #anyDue(units: Uint16Array): boolean {
    for (let i = 0; i < units.length; i++) if (this.#due[units[i] as number] === 1) return true;
    return false;
  }
}

function placeOn(
  ways: readonly {
    readonly line: { locate(atM: number): { x: number; y: number; angle: number } };
    readonly lengthM: number;
  }[],
  random: Random,
  rangeM: number,
): { x: number; y: number; angle: number } {
  const way = ways[Math.floor(random() * ways.length)];
  if (way === undefined) return { x: 0, y: 0, angle: 0 };
  return way.line.locate(random() * Math.min(way.lengthM, rangeM));
}
