import type { EventLog, NewRecord, Position } from '@luyun/core';

/** Gathers records of all streams, so that one append makes many of them durable. */
export class Intake {
  #waiting: { records: readonly NewRecord[]; resolve(positions: Position[]): void; reject(error: Error): void }[] = [];
  #scheduled = false;

  constructor(private readonly eventLog: EventLog) {}

  /** Resolves with the records' positions once they are on disk. Calls resolve in the order in which they were made. */
  append(records: readonly NewRecord[]): Promise<Position[]> {
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
