import type { LogRecord } from '@luyun/core';

/**
 * The newest records of a partition, in memory: consumers that keep up are fed from here, and the pages of the store are not
 * mapped into the process just to be read once.
 */
export class RecentRecords {
  private records: LogRecord[] = [];
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** Records that follow those before without a gap. */
  push(records: readonly LogRecord[]): void {
    for (const record of records) {
      this.bytes += this.heldBytes(record, this.records.at(-1));
      this.records.push(record);
    }
    let drop = 0;
    while (this.bytes > this.maxBytes && drop < this.records.length) {
      this.bytes -= this.heldBytes(this.records[drop] as LogRecord, this.records[drop + 1]);
      drop++;
    }
    if (drop > 0) this.records.splice(0, drop);
  }

  /**
   * Octets that a record holds beside its neighbour. A value is a view of the buffer of its whole append, records of other
   * partitions among it, and all of that stays while one of them does.
   */
  private heldBytes({ value }: LogRecord, neighbour: LogRecord | undefined): number {
    return value.buffer === neighbour?.value.buffer ? 0 : value.buffer.byteLength;
  }

  /** As `Partition.readFrom`; undefined where `offset` is not here any more. */
  readFrom(offset: number, maxBytes: number): LogRecord[] | undefined {
    const first = this.records[0]?.offset;
    if (first === undefined || offset < first) return undefined;
    const start = offset - first;
    let bytes = 0;
    let end = start;
    while (end < this.records.length) {
      bytes += (this.records[end] as LogRecord).value.length;
      if (end > start && bytes > maxBytes) break;
      end++;
    }
    return this.records.slice(start, end);
  }
}
