import type { GroupLimits } from '../timing-plan.js';
import type { GateLimits, PhaseSlot } from './gate-limits.js';
import type { GateLight, GateState } from './gate-state.js';

/**
 * Why a request is not shown (yet).
 * - unknownGroup, conflict: the request itself can never be shown; what is green stays, so long as it may
 * - minGreen, walk: a green has not lasted
 * - yellow, pedestrianClearance, intergreen: a conflicting group has not cleared
 * - maxRed: somebody waits too long elsewhere
 * - order: it is not the group's turn in its ring
 */
export type SafetyRule =
  | 'unknownGroup'
  | 'conflict'
  | 'minGreen'
  | 'walk'
  | 'yellow'
  | 'pedestrianClearance'
  | 'intergreen'
  | 'maxRed'
  | 'order';

export interface Binding {
  readonly rule: SafetyRule;
  /** Group that the request wanted to change. */
  readonly group: number;
  /** Group on whose account it may not. */
  readonly other: number | null;
  /** When it may, as far as this rule goes; null: not by waiting. */
  readonly untilMs: number | null;
}

export interface GateRequest {
  /** Not before the last request's. */
  readonly timeMs: number;
  /** Groups that are to be green; all others are to be red. */
  readonly green: readonly number[];
  /** Groups at which somebody waits. */
  readonly waiting: readonly number[];
}

export interface GateAnswer {
  readonly state: GateState;
  /** Everything that stands against the request; empty: it is shown as asked. */
  readonly bindings: readonly Binding[];
}

/** Answers one request: what is shown from now on, and what stands against showing more of what was asked. */
export function passGate(limits: GateLimits, before: GateState, request: GateRequest): GateAnswer {
  const { timeMs } = request;
  if (timeMs < before.timeMs) throw new RangeError('a request must not lie before the last one');
  const pass = new Pass(limits, before, timeMs);
  pass.age();
  pass.wait(request.waiting);
  const wanted = pass.oweTurns(pass.wanted(request.green));
  pass.end(wanted, request.waiting);
  pass.begin(wanted);
  return { state: pass.state(), bindings: pass.bindings };
}

class Pass {
  readonly bindings: Binding[] = [];
  readonly #lights: GateLight[];
  readonly #since: number[];
  readonly #greenEnd: number[];
  readonly #waiting: (number | null)[];
  #positions: readonly number[];
  #section: number;
  readonly #n: number;

  constructor(
    private readonly limits: GateLimits,
    before: GateState,
    private readonly now: number,
  ) {
    this.#lights = [...before.lights];
    this.#since = [...before.sinceMs];
    this.#greenEnd = [...before.greenEndMs];
    this.#waiting = [...before.waitingSinceMs];
    this.#positions = before.positions;
    this.#section = before.section;
    this.#n = limits.groups.length;
  }

  state(): GateState {
    return {
      timeMs: this.now,
      lights: this.#lights,
      sinceMs: this.#since,
      greenEndMs: this.#greenEnd,
      waitingSinceMs: this.#waiting,
      section: this.#section,
      positions: this.#positions,
    };
  }

  /** Clearance and yellow run out by themselves. */
  age(): void {
    for (let i = 0; i < this.#n; i++) {
      const { clearanceMs, yellowMs } = this.#limits(i);
      if (this.#lights[i] === 'clearing' && this.now - this.#sinceOf(i) >= clearanceMs)
        this.#show(i, yellowMs > 0 ? 'yellow' : 'red');
      else if (this.#lights[i] === 'yellow' && this.now - this.#sinceOf(i) >= yellowMs) this.#show(i, 'red');
    }
  }

  wait(groups: readonly number[]): void {
    const waits = new Set(groups);
    for (let i = 0; i < this.#n; i++) {
      const isWaiting = this.#lights[i] !== 'green' && waits.has(this.#limits(i).group);
      this.#waiting[i] = isWaiting ? (this.#waiting[i] ?? this.now) : null;
    }
  }

  /** What was asked for, by place; what is green already where the request can never be shown. */
  wanted(green: readonly number[]): boolean[] {
    const wanted = new Array<boolean>(this.#n).fill(false);
    for (const group of green) {
      const i = this.limits.placeOf.get(group);
      if (i === undefined) return this.#refuse({ rule: 'unknownGroup', group, other: null, untilMs: null });
      for (let j = 0; j < this.#n; j++) {
        if (wanted[j] && this.#conflict(i, j)) {
          return this.#refuse({ rule: 'conflict', group, other: this.#limits(j).group, untilMs: null });
        }
      }
      wanted[i] = true;
    }
    return wanted;
  }

  /** Whoever has waited for longer than may be comes first, the longest wait before others. */
  oweTurns(wanted: boolean[]): boolean[] {
    const due: number[] = [];
    for (let i = 0; i < this.#n; i++) if (this.#isDue(i)) due.push(i);
    if (due.length === 0) return wanted;
    due.sort((a, b) => (this.#waiting[a] ?? 0) - (this.#waiting[b] ?? 0) || a - b);
    const first: number[] = [];
    for (const i of due) if (!first.some((j) => this.#conflict(i, j))) first.push(i);
    for (let i = 0; i < this.#n; i++) {
      const owed = due.find((j) => this.#conflict(i, j));
      if (!wanted[i] || owed === undefined || first.includes(i)) continue;
      wanted[i] = false;
      this.#bind('maxRed', i, owed, null);
    }
    for (const i of first) wanted[i] = true;
    return wanted;
  }

  end(wanted: readonly boolean[], waiting: readonly number[]): void {
    for (let i = 0; i < this.#n; i++) {
      if (this.#lights[i] !== 'green' || wanted[i]) continue;
      const { group, minGreenMs, clearanceMs, yellowMs, kind } = this.#limits(i);
      const untilMs = this.#sinceOf(i) + minGreenMs;
      if (this.now < untilMs) {
        this.#bind(kind === 'pedestrian' ? 'walk' : 'minGreen', i, i, untilMs);
        continue;
      }
      this.#greenEnd[i] = this.now;
      if (waiting.includes(group)) this.#waiting[i] = this.now;
      this.#show(i, clearanceMs > 0 ? 'clearing' : yellowMs > 0 ? 'yellow' : 'red');
    }
  }

  begin(wanted: readonly boolean[]): void {
    for (let i = 0; i < this.#n; i++) {
      if (!wanted[i] || this.#lights[i] === 'green') continue;
      if (this.#mayBegin(i) && this.#takeTurn(i)) {
        this.#show(i, 'green');
        this.#waiting[i] = null;
      }
    }
  }

  #mayBegin(i: number): boolean {
    const { yellowMs, clearanceMs, allRedMs } = this.#limits(i);
    const ownMs = this.#greenEndOf(i) + yellowMs + clearanceMs + allRedMs;
    let free = true;
    if (this.#lights[i] !== 'red' || this.now < ownMs) free = this.#bind('intergreen', i, i, ownMs);
    for (let j = 0; j < this.#n; j++) {
      const intergreenMs = this.limits.intergreenMs[j * this.#n + i] ?? -1;
      if (intergreenMs < 0) continue;
      const light = this.#lights[j];
      const untilMs = light === 'green' ? null : this.#greenEndOf(j) + intergreenMs;
      if (light === 'green') free = this.#bind('conflict', i, j, null);
      else if (light === 'clearing') free = this.#bind('pedestrianClearance', i, j, untilMs);
      else if (light === 'yellow') free = this.#bind('yellow', i, j, untilMs);
      else if (this.now < (untilMs ?? 0)) free = this.#bind('intergreen', i, j, untilMs);
    }
    return free;
  }

  /** Moves the rings on to the group's phase, where the order lets it be next. */
  #takeTurn(i: number): boolean {
    const slots = this.limits.slots[i] ?? [];
    if (slots.length === 0) return true;
    const here = slots.find(
      ({ section, ring, position }) => section === this.#section && position > (this.#positions[ring] ?? -1),
    );
    const beside = slots.find(
      ({ section, ring, position }) =>
        section === this.#section &&
        position === (this.#positions[ring] ?? -1) &&
        this.#isRunning({ section, ring, position }),
    );
    const slot = here ?? beside ?? this.#nextSection(i, slots);
    if (slot === undefined) return this.#bind('order', i, null, null);
    if (here === undefined && beside === undefined) {
      this.#section = slot.section;
      this.#positions = this.#positions.map(() => -1);
    }
    this.#positions = this.#positions.map((position, ring) =>
      ring === slot.ring ? Math.max(position, slot.position) : position,
    );
    return true;
  }

  /** A phase of a later section, once the served one is over and nobody waits, or waits longer, in between. */
  #nextSection(i: number, slots: readonly PhaseSlot[]): PhaseSlot | undefined {
    for (let j = 0; j < this.#n; j++) {
      const inSection = this.limits.slots[j]?.some(({ section }) => section === this.#section);
      if (inSection && j !== i && this.#lights[j] !== 'red') return undefined;
    }
    const ahead = ({ section }: PhaseSlot) =>
      (section - this.#section - 1 + this.limits.sections) % this.limits.sections;
    const slot = [...slots].sort((a, b) => ahead(a) - ahead(b))[0];
    if (slot === undefined) return undefined;
    const isDue = this.#isDue(i);
    for (let j = 0; j < this.#n; j++) {
      const between = this.limits.slots[j]?.some((other) => ahead(other) < ahead(slot));
      if (between && this.#waiting[j] !== null && !(isDue && !this.#isDue(j))) return undefined;
    }
    return slot;
  }

  #isRunning({ section, ring, position }: PhaseSlot): boolean {
    return this.limits.slots.some(
      (slots, j) =>
        this.#lights[j] === 'green' &&
        slots.some((slot) => slot.section === section && slot.ring === ring && slot.position === position),
    );
  }

  #isDue(i: number): boolean {
    const { maxRedMs } = this.#limits(i);
    const sinceMs = this.#waiting[i] ?? null;
    return maxRedMs !== null && sinceMs !== null && this.now - sinceMs >= maxRedMs;
  }

  #refuse(binding: Binding): boolean[] {
    this.bindings.push(binding);
    return this.#lights.map((light) => light === 'green');
  }

  #bind(rule: SafetyRule, i: number, other: number | null, untilMs: number | null): false {
    this.bindings.push({
      rule,
      group: this.#limits(i).group,
      other: other === null ? null : this.#limits(other).group,
      untilMs,
    });
    return false;
  }

  #show(i: number, light: GateLight): void {
    this.#lights[i] = light;
    this.#since[i] = this.now;
  }

  #conflict(i: number, j: number): boolean {
    return (this.limits.intergreenMs[i * this.#n + j] ?? -1) >= 0;
  }

  #limits(i: number): GroupLimits {
    return this.limits.groups[i] as GroupLimits;
  }

  #sinceOf(i: number): number {
    return this.#since[i] as number;
  }

  #greenEndOf(i: number): number {
    return this.#greenEnd[i] as number;
  }
}
