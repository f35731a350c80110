/** What was refused loses its weight by half or so in this time. */
const MEMORY_MS = 30_000;

/** Rows refused a second, of one device, from a count that only rises; recent ones count most. */
export class RefusedRate {
  private last: { readonly rows: number; readonly timeMs: number } | undefined;
  private perS = 0;

  note(rows: number, timeMs: number): number {
    const { last } = this;
    this.last = { rows, timeMs };
    if (last === undefined || timeMs <= last.timeMs) return this.perS;
    // A count that fell began anew with its process.
    const grown = rows >= last.rows ? rows - last.rows : rows;
    const share = 1 - Math.exp(-(timeMs - last.timeMs) / MEMORY_MS);
    this.perS += share * ((grown * 1000) / (timeMs - last.timeMs) - this.perS);
    return this.perS;
  }
}
