import type { EventLog, NewRecord, Position } from '@luyun/core';

/** Octets of all streams together that may be on their way to the log. */
const MAX_IN_FLIGHT_BYTES = 256 * 2 ** 20;

/** Gathers records of all streams, so that one append makes many of them durable. */
export class Intake {
  #inFlightBytes = 0;
  readonly #waitingForRoom = new Set<() => void>();
  #waiting: { records: readonly NewRecord[]; resolve(positions: Position[]): void; reject(error: Error): void }[] = [];
  #scheduled = false;

  constructor(
    private readonly eventLog: EventLog,
    private readonly maxInFlightBytes = MAX_IN_FLIGHT_BYTES,
  ) {}

  /** Whether so much is on its way to the log that nobody should read more: many streams, each within its own bounds. */
  get full(): boolean {
    return this.#inFlightBytes > this.maxInFlightBytes;
  }

  /** Calls `resume` once when it is not `full` any more. */
  whenRoom(resume: () => void): void {
    this.#waitingForRoom.add(resume);
  }

  /** Resolves with the records' positions once they are on disk. Calls resolve in the order in which they were made. */
  append(records: readonly NewRecord[]): Promise<Position[]> {
    const bytes = records.reduce((sum, { value }) => sum + value.length, 0);
    this.#inFlightBytes += bytes;
    return this.#gather(records).finally(() => this.#leave(bytes));
  }

  #leave(bytes: number): void {
    this.#inFlightBytes -= bytes;
    if (this.full || this.#waitingForRoom.size === 0) return;
    const waiting = [...this.#waitingForRoom];
    this.#waitingForRoom.clear();
    for (const resume of waiting) resume();
  }

  #gather(records: readonly NewRecord[]): Promise<Position[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    this.#scheduled = false;
    this.eventLog.append(group.flatMap((each) => each.records)).then(
      (positions) => {
        let from = 0;
        for (const each of group) {
          each.resolve(positions.slice(from, from + each.records.length));
          from += each.records.length;
        }
      },
      (error) => {
        for (const each of group) each.reject(error);
      },
    );
  }
}
