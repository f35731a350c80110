import type { RowCollector } from './row-collector.js';

/** Columns that go along beside the required ones. */
export const requestColumns = ['arrival', 'distance'];

/** Whether a vehicle of this BasicVehicleClass may ask. */
export function mayAsk(vehicleClass: number): boolean {
  return vehicleClass >= 50 && vehicleClass < 70;
}

/** From so far a vehicle asks: a radio hears it, and a signal has time to change, m. */
export const ASKS_M = 400;
const AGAIN_MS = 1000;
/** Slower than this one drives only because something holds one, m/s. */
const FREE_MPS = 8;
const REQUEST = 1;
const COMPLETE = 4;

/** The signal that a vehicle comes to. */
export interface SignalAhead {
  /** NodeReferenceID. */
  readonly junction: number;
  readonly signalGroup: number;
  /** To the stop line. */
  readonly distanceM: number;
  readonly speedMps: number;
}

/** Until it would be at the stop line if nothing held it, s. */
export function arrivalS({ distanceM, speedMps }: Pick<SignalAhead, 'distanceM' | 'speedMps'>): number {
  return distanceM / Math.max(FREE_MPS, speedMps);
}

interface Open {
  readonly number: number;
  readonly vehicleId: bigint;
  readonly vehicleClass: number;
  readonly junction: number;
  readonly signalGroup: number;
  readonly heardBy: RowCollector;
  askedMs: number;
}

/** Asks for priority at signals as vehicles do: once a second on the way to a signal, and a last time behind it. */
export class PriorityRequests<Vehicle> {
  readonly #open = new Map<Vehicle, Open>();
  #numbers = 0;

  /**
   * What a vehicle sees before it; undefined: no signal, or something that it halts for before.
   *
   * @param heardBy who passes the request on; for as long as it stands, the same
   */
  see(
    vehicle: Vehicle,
    vehicleId: bigint,
    vehicleClass: number,
    ahead: SignalAhead | undefined,
    heardBy: RowCollector,
    nowMs: number,
  ): void {
    const before = this.#open.get(vehicle);
    const near = ahead !== undefined && ahead.distanceM <= ASKS_M ? ahead : undefined;
    const isSame = before?.junction === near?.junction && before?.signalGroup === near?.signalGroup;
    if (before !== undefined && !isSame) this.end(vehicle, nowMs);
    if (near === undefined) return;
    let open = isSame ? before : undefined;
    if (open === undefined) {
      const { junction, signalGroup } = near;
      const askedMs = Number.NEGATIVE_INFINITY;
      open = { number: this.#numbers++ % 256, vehicleId, vehicleClass, junction, signalGroup, heardBy, askedMs };
      this.#open.set(vehicle, open);
    }
    if (nowMs - open.askedMs < AGAIN_MS) return;
    open.askedMs = nowMs;
    this.#say(open, REQUEST, nowMs, { arrival: arrivalS(near), distance: near.distanceM });
  }

  /** It has passed, or is not there any more. */
  end(vehicle: Vehicle, nowMs: number): void {
    const open = this.#open.get(vehicle);
    if (open === undefined) return;
    this.#open.delete(vehicle);
    this.#say(open, COMPLETE, nowMs, {});
  }

  /** Ends what vehicles asked for that are not there any more. */
  keep(isThere: (vehicle: Vehicle) => boolean, nowMs: number): void {
    for (const vehicle of [...this.#open.keys()]) if (!isThere(vehicle)) this.end(vehicle, nowMs);
  }

  #say(open: Open, status: number, nowMs: number, where: { readonly arrival?: number; readonly distance?: number }) {
    const { number: request, vehicleId, vehicleClass, junction, signalGroup, heardBy } = open;
    heardBy.add(nowMs, { vehicleId, request, status, junction, signalGroup, vehicleClass, ...where });
  }
}
