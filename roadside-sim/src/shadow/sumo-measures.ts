import type { NetLink } from '../district/city/road-network.js';
import { MOVING_MPS, QUEUE_GAP_M, STANDING_MPS, STOPPED_MPS } from './run-rules.js';
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

/** Figures of where SUMO's vehicles are every second, by the rules of the built-in run. */
export class SumoMeasures {
  readonly #places = new Map<string, Place>();
  readonly #signalised: ReadonlySet<string>;
  readonly #last = new Map<number, NetLink | undefined>();
  readonly #standing = new Set<number>();
  /** By lane of an approach: vehicles by the distance of their front to the stop line. */
  #queues = new Map<number, { frontM: number; lengthM: number; speed: number }[]>();
  readonly #minutes: number[] = [];
  #due = 0;
  #lostS = 0;
  #stops = 0;
  #passed = 0;
  #longestM = 0;

  /** @param limits of SUMO's lanes, m/s */
  constructor(
    { edges }: SumoRoads,
    private readonly limits: ReadonlyMap<string, number>,
    private readonly trips: readonly TaskTrip[],
    private readonly task: ShadowTask,
  ) {
    this.#signalised = new Set(task.signals.map(({ junctionId }) => junctionId));
    for (const { id, link, beginM, lanes } of edges.flat())
      for (const [i, lane] of lanes.entries())
        this.#places.set(`${id}_${lanes.length - 1 - i}`, { link, beginM, lane: lane.index });
  }

  /** A vehicle in this second. */
  vehicle(second: number, id: number, lane: string, positionM: number, speed: number): void {
    const counts = second > this.task.warmUpS;
    const trip = this.trips[id];
    if (trip === undefined) return;
    const place = this.#places.get(lane);
    const was = this.#last.get(id);
    // Over joints of a link's stretches it stays on the link.
    const on = place?.link ?? (lane.startsWith(':n') ? undefined : was);
    if (counts && was !== undefined && on !== was && this.#signalised.has(was.to.id)) this.#passed++;
    this.#last.set(id, on);
    if (counts) this.#lostS += Math.max(0, 1 - speed / ((this.limits.get(lane) ?? 1) * trip.pace));
    if (speed < STOPPED_MPS && !this.#standing.has(id)) {
      this.#standing.add(id);
      if (counts) this.#stops++;
    } else if (speed > MOVING_MPS) this.#standing.delete(id);
    if (place === undefined || !this.#signalised.has(place.link.to.id)) return;
    const frontM = place.link.line.lengthM - place.beginM - positionM;
    const queue = this.#queues.get(place.lane) ?? [];
    queue.push({ frontM, lengthM: tripLengthM(trip), speed });
    this.#queues.set(place.lane, queue);
  }

  /** All vehicles of this second have been told. */
  endSecond(second: number): void {
    while ((this.trips[this.#due]?.atS ?? Number.POSITIVE_INFINITY) <= second) this.#due++;
    if (second > this.task.warmUpS) {
      this.#lostS += Math.max(0, this.#due - this.#last.size);
      for (const queue of this.#queues.values()) this.#longestM = Math.max(this.#longestM, queueM(queue));
      if (second % 60 === 0) {
        this.#minutes.push(this.#longestM);
        this.#longestM = 0;
      }
    }
    this.#queues = new Map();
  }

  figures(): ShadowRun {
    return {
      delayS: this.#lostS / Math.max(1, this.#passed),
      stops: this.#stops / Math.max(1, this.#passed),
      longestQueueM: this.#minutes.reduce((a, b) => a + b, 0) / Math.max(1, this.#minutes.length),
      vehicles: this.trips.filter(({ atS }) => atS >= this.task.warmUpS).length,
    };
  }
}

function queueM(vehicles: { frontM: number; lengthM: number; speed: number }[]): number {
  let tailM = 0;
  let found = 0;
  for (const { frontM, lengthM, speed } of vehicles.sort((a, b) => a.frontM - b.frontM)) {
    if (frontM - tailM > QUEUE_GAP_M) break;
    tailM = frontM + lengthM;
    if (speed < STANDING_MPS) found = tailM;
  }
  return found;
}
