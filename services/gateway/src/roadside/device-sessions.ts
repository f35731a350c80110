/** How many numbers behind the highest a skipped batch may still come; after that it counts as never sent. */
const REORDER_WINDOW = 32;

/**
 * How far one session of a device has come. It outlives the stream, so that a device that reconnects goes on where it was.
 *
 * A batch is missing (skipped so far, or refused by the log), in flight (on its way to the log), or durable.
 */
export class DeviceSession {
  /** Resolves when nothing of this session is on its way to the log. */
  pending: Promise<void> = Promise.resolve();
  readonly #missing = new Set<number>();
  readonly #inFlight = new Set<number>();
  #highest: number;

  /** `acknowledged`: what the device says was acknowledged before; true unless it lies, and then it is its own data. */
  constructor(
    readonly id: string,
    acknowledged: number,
  ) {
    this.#highest = acknowledged;
  }

  /** Number that the next batch is expected to have. */
  get next(): number {
    return this.#highest + 1;
  }

  /**
   * Number that a batch must have whose own cannot be read: the lowest that is missing. Were it the next one, a batch that
   * overtook the unreadable one would leave no number to the batch after it, which would count as a duplicate.
   */
  get expected(): number {
    let lowest = this.next;
    for (const each of this.#missing) lowest = Math.min(lowest, each);
    return lowest;
  }

  /** Everything up to this number is durable. */
  get acknowledgeable(): number {
    let lowest = this.#highest + 1;
    for (const each of this.#missing) lowest = Math.min(lowest, each);
    for (const each of this.#inFlight) lowest = Math.min(lowest, each);
    return lowest - 1;
  }

  /** Takes a batch; false when it has been taken before. */
  take(sequence: number): boolean {
    if (sequence <= this.#highest) {
      if (!this.#missing.delete(sequence)) return false;
    } else {
      for (let skipped = Math.max(this.next, sequence - REORDER_WINDOW); skipped < sequence; skipped++) {
        this.#missing.add(skipped);
      }
      this.#highest = sequence;
      for (const each of this.#missing) if (each < sequence - REORDER_WINDOW) this.#missing.delete(each);
    }
    this.#inFlight.add(sequence);
    return true;
  }

  /**
   * The device says that everything up to `acknowledged` was: where it was connected to another gateway meanwhile, more than
   * is known here.
   */
  advance(acknowledged: number): void {
    this.#highest = Math.max(this.#highest, acknowledged);
    for (const each of this.#missing) if (each <= acknowledged) this.#missing.delete(each);
  }

  settle(sequence: number, stored: boolean): void {
    this.#inFlight.delete(sequence);
    if (!stored) this.#missing.add(sequence);
  }
}

const MAX_SESSIONS = 50_000;

/**
 * Sessions by device; a device has one at a time. Each gateway has its own. The truth of what was acknowledged is the
 * device's: it sends everything after that again, to whichever gateway it comes. What was in the log already is there twice
 * then, in the partition of its device, where processing takes the first of each (device, session, sequence). So forgetting a
 * session costs a resend, no data.
 */
export class DeviceSessions {
  readonly #sessions = new Map<string, DeviceSession>();

  /** The session that the device names, new where it is not known here. */
  open(deviceId: string, id: string, acknowledged: number): DeviceSession {
    const known = this.#sessions.get(deviceId);
    this.#sessions.delete(deviceId);
    const session = known?.id === id ? known : new DeviceSession(id, acknowledged);
    session.advance(acknowledged);
    this.#sessions.set(deviceId, session);
    if (this.#sessions.size > MAX_SESSIONS) {
      const [oldest] = this.#sessions.keys();
      if (oldest !== undefined) this.#sessions.delete(oldest);
    }
    return session;
  }
}
