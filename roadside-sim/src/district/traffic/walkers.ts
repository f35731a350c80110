const CAPACITY = 4096;

/** People on foot as columns; a slot is used again, `serial` never is. */
export class Walkers {
  readonly alive = new Uint8Array(CAPACITY);
  readonly serial = new Uint32Array(CAPACITY);
  /** m east and north, m/s, radians counter-clockwise from east */
  readonly x = new Float64Array(CAPACITY);
  readonly y = new Float64Array(CAPACITY);
  readonly speedMps = new Float64Array(CAPACITY);
  readonly angle = new Float64Array(CAPACITY);
  /** Speed at which this one walks when nothing is in the way. */
  readonly paceMps = new Float64Array(CAPACITY);
  /** Along the pavement's or the crossing's line, m, and whether with it (1) or against (-1). */
  readonly alongM = new Float64Array(CAPACITY);
  readonly direction = new Int8Array(CAPACITY);
  /** To the right of the line, m. */
  readonly besideM = new Float64Array(CAPACITY);
  /** Time spent at the kerb, s. */
  readonly waitedS = new Float64Array(CAPACITY);
  readonly #free: number[] = [];
  #used = 0;
  #serials = 0;
  count = 0;

  /** Slots that may be in use are below this. */
  get high(): number {
    return this.#used;
  }

  add(): number | undefined {
    const slot = this.#free.pop() ?? (this.#used < CAPACITY ? this.#used++ : undefined);
    if (slot === undefined) return undefined;
    this.count += 1;
    this.alive[slot] = 1;
    this.serial[slot] = ++this.#serials;
    this.waitedS[slot] = 0;
    return slot;
  }

  remove(slot: number): void {
    this.alive[slot] = 0;
    this.count -= 1;
    this.#free.push(slot);
  }
}
