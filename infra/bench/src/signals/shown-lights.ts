import type { ControlStage } from '@luyun/core/signals/control/control-junction';
import type { LightTrace } from '@luyun/core/signals/safety/check-trace';
import { type GateLimits, gateLimits } from '@luyun/core/signals/safety/gate-limits';
import { beginGate, type GateLight, type GateState } from '@luyun/core/signals/safety/gate-state';
import { passGate } from '@luyun/core/signals/safety/pass-gate';
import type { TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import { Command, Variable } from '@luyun/roadside-sim/sumo/traci-codes';
import type { SumoJunction } from './sumo-junction.js';

/** The lights of a junction in a run: what is shown goes through the gate, and is written down for the check. */
export class ShownLights {
  readonly limits: GateLimits;
  readonly trace: LightTrace[] = [];
  #state: GateState | undefined;
  #letters = '';

  constructor(
    readonly junction: SumoJunction,
    private readonly traci: TraciClient,
  ) {
    this.limits = gateLimits(junction.lights.limits);
  }

  get state(): GateState {
    if (this.#state === undefined) throw new Error('the lights have not been taken over yet');
    return this.#state;
  }

  stage(target: number): ControlStage | undefined {
    return this.junction.control.stages[target];
  }

  /** From what the network's own programme shows. */
  async takeOver(nowS: number): Promise<void> {
    const letters = String(await this.traci.get(Command.getTrafficLight, Variable.lightState, this.junction.id));
    const lights = this.junction.lights.links.map(([link = 0]): GateLight => {
      const letter = letters[link];
      return letter === 'G' || letter === 'g' ? 'green' : letter === 'y' || letter === 'Y' ? 'yellow' : 'red';
    });
    this.#state = beginGate(this.limits, nowS * 1000, lights);
    this.#write([]);
  }

  async request(nowS: number, green: readonly number[], waiting: readonly number[], target: number): Promise<void> {
    this.#state = passGate(this.limits, this.state, { timeMs: Math.round(nowS * 1000), green, waiting }).state;
    this.#write(waiting);
    const letters = this.junction.lights.letters(this.#state.lights, target);
    if (letters === this.#letters) return;
    this.#letters = letters;
    await this.traci.setText(Command.setTrafficLight, Variable.lightState, this.junction.id, letters);
  }

  #write(waiting: readonly number[]): void {
    const { timeMs, lights } = this.state;
    this.trace.push({ timeMs, lights, waiting });
  }
}
