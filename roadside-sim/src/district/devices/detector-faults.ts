import { exponential, type Random } from '../random.js';
import type { DevicePlan, FaultKind, FaultPlanEntry } from './device-plan.js';

/** How a fault looks, by kind; rates a second and shares of the vehicles. */
const CHATTER_PER_S = 1.6;
const UNDERCOUNT = 0.35;
const OVERCOUNT = 0.3;
const DRIFT_PER_HOUR = 0.5;
const MOST_DRIFT = 0.9;
const LINK_UP_S = 90;
const LINK_DOWN_S = 45;
/** Electronics find out about some faults by themselves, after a while; about wrong counts they never do. */
const noticedAfterS: Readonly<Partial<Record<FaultKind, number>>> = {
  'stuck-on': 120,
  dead: 60,
  chatter: 180,
  intermittent: 30,
};

/** A fault of one detector, as it runs. */
export class DetectorFault {
  readonly #random: Random;
  #nextPulseMs: number;
  #linkUntilMs: number;
  #linkUp = true;

  constructor(
    readonly kind: FaultKind,
    readonly sinceMs: number,
    random: Random,
  ) {
    this.#random = random;
    this.#nextPulseMs = sinceMs + exponential(random, 1000 / CHATTER_PER_S);
    this.#linkUntilMs = sinceMs + exponential(random, LINK_UP_S * 1000);
  }

  /** How often a vehicle that passes is counted: 0, 1 or 2 times. */
  countsOf(nowMs: number): number {
    switch (this.kind) {
      case 'stuck-on':
      case 'dead':
        return 0;
      case 'undercount':
        return this.#random() < UNDERCOUNT ? 0 : 1;
      case 'overcount':
        return this.#random() < OVERCOUNT ? 2 : 1;
      case 'drift':
        return this.#random() < Math.min(MOST_DRIFT, ((nowMs - this.sinceMs) / 3_600_000) * DRIFT_PER_HOUR) ? 0 : 1;
      default:
        return 1;
    }
  }

  /** Pulses without a vehicle since the last call. */
  pulses(nowMs: number): number {
    if (this.kind !== 'chatter') return 0;
    let pulses = 0;
    while (this.#nextPulseMs <= nowMs) {
      pulses += 1;
      this.#nextPulseMs += exponential(this.#random, 1000 / CHATTER_PER_S);
    }
    return pulses;
  }

  /** Whether what the detector says arrives. */
  linkUp(nowMs: number): boolean {
    if (this.kind !== 'intermittent') return true;
    while (nowMs >= this.#linkUntilMs) {
      this.#linkUp = !this.#linkUp;
      this.#linkUntilMs += exponential(this.#random, (this.#linkUp ? LINK_UP_S : LINK_DOWN_S) * 1000);
    }
    return this.#linkUp;
  }

  /** What the controller makes of it: a call that never ends, also where its diagnosis puts one in place of a dead detector. */
  get alwaysCalls(): boolean {
    return this.kind === 'stuck-on' || this.kind === 'dead';
  }

  noticed(nowMs: number): boolean {
    const afterS = noticedAfterS[this.kind];
    return afterS !== undefined && nowMs - this.sinceMs >= afterS * 1000;
  }
}

/** The faults of a city's detectors: those that its files declare, and those that begin while it runs. */
export class DetectorFaults {
  readonly #faults = new Map<string, DetectorFault>();

  constructor(
    private readonly ids: readonly string[],
    private readonly random: Random,
  ) {}

  of(detectorId: string): DetectorFault | undefined {
    return this.#faults.get(detectorId);
  }

  get all(): ReadonlyMap<string, DetectorFault> {
    return this.#faults;
  }

  /** Begins declared faults; a share is of the detectors that have none yet. Throws for a detector that is not there. */
  declare(entries: readonly FaultPlanEntry[] | DevicePlan['detectors']['faults'], nowMs: number): void {
    for (const { fault, detectors = [], share = 0 } of entries) {
      for (const id of detectors) this.begin(id, fault, nowMs);
      const count = Math.round(share * this.ids.length);
      const free = this.ids.filter((id) => !this.#faults.has(id));
      for (let i = 0; i < count && free.length > 0; i++) {
        const [id] = free.splice(Math.floor(this.random() * free.length), 1);
        if (id !== undefined) this.begin(id, fault, nowMs);
      }
    }
  }

  /** Throws an Error for a detector that is not there. */
  begin(detectorId: string, fault: FaultKind, nowMs: number): void {
    if (!this.ids.includes(detectorId)) throw new Error(`there is no detector ${detectorId}`);
    this.#faults.set(detectorId, new DetectorFault(fault, nowMs, this.random));
  }

  end(detectorId: string): boolean {
    return this.#faults.delete(detectorId);
  }
}
