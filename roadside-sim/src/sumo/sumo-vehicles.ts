import { nodeRef } from '../client/node-ref.js';
import { wrapDeg } from '../measure/compass.js';
import type { Emit } from '../measure/emission.js';
import { mayAsk, PriorityRequests, requestColumns, type SignalAhead } from '../measure/priority-requests.js';
import { RowCollector } from '../measure/row-collector.js';
import { TemporaryIds } from '../measure/temporary-ids.js';
import type { TrafficLight } from './net-map.js';
import type { NetProjection } from './net-projection.js';
import type { SumoClock } from './sumo-clock.js';
import type { NetXy } from './sumo-net.js';
import type { StepResult, Subscribed, TraciClient } from './traci-client.js';
import { Command, Variable } from './traci-codes.js';
import { basicVehicleClass } from './vehicle-class.js';

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
/** Of those that may ask for priority, besides. */
const requestVariables = [...variables, Variable.nextSignals, Variable.stopState];
const STOPPED = 1;
const objectColumns = ['kind', 'source', 'width', 'length', 'vehicleClass', 'existence'];
const stateColumns = ['acceleration', 'width', 'length', 'vehicleClass'];

interface Unit {
  readonly at: NetXy;
  readonly objects: RowCollector;
  readonly states: RowCollector;
  readonly requests: RowCollector;
}

/** SUMO's vehicles as roadside units see and hear them. */
export class SumoVehicles {
  readonly #units: readonly Unit[];
  readonly #ids: TemporaryIds<string>;
  readonly #requests = new PriorityRequests<string>();
  readonly #nodeRefs: ReadonlyMap<string, number>;

  constructor(
    private readonly traci: TraciClient,
    private readonly projection: NetProjection,
    units: readonly { deviceId: string; at: NetXy; light: TrafficLight | undefined }[],
    private readonly clock: SumoClock,
    emit: Emit,
    random: () => number,
    private readonly seed: number,
    /** Share of vehicles that send BSMs; whether sensors see vehicles, too; and how old a row may be when it is sent. */
    private readonly options: { readonly penetration: number; readonly sensors: boolean; readonly maxAgeMs: number },
  ) {
    this.#ids = new TemporaryIds(random);
    const { maxAgeMs } = options;
    this.#nodeRefs = new Map(units.flatMap(({ light }) => (light ? [[light.id, light.nodeRef]] : [])));
    this.#units = units.map(({ deviceId, at }) => ({
      at,
      objects: new RowCollector(deviceId, 'perceivedObjects', objectColumns, emit, { originalEvery: 8, maxAgeMs }),
      states: new RowCollector(deviceId, 'vehicleStates', stateColumns, emit, { originalEvery: 4, maxAgeMs }),
      requests: new RowCollector(deviceId, 'priorityRequests', requestColumns, emit, { maxAgeMs }),
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
    const vehicles = result.get(Command.subscribeVehicle);
    const asking: string[] = [];
    for (const [id, values] of vehicles ?? []) if (this.#measure(id, values)) asking.push(id);
    this.#requests.keep((id) => vehicles?.has(id) ?? false, this.clock.nowMs);
    for (const { objects, states, requests } of this.#units)
      for (const rows of [objects, states, requests]) rows.tick(this.clock.nowMs);
    if (asking.length > 0) await this.traci.subscribe(Command.subscribeVehicle, asking, requestVariables);
    await this.#follow((simulation?.get(Variable.departedIds) ?? []) as readonly string[]);
  }

  async #follow(ids: readonly string[]): Promise<void> {
    await this.traci.subscribe(Command.subscribeVehicle, ids, variables);
  }

  /** Whether it may ask for priority, and what it comes to is not told of it yet. */
  #measure(id: string, values: Subscribed): boolean {
    const [x = Number.NaN, y = Number.NaN] = values.get(Variable.position) as readonly number[];
    // SUMO says so of vehicles that are being teleported.
    if (!(Math.abs(x) < 1e8 && Math.abs(y) < 1e8)) return false;
    const headingDeg = Number(values.get(Variable.angle));
    const length = Number(values.get(Variable.length));
    const back = (headingDeg * Math.PI) / 180;
    // SUMO's position is the front bumper's middle, the standard's is the vehicle's.
    const at: NetXy = [x - (Math.sin(back) * length) / 2, y - (Math.cos(back) * length) / 2];
    const [unit, awayM] = this.#nearest(at);
    if (unit === undefined) return false;
    const connected = nodeRef(`${this.seed}:${id}`) / 2 ** 32 < this.options.penetration;
    const seen = this.options.sensors && awayM <= SENSOR_RANGE_M;
    if (!seen && !(connected && awayM <= RADIO_RANGE_M)) return false;
    const [longitude, latitude] = this.projection.lonLat(at);
    const vehicleClass = String(values.get(Variable.vehicleClass));
    const row = {
      longitude,
      latitude,
      speed: Math.max(0, Number(values.get(Variable.speed))),
      heading: wrapDeg(headingDeg),
      width: Number(values.get(Variable.width)),
      length,
      vehicleClass: basicVehicleClass(vehicleClass),
    };
    const { nowMs } = this.clock;
    if (seen) {
      const kind = vehicleClass === 'bicycle' ? 2 : 1;
      unit.objects.add(nowMs, { ...row, objectId: nodeRef(id), kind, source: 7, existence: 99 });
    }
    if (!connected) return false;
    const acceleration = Number(values.get(Variable.acceleration));
    const vehicleId = this.#ids.of(id, nowMs);
    unit.states.add(nowMs, { ...row, vehicleId, acceleration });
    if (!mayAsk(row.vehicleClass)) return false;
    this.#requests.see(id, vehicleId, row.vehicleClass, this.#ahead(values), unit.requests, nowMs);
    return !values.has(Variable.nextSignals);
  }

  /** The next light on a vehicle's way, unless it halts at a stop. */
  #ahead(values: Subscribed): SignalAhead | undefined {
    // How many there are, and of each: its id, the number of the link over it, how far it is, and what it shows.
    const [, id, link, distanceM] = (values.get(Variable.nextSignals) ?? []) as readonly (string | number)[];
    const junction = this.#nodeRefs.get(String(id));
    if (junction === undefined || (Number(values.get(Variable.stopState)) & STOPPED) !== 0) return undefined;
    const speedMps = Math.max(0, Number(values.get(Variable.speed)));
    return { junction, signalGroup: Number(link) + 1, distanceM: Number(distanceM), speedMps };
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
