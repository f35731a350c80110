import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import { TemporaryIds } from '../../measure/temporary-ids.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import type { Random } from '../random.js';
import type { DeviceIdentity } from './device-identity.js';
import type { DevicePlan } from './device-plan.js';
import { GnssErrors } from './gnss-errors.js';

const EVERY_TICKS = 10;
const RADIO_RANGE_M = 200;
/** Telephones know where they are less well than vehicles do. */
const PHONE_FACTOR = 3;
const PEDESTRIAN = 1;

/** People whose telephones say where they are, once a second, to the roadside unit nearby. */
export class ConnectedPeople {
  readonly #relays: readonly { readonly x: number; readonly y: number; readonly rows: RowCollector }[];
  readonly #frame: LocalFrame;
  readonly #ids: TemporaryIds<number>;
  readonly #errors: GnssErrors | undefined;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    emit: Emit,
    private readonly random: Random,
    private readonly settings: DevicePlan['connected'],
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
    this.#ids = new TemporaryIds(random);
    const slots = world.pedestrians?.x.length;
    this.#errors = slots === undefined ? undefined : new GnssErrors(random, settings.gnssCorrelationS, slots);
    this.#relays = identities.flatMap(({ id, junction }) =>
      junction === undefined
        ? []
        : [
            {
              x: junction.at[0],
              y: junction.at[1],
              rows: new RowCollector(id, 'pedestrians', ['positionError'], emit),
            },
          ],
    );
  }

  step(): void {
    const people = this.world.pedestrians;
    if (people === undefined || this.#errors === undefined) return;
    const nowMs = Math.round(this.world.nowMs);
    const errorM = this.settings.gnssM * PHONE_FACTOR;
    for (let at = this.world.ticks % EVERY_TICKS; at < people.high; at += EVERY_TICKS) {
      const serial = people.serial[at] ?? 0;
      if (people.alive[at] === 0 || !carries(serial, this.settings.phones)) continue;
      const x = people.x[at] ?? 0;
      const y = people.y[at] ?? 0;
      const relay = this.#relays.find((each) => Math.hypot(each.x - x, each.y - y) < RADIO_RANGE_M);
      if (relay === undefined || this.random() < 0.02) continue;
      this.#errors.advance(at, serial, nowMs);
      relay.rows.add(nowMs, {
        personId: this.#ids.of(serial, nowMs),
        longitude: this.#frame.longitude(x + this.#errors.eastOf(at) * errorM),
        latitude: this.#frame.latitude(y + this.#errors.northOf(at) * errorM),
        speed: people.speedMps[at],
        heading: compassDeg(people.angle[at] ?? 0),
        kind: PEDESTRIAN,
        positionError: errorM,
      });
    }
    for (const { rows } of this.#relays) rows.tick(nowMs);
  }
}

/** Whether this person's telephone sends: the same answer for as long as they live. */
function carries(serial: number, share: number): boolean {
  return (Math.imul(serial, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
}
