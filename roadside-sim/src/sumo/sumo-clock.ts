/** Time of the scenario and the event time that the devices stamp. */
export class SumoClock {
  #nowS: number;

  /** The scenario's `beginS` is UTC `startMs`. */
  constructor(
    private readonly beginS: number,
    private readonly startMs: number,
  ) {
    this.#nowS = beginS;
  }

  /** Scenario time, s. */
  get nowS(): number {
    return this.#nowS;
  }

  /** Event time, UTC epoch ms. */
  get nowMs(): number {
    return this.msOf(this.#nowS);
  }

  msOf(scenarioS: number): number {
    return Math.round(this.startMs + (scenarioS - this.beginS) * 1000);
  }

  advance(toS: number): void {
    this.#nowS = toS;
  }
}
