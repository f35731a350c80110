import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import { TemporaryIds } from '../../measure/temporary-ids.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import { gaussian, type Random } from '../random.js';
import { typeData, VehicleType } from '../traffic/vehicles.js';
import { Coverage } from './coverage.js';
import type { DeviceIdentity } from './device-identity.js';

/** Reach of the sensors, which stand on poles along the approaches, and of the radio, m. */
export const SENSOR_RANGE_M = 430;
const RADIO_RANGE_M = 600;
const SENSOR_ERROR_M = 0.25;
const POSITIONING_ERROR_M = 0.6;
const MISSED_SHARE = 0.01;

const objectColumns = ['kind', 'source', 'width', 'length', 'vehicleClass', 'positionError', 'existence'];
const stateColumns = ['acceleration', 'width', 'length', 'vehicleClass', 'positionError'];

interface Unit {
  readonly objects: RowCollector;
  readonly states: RowCollector;
}

/**
 * Roadside units at the signalised junctions. Each perceives what is nearer to it than to any other unit, and relays
 * the BSMs of connected vehicles that it hears best.
 */
export class RoadsideUnits {
  readonly #units: readonly Unit[];
  readonly #coverage: Coverage;
  readonly #frame: LocalFrame;
  readonly #ids: TemporaryIds<number>;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    emit: Emit,
    private readonly random: Random,
    /** Every how many ticks of 100 ms a vehicle is perceived, and sends. */
    private readonly everyTicks: number,
  ) {
    this.#ids = new TemporaryIds(random);
    this.#frame = new LocalFrame(world.plan.city.origin);
    const junctions = identities.flatMap(({ junction }) => (junction === undefined ? [] : [junction]));
    this.#coverage = new Coverage(world.network, junctions);
    this.#units = identities.map(({ id }) => ({
      objects: new RowCollector(id, 'perceivedObjects', objectColumns, emit, { originalEvery: 8 }),
      states: new RowCollector(id, 'vehicleStates', stateColumns, emit, { originalEvery: 4 }),
    }));
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    const { vehicles } = this.world.traffic;
    for (let slot = 0; slot < vehicles.high; slot++) {
      const strip = vehicles.strip[slot] ?? -1;
      if (strip < 0 || (slot + this.world.ticks) % this.everyTicks !== 0) continue;
      const position = vehicles.positionM[slot] ?? 0;
      const place = this.world.traffic.locate(slot);
      const sensed = this.#coverage.unitAt(strip, position, SENSOR_RANGE_M);
      if (sensed >= 0 && this.random() >= MISSED_SHARE) this.#perceive(sensed, slot, place, nowMs);
      if (!vehicles.connected[slot]) continue;
      const heard = this.#coverage.unitAt(strip, position, RADIO_RANGE_M);
      if (heard >= 0) this.#relay(heard, slot, place, nowMs);
    }
    for (const unit of this.#units) {
      unit.objects.tick(nowMs);
      unit.states.tick(nowMs);
    }
  }

  #perceive(unit: number, slot: number, place: { x: number; y: number; angle: number }, nowMs: number): void {
    const { vehicles } = this.world.traffic;
    const type = vehicles.type[slot] ?? 0;
    const data = typeData[type] ?? typeData[0];
    const speed = vehicles.speedMps[slot] ?? 0;
    this.#units[unit]?.objects.add(nowMs, {
      objectId: ((vehicles.serial[slot] ?? 0) * 64 + unit) >>> 0,
      longitude: this.#frame.longitude(place.x + gaussian(this.random) * SENSOR_ERROR_M),
      latitude: this.#frame.latitude(place.y + gaussian(this.random) * SENSOR_ERROR_M),
      speed: Math.max(0, speed + (speed > 0 ? gaussian(this.random) * 0.15 : 0)),
      heading: compassDeg(place.angle + (speed > 1 ? gaussian(this.random) * 0.01 : 0)),
      kind: type === VehicleType.obstacle ? 5 : 1,
      source: 7,
      width: data.widthM,
      length: data.lengthM,
      vehicleClass: data.vehicleClass,
      positionError: SENSOR_ERROR_M,
      existence: 97,
    });
  }

  #relay(unit: number, slot: number, place: { x: number; y: number; angle: number }, nowMs: number): void {
    const { vehicles } = this.world.traffic;
    const data = typeData[vehicles.type[slot] ?? 0] ?? typeData[0];
    this.#units[unit]?.states.add(nowMs, {
      vehicleId: this.#ids.of(vehicles.serial[slot] ?? 0, nowMs),
      longitude: this.#frame.longitude(place.x + gaussian(this.random) * POSITIONING_ERROR_M),
      latitude: this.#frame.latitude(place.y + gaussian(this.random) * POSITIONING_ERROR_M),
      speed: vehicles.speedMps[slot],
      heading: compassDeg(place.angle),
      acceleration: vehicles.accelMps2[slot],
      width: data.widthM,
      length: data.lengthM,
      vehicleClass: data.vehicleClass,
      positionError: POSITIONING_ERROR_M,
    });
  }
}
