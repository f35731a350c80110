import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import { TemporaryIds } from '../../measure/temporary-ids.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import { gaussian, type Random } from '../random.js';
import { typeData } from '../traffic/vehicles.js';
import { Coverage } from './coverage.js';
import type { DeviceIdentity } from './device-identity.js';
import type { DevicePlan } from './device-plan.js';
import { GnssErrors } from './gnss-errors.js';
import { SkyView } from './sky-view.js';

const stateColumns = ['acceleration', 'width', 'length', 'vehicleClass', 'positionError'];
const BRAKING = 1;

/** Connected vehicles: each says where it believes to be, under an id that changes, and the unit that hears it best passes it on. */
export class ConnectedVehicles {
  readonly #relays: readonly RowCollector[];
  readonly #row: Float64Array;
  readonly #at: Readonly<Record<string, number>>;
  /** Who hears a vehicle best. */
  readonly coverage: Coverage;
  readonly #frame: LocalFrame;
  /** Their temporary ids, by serial: the same in all that a vehicle sends. */
  readonly ids: TemporaryIds<number>;
  readonly #errors: GnssErrors;
  readonly #sky: SkyView;
  readonly #everyTicks: number;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    emit: Emit,
    private readonly random: Random,
    private readonly settings: DevicePlan['connected'],
  ) {
    const junctions = identities.flatMap(({ junction }) => (junction === undefined ? [] : [junction]));
    this.coverage = new Coverage(world.network, junctions);
    this.#frame = new LocalFrame(world.plan.city.origin);
    this.ids = new TemporaryIds(random);
    this.#errors = new GnssErrors(random, settings.gnssCorrelationS, world.traffic.vehicles.strip.length);
    this.#sky = new SkyView(settings.canyons, settings.canyonFactor);
    this.#everyTicks = Math.max(1, Math.round(10 / settings.bsmHz));
    this.#relays = identities.map(
      ({ id }) =>
        new RowCollector(id, 'vehicleStates', [...stateColumns, 'brakes'], emit, { maxRows: 256, originalEvery: 8 }),
    );
    const layout = this.#relays[0]?.layout();
    this.#row = layout?.row ?? new Float64Array(0);
    this.#at = layout?.at ?? {};
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    const { vehicles } = this.world.traffic;
    const { radioRangeM, lostFar } = this.settings;
    for (let slot = this.world.ticks % this.#everyTicks; slot < vehicles.high; slot += this.#everyTicks) {
      const strip = vehicles.strip[slot] ?? -1;
      if (strip < 0 || vehicles.connected[slot] === 0) continue;
      const position = vehicles.positionM[slot] ?? 0;
      const unit = this.coverage.unitAt(strip, position, radioRangeM);
      if (unit < 0) continue;
      const reach = this.coverage.distanceM(strip, position) / radioRangeM;
      if (this.random() < lostFar * reach * reach) continue;
      this.#relay(this.#relays[unit] as RowCollector, slot, nowMs);
    }
    for (const relay of this.#relays) relay.tick(nowMs);
  }

  #relay(relay: RowCollector, slot: number, nowMs: number): void {
    const { traffic } = this.world;
    const { vehicles } = traffic;
    const { x, y, angle } = traffic.locate(slot);
    const serial = vehicles.serial[slot] ?? 0;
    const speedMps = vehicles.speedMps[slot] ?? 0;
    const accelMps2 = vehicles.accelMps2[slot] ?? 0;
    const { widthM, vehicleClass } = typeData[vehicles.type[slot] ?? 0] ?? typeData[0];
    this.#errors.advance(slot, serial, nowMs);
    const errorM = this.settings.gnssM * this.#sky.factorAt(x, y);
    const row = this.#row;
    const at = this.#at;
    row[at.longitude as number] = this.#frame.longitude(x + this.#errors.eastOf(slot) * errorM);
    row[at.latitude as number] = this.#frame.latitude(y + this.#errors.northOf(slot) * errorM);
    row[at.speed as number] = Math.max(0, speedMps + (speedMps > 0.1 ? gaussian(this.random) * 0.05 : 0));
    row[at.heading as number] = compassDeg(angle);
    row[at.acceleration as number] = accelMps2;
    row[at.brakes as number] = accelMps2 < -0.5 ? BRAKING : 0;
    row[at.width as number] = widthM;
    row[at.length as number] = vehicles.lengthM[slot] ?? Number.NaN;
    row[at.vehicleClass as number] = vehicleClass;
    row[at.positionError as number] = errorM;
    relay.addValues(nowMs, row, this.ids.of(serial, nowMs));
  }
}
