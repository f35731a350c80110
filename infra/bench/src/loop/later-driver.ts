import type { StepResult, TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import type { Driver } from '../sumo/run-sumo.js';

/** A driver that takes over some time after the begin: until then lights are as the programmes say. */
export class LaterDriver implements Driver {
  #traci: TraciClient | undefined;
  #driver: Driver | undefined;

  constructor(
    private readonly fromS: number,
    private readonly make: () => Driver,
  ) {}

  async begin(traci: TraciClient): Promise<void> {
    this.#traci = traci;
  }

  async step(result: StepResult, nowS: number): Promise<void> {
    if (this.#traci === undefined || nowS < this.fromS) return;
    if (this.#driver === undefined) {
      this.#driver = this.make();
      await this.#driver.begin(this.#traci);
    }
    await this.#driver.step(result, nowS);
  }
}
