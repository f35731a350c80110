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
      this.records.push(record);
      this.bytes += record.value.length;
    }
    let drop = 0;
    while (this.bytes > this.maxBytes && drop < this.records.length) {
      this.bytes -= (this.records[drop++] as LogRecord).value.length;
    }
    if (drop > 0) this.records.splice(0, drop);
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
