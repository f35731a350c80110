import { nodeRef } from '../client/node-ref.js';
import { wrapDeg } from '../measure/compass.js';
import type { Emit } from '../measure/emission.js';
import { RowCollector } from '../measure/row-collector.js';
import { TemporaryIds } from '../measure/temporary-ids.js';
import type { NetProjection } from './net-projection.js';
import type { SumoClock } from './sumo-clock.js';
import type { NetXy } from './sumo-net.js';
import type { StepResult, Subscribed, TraciClient } from './traci-client.js';
import { Command, Variable } from './traci-codes.js';

const SENSOR_RANGE_M = 180;
const RADIO_RANGE_M = 800;
const variables = [
  Variable.position,
  Variable.speed,
  Variable.angle,
  Variable.acceleration,
  Variable.length,
  Variable.width,
  Variable.vehicleClass,
];
const objectColumns = ['kind', 'source', 'width', 'length', 'vehicleClass', 'existence'];
const stateColumns = ['acceleration', 'width', 'length', 'vehicleClass'];
/** BasicVehicleClass of SUMO's classes; what is missing is a passenger car. */
const classes: Record<string, number> = {
  truck: 25,
  trailer: 25,
  delivery: 20,
  bus: 50,
  coach: 50,
  tram: 50,
  motorcycle: 40,
  moped: 40,
  emergency: 60,
  authority: 60,
  bicycle: 0,
};

interface Unit {
  readonly at: NetXy;
  readonly objects: RowCollector;
  readonly states: RowCollector;
}

/** SUMO's vehicles as roadside units see and hear them. */
export class SumoVehicles {
  readonly #units: readonly Unit[];
  readonly #ids: TemporaryIds<string>;

  constructor(
    private readonly traci: TraciClient,
    private readonly projection: NetProjection,
    units: readonly { deviceId: string; at: NetXy }[],
    private readonly clock: SumoClock,
    emit: Emit,
    random: () => number,
    private readonly seed: number,
    /** Share of vehicles that send BSMs; whether sensors see vehicles, too; and how old a row may be when it is sent. */
    private readonly options: { readonly penetration: number; readonly sensors: boolean; readonly maxAgeMs: number },
  ) {
    this.#ids = new TemporaryIds(random);
    const { maxAgeMs } = options;
    this.#units = units.map(({ deviceId, at }) => ({
      at,
      objects: new RowCollector(deviceId, 'perceivedObjects', objectColumns, emit, { originalEvery: 8, maxAgeMs }),
      states: new RowCollector(deviceId, 'vehicleStates', stateColumns, emit, { originalEvery: 4, maxAgeMs }),
    }));
  }

  /** Vehicles that are on the road when the scenario begins. */
  async subscribe(): Promise<void> {
    await this.traci.subscribe(
      Command.subscribeSimulation,
      [''],
      [Variable.departedIds, Variable.time, Variable.minExpected],
    );
    await this.#follow((await this.traci.get(Command.getVehicle, Variable.idList)) as readonly string[]);
  }

  async step(result: StepResult): Promise<void> {
    const simulation = result.get(Command.subscribeSimulation)?.get('');
    for (const [id, values] of result.get(Command.subscribeVehicle) ?? []) this.#measure(id, values);
    for (const unit of this.#units) {
      unit.objects.tick(this.clock.nowMs);
      unit.states.tick(this.clock.nowMs);
    }
    await this.#follow((simulation?.get(Variable.departedIds) ?? []) as readonly string[]);
  }

  async #follow(ids: readonly string[]): Promise<void> {
    await this.traci.subscribe(Command.subscribeVehicle, ids, variables);
  }

  #measure(id: string, values: Subscribed): void {
    const [x = Number.NaN, y = Number.NaN] = values.get(Variable.position) as readonly number[];
    // SUMO says so of vehicles that are being teleported.
    if (!(Math.abs(x) < 1e8 && Math.abs(y) < 1e8)) return;
    const headingDeg = Number(values.get(Variable.angle));
    const length = Number(values.get(Variable.length));
    const back = (headingDeg * Math.PI) / 180;
    // SUMO's position is the front bumper's middle, the standard's is the vehicle's.
    const at: NetXy = [x - (Math.sin(back) * length) / 2, y - (Math.cos(back) * length) / 2];
    const [unit, awayM] = this.#nearest(at);
    if (unit === undefined) return;
    const connected = nodeRef(`${this.seed}:${id}`) / 2 ** 32 < this.options.penetration;
    const seen = this.options.sensors && awayM <= SENSOR_RANGE_M;
    if (!seen && !(connected && awayM <= RADIO_RANGE_M)) return;
    const [longitude, latitude] = this.projection.lonLat(at);
    const vehicleClass = String(values.get(Variable.vehicleClass));
    const row = {
      longitude,
      latitude,
      speed: Math.max(0, Number(values.get(Variable.speed))),
      heading: wrapDeg(headingDeg),
      width: Number(values.get(Variable.width)),
      length,
      vehicleClass: classes[vehicleClass] ?? 10,
    };
    const { nowMs } = this.clock;
    if (seen) {
      const kind = vehicleClass === 'bicycle' ? 2 : 1;
      unit.objects.add(nowMs, { ...row, objectId: nodeRef(id), kind, source: 7, existence: 99 });
    }
    if (connected) {
      const acceleration = Number(values.get(Variable.acceleration));
      unit.states.add(nowMs, { ...row, vehicleId: this.#ids.of(id, nowMs), acceleration });
    }
  }

  #nearest([x, y]: NetXy): [Unit | undefined, number] {
    let best: Unit | undefined;
    let bestM = Number.POSITIVE_INFINITY;
    for (const unit of this.#units) {
      const awayM = Math.hypot(unit.at[0] - x, unit.at[1] - y);
      if (awayM < bestM) {
        best = unit;
        bestM = awayM;
      }
    }
    return [best, bestM];
  }
}
