/** Length of a step of the simulation, ms. */
export const tickMs = 100;
/** Slower than this the district gives up the lost time instead of running after it. */
const MOST_BEHIND_MS = 5_000;
/** So long at a time the steps may keep the process from everything else, ms. */
const BURST_MS = 60;
const MOST_STEPS = 10;

interface Clocked {
  readonly nowMs: number;
  step(): void;
  /** Leaves out a stretch of time. */
  skip(ms: number): void;
}

export interface SimClockOptions {
  /** Present, UTC epoch ms. */
  readonly nowMs: () => number;
  /** The simulation began in the past and shall run up to now; otherwise it goes with the clock from `start` on. */
  readonly fromPast: boolean;
  /** Simulated seconds a second while the simulation is in the past, 1..60. */
  readonly times: number;
  /** Whether what is sent has a way out; while it has not, a simulation that is in the past waits. */
  readonly hasRoom: () => boolean;
}

/**
 * Runs a simulation by the clock. One that began in the past runs `times` as fast until it has reached the present; then,
 * as one that began there, it goes at the speed of life. It never stamps the future.
 */
export class SimClock {
  times: number;
  #live: boolean;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Time of the simulation that would be now, and the present when that was so. */
  #dueMs: number;
  #atMs: number;

  constructor(
    private readonly simulation: Clocked,
    private readonly options: SimClockOptions,
  ) {
    this.times = options.times;
    this.#dueMs = simulation.nowMs;
    this.#atMs = options.nowMs();
    this.#live = !options.fromPast;
  }

  /** Whether it has reached the present. */
  get live(): boolean {
    return this.#live;
  }

  start(): void {
    // Whatever passed while the city was laid and made known is not made up for.
    if (this.#live) this.simulation.skip(Math.max(0, this.options.nowMs() - this.simulation.nowMs));
    this.#atMs = this.options.nowMs();
    this.#timer = setInterval(() => this.run(), tickMs / 2);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** As many steps as are due. */
  run(): void {
    const nowMs = this.options.nowMs();
    const { simulation } = this;
    if (this.#live) {
      if (nowMs - simulation.nowMs > MOST_BEHIND_MS) simulation.skip(nowMs - simulation.nowMs);
      for (let steps = 0; nowMs - simulation.nowMs >= tickMs && steps < MOST_STEPS; steps++) simulation.step();
      return;
    }
    this.#dueMs = Math.min(nowMs, this.#dueMs + (nowMs - this.#atMs) * this.times);
    this.#atMs = nowMs;
    const endMs = performance.now() + BURST_MS;
    while (this.#dueMs - simulation.nowMs >= tickMs && performance.now() < endMs && this.options.hasRoom()) {
      simulation.step();
    }
    // What the machine could not do in time is not made up for: it runs as fast as it can.
    this.#dueMs = Math.min(this.#dueMs, simulation.nowMs + 10 * tickMs * this.times);
    this.#live = nowMs - simulation.nowMs < 2 * tickMs;
  }
}
