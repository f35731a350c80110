import { roadside } from '@luyun/proto';
import type { Wire, WireSwitch } from '../client/wire-switch.js';
import type { FaultPlan } from './fault-plan.js';

const { ConnectRequest } = roadside.v1;

/** How often each fault has happened. */
export interface FaultCounts {
  lost: number;
  duplicated: number;
  reordered: number;
  malformed: number;
  died: number;
}

/** Stands between a client and its stream, and does to the batches what the plan says. */
export function faultSwitch(plan: FaultPlan, random: () => number, counts: FaultCounts): WireSwitch | undefined {
  if (plan.loss + plan.duplicate + plan.reorder + plan.malformed + plan.dieMs === 0) return undefined;
  return (wire) => new FaultyWire(wire, plan, random, counts);
}

export function noFaults(): FaultCounts {
  return { lost: 0, duplicated: 0, reordered: 0, malformed: 0, died: 0 };
}

class FaultyWire implements Wire {
  #held: Uint8Array | undefined;
  #dead = false;
  readonly #diesAtMs: number;

  constructor(
    private readonly wire: Wire,
    private readonly plan: FaultPlan,
    private readonly random: () => number,
    private readonly counts: FaultCounts,
  ) {
    this.#diesAtMs = plan.dieMs === 0 ? Number.POSITIVE_INFINITY : performance.now() + plan.dieMs * (0.5 + random());
  }

  write(frame: Uint8Array): boolean {
    if (this.#dead) return true;
    if (performance.now() > this.#diesAtMs) {
      this.#dead = true;
      this.counts.died += 1;
      this.wire.cut();
      return true;
    }
    const { plan, counts } = this;
    if (this.#happens(plan.loss)) {
      counts.lost += 1;
      return true;
    }
    if (this.#happens(plan.malformed)) {
      counts.malformed += 1;
      return this.wire.write(this.#spoil(frame));
    }
    if (this.#held === undefined && this.#happens(plan.reorder)) {
      counts.reordered += 1;
      this.#held = frame;
      return true;
    }
    let free = this.wire.write(frame);
    if (this.#held !== undefined) {
      free = this.wire.write(this.#held);
      this.#held = undefined;
    }
    if (this.#happens(plan.duplicate)) {
      counts.duplicated += 1;
      free = this.wire.write(frame);
    }
    return free;
  }

  cut(): void {
    this.wire.cut();
  }

  #happens(share: number): boolean {
    return share > 0 && this.random() < share;
  }

  /** Either bytes that are no protobuf, or a batch of which one column is an octet short. */
  #spoil(frame: Uint8Array): Uint8Array {
    if (this.random() < 0.5) return Uint8Array.from(frame, (byte) => byte ^ 0xa5);
    const request = ConnectRequest.decode(frame);
    const columns = request.batch?.perceivedObjects ?? request.batch?.vehicleStates ?? request.batch?.signalStates;
    if (columns?.timeOffset) columns.timeOffset = columns.timeOffset.subarray(0, columns.timeOffset.length - 1);
    return ConnectRequest.encode(request).finish();
  }
}
