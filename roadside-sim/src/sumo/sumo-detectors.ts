import { EventCode } from '../district/signals/controller-event.js';
import type { Emit } from '../measure/emission.js';
import { RowCollector } from '../measure/row-collector.js';
import type { NetMap, TrafficLight } from './net-map.js';
import type { SumoClock } from './sumo-clock.js';
import type { SumoSignals } from './sumo-signals.js';
import type { LoopVehicle, StepResult, Subscribed, TraciClient } from './traci-client.js';
import { Command, Variable } from './traci-codes.js';

const INTERVAL_S = 60;

/** A detector of a scenario, and where its controller logs it. */
export interface PlacedDetector {
  readonly id: string;
  /** Over a stretch of the lane, not at a point. */
  readonly area: boolean;
  readonly laneId: string;
  /** From the beginning of the lane, m. */
  readonly positionM: number;
  /** The light that one comes to from there; undefined: none, or several. */
  readonly light: TrafficLight | undefined;
  /** Its number in the log of that light's controller, from 1; 0: none logs it. */
  readonly channel: number;
}

interface Detector {
  readonly id: string;
  readonly area: boolean;
  readonly rows: RowCollector;
  /** The light whose controller logs it, and its channel there. */
  readonly light: TrafficLight | undefined;
  readonly channel: number;
  /** Vehicles on it, by id, with the time since which each is counted for occupancy, s. */
  readonly on: Map<string, number>;
  readonly gone: Map<string, number>;
  count: number;
  occupiedS: number;
  speedSum: number;
  speeds: number;
}

/** All detectors of a scenario, numbered as controllers number them: in the order in which SUMO has them. */
export async function placeDetectors(traci: TraciClient, map: NetMap): Promise<PlacedDetector[]> {
  const channels = new Map<TrafficLight, number>();
  const placed: PlacedDetector[] = [];
  for (const area of [false, true]) {
    const get = area ? Command.getLaneArea : Command.getInductionLoop;
    for (const id of (await traci.get(get, Variable.idList)) as readonly string[]) {
      const laneId = String(await traci.get(get, Variable.laneId, id));
      const light = map.lightAhead(laneId.slice(0, laneId.lastIndexOf('_')));
      const channel = light === undefined ? 0 : (channels.get(light) ?? 0) + 1;
      if (light !== undefined) channels.set(light, channel);
      const positionM = Number(await traci.get(get, Variable.position, id));
      placed.push({ id, area, laneId, positionM, light, channel });
    }
  }
  return placed;
}

/** Induction loops and lane area detectors: counts a minute, and on and off in the log of the controller beside them. */
export class SumoDetectors {
  readonly #detectors: readonly Detector[];
  #intervalEndS: number;

  private constructor(
    private readonly clock: SumoClock,
    private readonly signals: SumoSignals,
    detectors: readonly Detector[],
  ) {
    this.#detectors = detectors;
    this.#intervalEndS = clock.nowS + INTERVAL_S;
  }

  static async open(
    traci: TraciClient,
    map: NetMap,
    clock: SumoClock,
    signals: SumoSignals,
    /** Station that a detector at a light, or elsewhere, belongs to. */
    station: (light: TrafficLight | undefined) => string,
    emit: Emit,
  ): Promise<SumoDetectors> {
    const stations = new Map<string, RowCollector>();
    const placed = await placeDetectors(traci, map);
    const detectors = placed.map(({ id, area, light, channel }): Detector => {
      const name = station(light);
      const columns = ['occupancy', 'speed'];
      const rows = stations.get(name) ?? new RowCollector(name, 'detectorCounts', columns, emit, { maxAgeMs: 0 });
      stations.set(name, rows);
      const counters = { count: 0, occupiedS: 0, speedSum: 0, speeds: 0 };
      return { id, area, rows, light, channel, on: new Map(), gone: new Map(), ...counters };
    });
    for (const area of [false, true]) {
      const ids = placed.filter((each) => each.area === area).map(({ id }) => id);
      const variable = area ? Variable.lastStepVehicleIds : Variable.lastStepVehicleData;
      await traci.subscribe(area ? Command.subscribeLaneArea : Command.subscribeInductionLoop, ids, [variable]);
    }
    return new SumoDetectors(clock, signals, detectors);
  }

  get count(): number {
    return this.#detectors.length;
  }

  step(result: StepResult): void {
    const loops = result.get(Command.subscribeInductionLoop);
    const areas = result.get(Command.subscribeLaneArea);
    // Vehicles come out of nowhere: they are on the road for everybody, also for who hears them, from the step after on.
    const departed = new Set(
      (result.get(Command.subscribeSimulation)?.get('')?.get(Variable.departedIds) ?? []) as readonly string[],
    );
    for (const detector of this.#detectors) {
      const values = (detector.area ? areas : loops)?.get(detector.id);
      if (values === undefined) continue;
      if (detector.area) this.#seeArea(detector, values);
      else {
        const vehicles = values.get(Variable.lastStepVehicleData) as readonly LoopVehicle[];
        const known = vehicles.filter(({ id }) => !departed.has(id));
        this.#seeLoop(detector, known);
      }
    }
    if (this.clock.nowS >= this.#intervalEndS) this.#report();
  }

  #seeLoop(detector: Detector, vehicles: readonly LoopVehicle[]): void {
    for (const { id, lengthM, entryS, leaveS } of vehicles) {
      // A vehicle is listed once more in the step after it left.
      if (detector.gone.get(id) === entryS) continue;
      if (!detector.on.has(id)) this.#enter(detector, id, entryS);
      if (leaveS < 0) continue;
      this.#leave(detector, id, leaveS);
      detector.gone.set(id, entryS);
      if (leaveS > entryS) {
        detector.speedSum += lengthM / (leaveS - entryS);
        detector.speeds += 1;
      }
    }
    const listed = new Set(vehicles.map(({ id }) => id));
    for (const id of detector.gone.keys()) if (!listed.has(id)) detector.gone.delete(id);
    // Whoever changed lanes on the loop or was teleported from it is no longer listed.
    for (const id of [...detector.on.keys()]) if (!listed.has(id)) this.#leave(detector, id, this.clock.nowS);
  }

  #seeArea(detector: Detector, values: Subscribed): void {
    const listed = new Set(values.get(Variable.lastStepVehicleIds) as readonly string[]);
    for (const id of listed) if (!detector.on.has(id)) this.#enter(detector, id, this.clock.nowS);
    for (const id of [...detector.on.keys()]) if (!listed.has(id)) this.#leave(detector, id, this.clock.nowS);
  }

  #enter(detector: Detector, id: string, atS: number): void {
    if (detector.on.size === 0) this.#log(detector, EventCode.detectorOn, atS);
    detector.on.set(id, atS);
    detector.count += 1;
  }

  #leave(detector: Detector, id: string, atS: number): void {
    const intervalStartS = this.#intervalEndS - INTERVAL_S;
    const sinceS = Math.max(detector.on.get(id) ?? atS, intervalStartS);
    detector.on.delete(id);
    if (detector.on.size === 0) {
      this.#log(detector, EventCode.detectorOff, atS);
    }
    detector.occupiedS += Math.max(0, atS - sinceS);
  }

  #log({ light, channel }: Detector, code: number, atS: number): void {
    if (light !== undefined) this.signals.log(light, this.clock.msOf(atS), code, channel);
  }

  #report(): void {
    const endMs = this.clock.msOf(this.#intervalEndS);
    for (const detector of this.#detectors) {
      let occupiedS = detector.occupiedS;
      for (const sinceS of detector.on.values()) {
        occupiedS += this.#intervalEndS - Math.max(sinceS, this.#intervalEndS - INTERVAL_S);
      }
      detector.rows.add(endMs, {
        detector: detector.id,
        interval: INTERVAL_S * 1000,
        count: detector.count,
        occupancy: Math.min(100, Math.max(0, (occupiedS / INTERVAL_S) * 100)),
        speed: detector.speeds === 0 ? undefined : detector.speedSum / detector.speeds,
      });
      detector.count = 0;
      detector.occupiedS = 0;
      detector.speedSum = 0;
      detector.speeds = 0;
    }
    for (const rows of new Set(this.#detectors.map((detector) => detector.rows))) rows.flush();
    this.#intervalEndS += INTERVAL_S;
  }
}
