import type { NetLink } from '../district/city/road-network.js';
import { type QueuedVehicle, RunFigures } from './run-figures.js';
import type { ShadowRun, ShadowTask } from './shadow-task.js';
import type { SumoRoads } from './sumo-roads.js';
import { tripLengthM } from './sumo-trips.js';
import type { TaskTrip } from './task-trips.js';

interface Place {
  readonly link: NetLink;
  readonly beginM: number;
  /** Of the whole link. */
  readonly lane: number;
}

/** Figures of where SUMO's vehicles are every second. */
export class SumoMeasures {
  readonly #places = new Map<string, Place>();
  readonly #signalised: ReadonlySet<string>;
  readonly #last = new Map<number, NetLink | undefined>();
  readonly #figures: RunFigures;
  /** By lane of an approach. */
  #queues = new Map<number, QueuedVehicle[]>();
  #due = 0;

  /** @param limits of SUMO's lanes, m/s */
  constructor(
    { edges }: SumoRoads,
    private readonly limits: ReadonlyMap<string, number>,
    private readonly trips: readonly TaskTrip[],
    task: ShadowTask,
  ) {
    this.#figures = new RunFigures(task, trips);
    this.#signalised = new Set(task.signals.map(({ junctionId }) => junctionId));
    for (const { id, link, beginM, lanes } of edges.flat())
      for (const [i, lane] of lanes.entries())
        this.#places.set(`${id}_${lanes.length - 1 - i}`, { link, beginM, lane: lane.index });
  }

  /** A vehicle in this second. */
  vehicle(second: number, id: number, lane: string, positionM: number, speedMps: number): void {
    this.#figures.begin(second);
    const trip = this.trips[id];
    if (trip === undefined) return;
    const place = this.#places.get(lane);
    const was = this.#last.get(id);
    // Over joints of a link's stretches it stays on the link.
    const on = place?.link ?? (lane.startsWith(':n') ? undefined : was);
    if (was !== undefined && on !== was && this.#signalised.has(was.to.id)) this.#figures.passes();
    this.#last.set(id, on);
    this.#figures.drives(id, speedMps, (this.limits.get(lane) ?? 1) * trip.pace);
    if (place === undefined || !this.#signalised.has(place.link.to.id)) return;
    const frontM = place.link.line.lengthM - place.beginM - positionM;
    const queue = this.#queues.get(place.lane) ?? [];
    queue.push({ frontM, lengthM: tripLengthM(trip), speedMps });
    this.#queues.set(place.lane, queue);
  }

  /** All vehicles of this second have been told. */
  endSecond(second: number): void {
    while ((this.trips[this.#due]?.atS ?? Number.POSITIVE_INFINITY) <= second) this.#due++;
    this.#figures.begin(second);
    this.#figures.waits(Math.max(0, this.#due - this.#last.size));
    for (const queue of this.#queues.values()) this.#figures.queues(queue.sort((a, b) => a.frontM - b.frontM));
    this.#figures.end(second);
    this.#queues = new Map();
  }

  figures(): ShadowRun {
    return this.#figures.figures();
  }
}
