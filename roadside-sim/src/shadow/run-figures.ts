import type { ShadowRun, ShadowTask } from './shadow-task.js';
import type { TaskTrip } from './task-trips.js';

/** Who gets slower than the one has stopped, once until faster than the other. */
const STOPPED_MPS = 0.5;
const MOVING_MPS = 3;
/** A queue reaches to the last vehicle that stands, as far as there is no longer gap than this, m. */
const STANDING_MPS = 2;
const QUEUE_GAP_M = 15;

/** A vehicle before a stop line. */
export interface QueuedVehicle {
  /** From its front to the stop line. */
  readonly frontM: number;
  readonly lengthM: number;
  readonly speedMps: number;
}

/** What a run came to, second by second, whoever simulates it. Nothing of the warm-up counts. */
export class RunFigures {
  readonly #standing = new Set<number>();
  readonly #minutes: number[] = [];
  #counts = false;
  #lostS = 0;
  #stops = 0;
  #passed = 0;
  #longestM = 0;

  constructor(
    private readonly task: Pick<ShadowTask, 'warmUpS'>,
    private readonly trips: readonly TaskTrip[],
  ) {}

  /** What is told from now on is of this second. */
  begin(second: number): void {
    this.#counts = second > this.task.warmUpS;
  }

  /** A vehicle begins its way, and may have the number of one that has ended. */
  enters(id: number): void {
    this.#standing.delete(id);
  }

  /** A vehicle passes a signal. */
  passes(): void {
    if (this.#counts) this.#passed++;
  }

  /** A vehicle is on its way. @param freeMps as fast as it would drive freely */
  drives(id: number, speedMps: number, freeMps: number): void {
    if (this.#counts) this.#lostS += Math.max(0, 1 - speedMps / freeMps);
    if (speedMps < STOPPED_MPS && !this.#standing.has(id)) {
      this.#standing.add(id);
      if (this.#counts) this.#stops++;
    } else if (speedMps > MOVING_MPS) this.#standing.delete(id);
  }

  /** So many wait to get in. */
  waits(vehicles: number): void {
    if (this.#counts) this.#lostS += vehicles;
  }

  /** Vehicles on a lane before a signal, the first one first. */
  queues(vehicles: Iterable<QueuedVehicle>): void {
    if (this.#counts) this.#longestM = Math.max(this.#longestM, queueM(vehicles));
  }

  /** All of this second was told. */
  end(second: number): void {
    if (!this.#counts || second % 60 !== 0) return;
    this.#minutes.push(this.#longestM);
    this.#longestM = 0;
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

function queueM(vehicles: Iterable<QueuedVehicle>): number {
  let tailM = 0;
  let found = 0;
  for (const { frontM, lengthM, speedMps } of vehicles) {
    if (frontM - tailM > QUEUE_GAP_M) break;
    tailM = frontM + lengthM;
    if (speedMps < STANDING_MPS) found = tailM;
  }
  return found;
}
