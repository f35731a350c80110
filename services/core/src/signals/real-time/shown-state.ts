import type { GateLimits } from '../safety/gate-limits.js';
import { beginGate, type GateLight, type GateState } from '../safety/gate-state.js';

/** What a controller said of one group. `light` as roadside.v1.Light. */
export interface ShownLight {
  readonly timeMs: number;
  readonly group: number;
  readonly light: number;
}

/** Controllers count in tenths of a second. */
const RESOLUTION_MS = 100;
const gateLights: Readonly<Record<number, GateLight>> = { 2: 'red', 3: 'red', 5: 'green', 6: 'green', 7: 'yellow' };
const FLASHING_GREEN = 4;

/** The lights of a junction as they come on air, in the form that gate and control work with. */
export class ShownState {
  readonly #lights: (GateLight | undefined)[];
  #state: GateState | undefined;
  #timeMs = 0;

  constructor(private readonly limits: GateLimits) {
    this.#lights = limits.groups.map(() => undefined);
  }

  /** Newest time of any light, by the controller's clock. */
  get timeMs(): number {
    return this.#timeMs;
  }

  /** Undefined until every group was heard. */
  get state(): GateState | undefined {
    return this.#state;
  }

  /** Takes a light; false where it says that the controller shows no regular one, such as flashing yellow. */
  take({ timeMs: exactMs, group, light }: ShownLight): boolean {
    const i = this.limits.placeOf.get(group);
    if (i === undefined) return true;
    const timeMs = Math.round(exactMs / RESOLUTION_MS) * RESOLUTION_MS;
    this.#timeMs = Math.max(this.#timeMs, timeMs);
    const isWalk = this.limits.groups[i]?.kind === 'pedestrian';
    const shown = light === FLASHING_GREEN ? (isWalk ? 'clearing' : 'green') : gateLights[light];
    if (shown === undefined) return false;
    if (this.#state === undefined) {
      this.#lights[i] = shown;
      const known = this.#lights.filter((each) => each !== undefined);
      if (known.length === this.#lights.length) this.#state = beginGate(this.limits, this.#timeMs, known);
      return true;
    }
    const { lights } = this.#state;
    if (lights[i] === shown) return true;
    const ends = lights[i] === 'green';
    this.#state = {
      ...this.#state,
      lights: lights.with(i, shown),
      sinceMs: this.#state.sinceMs.with(i, timeMs),
      greenEndMs: ends ? this.#state.greenEndMs.with(i, timeMs) : this.#state.greenEndMs,
    };
    return true;
  }

  /** Who waits from now on, as the gate counts it: since when at this red. */
  wait(timeMs: number, groups: readonly number[]): void {
    if (this.#state === undefined) return;
    const { lights, waitingSinceMs } = this.#state;
    this.#state = {
      ...this.#state,
      timeMs,
      waitingSinceMs: this.limits.groups.map(({ group }, i) =>
        lights[i] !== 'green' && groups.includes(group) ? (waitingSinceMs[i] ?? timeMs) : null,
      ),
    };
  }
}
