import type { ControlJunction, PriorityRequest } from '../control/control-junction.js';

/** What one row of a request says, see PriorityRequestColumns of roadside.v1. */
export interface HeardRequest {
  readonly timeMs: number;
  /** Temporary id of the vehicle, and the number of its request. */
  readonly vehicleId: bigint;
  readonly request: number;
  /** ReqStatus of T/CSAE 157-2020. */
  readonly status: number;
  readonly group: number;
  /** BasicVehicleClass. */
  readonly vehicleClass: number;
  /** Until it is at the stop line, s, and how far that is, m; null: not said. */
  readonly arrivalS: number | null;
  readonly distanceM: number | null;
}

const ReqStatus = { request: 1, confirmed: 2, cancel: 3, complete: 4 } as const;
/** Who was not heard for so long asks no more. */
const HEARD_MS = 5_000;
/** A request that stands for longer is not heeded any more: its sender may be broken, and others wait. */
const LONGEST_MS = 180_000;
/** More at a time are not taken. */
const MOST = 32;

interface Call {
  readonly id: string;
  readonly firstMs: number;
  heard: HeardRequest;
}

/** Requests for priority at one junction. In what is kept of them a number stands for the vehicle. */
export class PriorityCalls {
  readonly #calls = new Map<string, Call>();
  readonly #speedMps: ReadonlyMap<number, number>;
  #numbers = 0;

  constructor({ lanes }: Pick<ControlJunction, 'lanes'>) {
    this.#speedMps = new Map(
      lanes.flatMap(({ movements, speedMps }) => movements.map(({ group }) => [group, speedMps] as const)),
    );
  }

  take(heard: HeardRequest): void {
    const key = `${heard.vehicleId}/${heard.request}`;
    const known = this.#calls.get(key);
    if (known !== undefined && heard.timeMs < known.heard.timeMs) return;
    switch (heard.status) {
      case ReqStatus.cancel:
      case ReqStatus.complete:
        this.#calls.delete(key);
        return;
      case ReqStatus.request:
      case ReqStatus.confirmed:
        if (known !== undefined) known.heard = heard;
        else if (
          this.#calls.size < MOST &&
          priorityKind(heard.vehicleClass) !== null &&
          this.#speedMps.has(heard.group)
        )
          this.#calls.set(key, { id: String(++this.#numbers), firstMs: heard.timeMs, heard });
    }
  }

  /** Those that stand at a time, the soonest first; times to tenths, so that they are the same when they are read again. */
  at(timeMs: number): PriorityRequest[] {
    const standing: PriorityRequest[] = [];
    for (const [key, { id, firstMs, heard }] of this.#calls) {
      const kind = priorityKind(heard.vehicleClass);
      if (timeMs - heard.timeMs > HEARD_MS) this.#calls.delete(key);
      else if (kind !== null && timeMs - firstMs <= LONGEST_MS)
        standing.push({ id, group: heard.group, etaS: this.#etaS(heard, timeMs), kind });
    }
    return standing.sort((a, b) => a.etaS - b.etaS || Number(a.id) - Number(b.id));
  }

  #etaS({ timeMs: heardMs, arrivalS, distanceM, group }: HeardRequest, timeMs: number): number {
    const saidS = arrivalS ?? (distanceM ?? 0) / (this.#speedMps.get(group) ?? 1);
    const leftS = saidS - Math.max(0, timeMs - heardMs) / 1000;
    return Math.round(Math.max(0, leftS) * 10) / 10;
  }
}

/** Whom priority is for, by BasicVehicleClass; null: others. */
export function priorityKind(vehicleClass: number): PriorityRequest['kind'] | null {
  const basic = Math.floor(vehicleClass / 10) * 10;
  return basic === 50 ? 'bus' : basic === 60 ? 'emergency' : null;
}
