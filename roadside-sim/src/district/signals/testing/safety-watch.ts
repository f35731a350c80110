import type { Limits } from '../programme.js';

const RED = 3;
const CLEARANCE = 4;
const GREENS = [5, 6];
const YELLOW = 7;

/** Looks at the lights of a junction, tick by tick, and throws where they break what its groups are owed. */
export class SafetyWatch {
  readonly #lights = new Map<number, { light: number; sinceMs: number }>();
  /** When the last green of a group ended. */
  readonly #greenEndMs = new Map<number, number>();
  readonly greens = new Map<number, number>();

  constructor(private readonly limits: Limits) {}

  look(nowMs: number, lightOf: (group: number) => number): void {
    for (const { group } of this.limits.groups) this.#follow(group, lightOf(group), nowMs);
    for (const { group, other } of this.limits.conflicts) {
      if (this.#moves(group) && this.#moves(other)) throw new Error(`${group} and ${other} at once`);
    }
  }

  #moves(group: number): boolean {
    return (this.#lights.get(group)?.light ?? RED) !== RED;
  }

  #follow(group: number, light: number, nowMs: number): void {
    const limits = this.limits.groups.find((each) => each.group === group);
    const before = this.#lights.get(group);
    if (before?.light === light || limits === undefined) return;
    this.#lights.set(group, { light, sinceMs: nowMs });
    const lastedMs = nowMs - (before?.sinceMs ?? nowMs);
    const from = before?.light ?? RED;
    const say = (what: string) => new Error(`group ${group}: ${what} (${from} to ${light} after ${lastedMs} ms)`);
    if (GREENS.includes(light)) {
      if (from !== RED) throw say('green not from red');
      this.greens.set(group, (this.greens.get(group) ?? 0) + 1);
      for (const conflict of this.limits.conflicts.filter(({ other }) => other === group)) {
        const sinceMs = nowMs - (this.#greenEndMs.get(conflict.group) ?? Number.NEGATIVE_INFINITY);
        if (sinceMs < conflict.intergreenMs) throw say(`${sinceMs} ms after ${conflict.group}`);
      }
      return;
    }
    if (GREENS.includes(from)) {
      if (lastedMs < limits.minGreenMs) throw say('green too short');
      this.#greenEndMs.set(group, nowMs);
      if (light !== (limits.kind === 'pedestrian' ? CLEARANCE : YELLOW)) throw say('green ends without warning');
      return;
    }
    if (light !== RED) throw say('no such order of lights');
    if (from === YELLOW && lastedMs !== limits.yellowMs) throw say('yellow is not what it must be');
    if (from === CLEARANCE && lastedMs < limits.clearanceMs) throw say('people are still on the crossing');
  }
}
