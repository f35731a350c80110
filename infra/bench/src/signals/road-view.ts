import type { LoopReading, PriorityRequest, SeenVehicle } from '@luyun/core/signals/control/control-junction';
import { priorityKind } from '@luyun/core/signals/real-time/priority-calls';
import { nodeRef } from '@luyun/roadside-sim/client/node-ref';
import { ASKS_M, arrivalS } from '@luyun/roadside-sim/measure/priority-requests';
import type { LoopVehicle, StepResult, TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import { Command, Variable } from '@luyun/roadside-sim/sumo/traci-codes';
import { basicVehicleClass } from '@luyun/roadside-sim/sumo/vehicle-class';
import { LoopPlan } from './loop-plan.js';
import { RADIO_RANGE_M, type SumoJunction } from './sumo-junction.js';

const STANDING_MPS = 0.5;
const variables = [Variable.laneId, Variable.lanePosition, Variable.speed, Variable.vehicleClass];

interface Seen {
  readonly lane: string;
  readonly positionM: number;
  readonly speedMps: number;
  /** Of who may ask for priority: as whom, and the light that it comes to. */
  readonly asks?: {
    readonly kind: PriorityRequest['kind'];
    readonly light: string;
    readonly link: number;
    readonly distanceM: number;
  };
}

/** What can be known of a run at a penetration: loops, vehicles that send their position, buttons that pedestrians press. */
export class RoadView {
  readonly vehicles = new Map<string, Seen>();
  #loops: { entered: number; left: number; occupied: boolean }[];
  #persons = new Map<string, { edge: string; next: string; speedMps: number }>();
  #lastS = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly traci: TraciClient,
    private readonly loopCount: number,
    private readonly laneLengthM: ReadonlyMap<string, number>,
    private readonly seed: number,
    private readonly penetration: number,
  ) {
    this.#loops = this.#noReadings();
  }

  async begin(): Promise<void> {
    const ids = Array.from({ length: this.loopCount }, (_, place) => LoopPlan.id(place));
    await this.traci.subscribe(Command.subscribeInductionLoop, ids, [Variable.lastStepVehicleData]);
    await this.#follow((await this.traci.get(Command.getVehicle, Variable.idList)) as readonly string[]);
    await this.#followPersons((await this.traci.get(Command.getPerson, Variable.idList)) as readonly string[]);
  }

  async step(result: StepResult, nowS: number): Promise<void> {
    for (const [id, values] of result.get(Command.subscribeInductionLoop) ?? []) {
      const reading = this.#loops[Number(id.slice(id.lastIndexOf('-') + 1))];
      if (reading === undefined) continue;
      reading.occupied = false;
      for (const { entryS, leaveS } of (values.get(Variable.lastStepVehicleData) ?? []) as readonly LoopVehicle[]) {
        if (entryS > this.#lastS) reading.entered += 1;
        if (leaveS < 0) reading.occupied = true;
        else if (leaveS > this.#lastS) reading.left += 1;
      }
    }
    this.vehicles.clear();
    const asking: string[] = [];
    for (const [id, values] of result.get(Command.subscribeVehicle) ?? []) {
      const lane = String(values.get(Variable.laneId) ?? '');
      if (lane === '') continue;
      const [, light, link, distanceM] = (values.get(Variable.nextSignals) ?? []) as readonly (string | number)[];
      const kind = priorityKind(basicVehicleClass(String(values.get(Variable.vehicleClass))));
      if (kind !== null && !values.has(Variable.nextSignals)) asking.push(id);
      this.vehicles.set(id, {
        lane,
        positionM: Number(values.get(Variable.lanePosition)),
        speedMps: Math.max(0, Number(values.get(Variable.speed))),
        ...(kind !== null &&
          light !== undefined && {
            asks: { kind, light: String(light), link: Number(link), distanceM: Number(distanceM) },
          }),
      });
    }
    if (asking.length > 0)
      await this.traci.subscribe(Command.subscribeVehicle, asking, [...variables, Variable.nextSignals]);
    this.#persons.clear();
    for (const [id, values] of result.get(Command.subscribePerson) ?? []) {
      this.#persons.set(id, {
        edge: String(values.get(Variable.roadId) ?? ''),
        next: String(values.get(Variable.nextEdge) ?? ''),
        speedMps: Number(values.get(Variable.speed)),
      });
    }
    this.#lastS = nowS;
    const simulation = result.get(Command.subscribeSimulation)?.get('');
    await this.#follow((simulation?.get(Variable.departedIds) ?? []) as readonly string[]);
    await this.#followPersons((simulation?.get(Variable.departedPersonIds) ?? []) as readonly string[]);
  }

  /** What the loops have said since this was last asked. */
  takeLoops(): readonly LoopReading[] {
    const taken = this.#loops;
    this.#loops = this.#noReadings().map((each, i) => ({ ...each, occupied: taken[i]?.occupied ?? false }));
    return taken;
  }

  /** Connected vehicles that come to a junction, within the radio's range. */
  seenAt({ reach }: SumoJunction): SeenVehicle[] {
    const seen: SeenVehicle[] = [];
    for (const [id, { lane, positionM, speedMps }] of this.vehicles) {
      for (const to of reach.get(lane) ?? []) {
        const distanceM = to.offsetM + (this.laneLengthM.get(lane) ?? 0) - positionM;
        if (distanceM <= RADIO_RANGE_M) seen.push({ id, lane: to.lane, distanceM, speedMps, share: to.share });
      }
    }
    return seen;
  }

  /** What connected buses and emergency vehicles ask of a junction. */
  requestsAt({ id: light, lights }: SumoJunction): PriorityRequest[] {
    const requests: PriorityRequest[] = [];
    for (const [id, { asks, speedMps }] of this.vehicles) {
      if (asks?.light !== light || asks.distanceM > ASKS_M) continue;
      const group = lights.links.findIndex((links) => links.includes(asks.link)) + 1;
      if (group > 0)
        requests.push({ id, group, etaS: arrivalS({ distanceM: asks.distanceM, speedMps }), kind: asks.kind });
    }
    return requests;
  }

  /** How many connected vehicles stand within a junction. */
  standingInside({ inside }: SumoJunction): number {
    let count = 0;
    for (const { lane, speedMps } of this.vehicles.values())
      if (speedMps < STANDING_MPS && inside.has(lane)) count += 1;
    return count;
  }

  /** Groups of crossings before which somebody stands. */
  callsAt({ crossings }: SumoJunction): number[] {
    const calls = new Set<number>();
    for (const { next, speedMps, edge } of this.#persons.values()) {
      const group = crossings.get(next);
      if (group !== undefined && speedMps < STANDING_MPS && edge !== next) calls.add(group);
    }
    return [...calls].sort((a, b) => a - b);
  }

  #noReadings(): { entered: number; left: number; occupied: boolean }[] {
    return Array.from({ length: this.loopCount }, () => ({ entered: 0, left: 0, occupied: false }));
  }

  async #follow(ids: readonly string[]): Promise<void> {
    const connected = ids.filter((id) => nodeRef(`${this.seed}:${id}`) / 2 ** 32 < this.penetration);
    await this.traci.subscribe(Command.subscribeVehicle, connected, variables);
  }

  async #followPersons(ids: readonly string[]): Promise<void> {
    await this.traci.subscribe(Command.subscribePerson, ids, [Variable.roadId, Variable.nextEdge, Variable.speed]);
  }
}
