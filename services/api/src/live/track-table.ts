/** Columns of all live tracks, by slot. Grows by doubling up to its limit; slots of ended tracks are used again. */
export class TrackTable {
  private readonly slots = new Map<number, number>();
  private readonly free: number[] = [];
  private used = 0;
  capacity = 1024;
  track = new Uint32Array(this.capacity);
  /** UTC epoch ms. */
  eventTimeMs = new Float64Array(this.capacity);
  /** 1e-7 degree */
  latitude = new Int32Array(this.capacity);
  longitude = new Int32Array(this.capacity);
  /** 0.02 m/s */
  speed = new Uint16Array(this.capacity);
  /** 0.0125 degree */
  heading = new Uint16Array(this.capacity);
  kind = new Uint8Array(this.capacity);
  /** 0.2 m */
  length = new Uint8Array(this.capacity);
  /** 0.1 m, 0 unknown */
  accuracy = new Uint8Array(this.capacity);
  simulated = new Uint8Array(this.capacity);
  /** UTC epoch ms at the platform when it last changed. */
  seenMs = new Float64Array(this.capacity);
  /** Tick in which it last changed. */
  tick = new Float64Array(this.capacity);
  /** Key of its tile. */
  tile = new Float64Array(this.capacity);
  /** Place among its tile's slots. */
  place = new Uint32Array(this.capacity);

  constructor(private readonly limit: number) {}

  get size(): number {
    return this.slots.size;
  }

  find(track: number): number | undefined {
    return this.slots.get(track);
  }

  /** A slot for a new track, or undefined when the table is full. */
  add(track: number): number | undefined {
    if (this.slots.size >= this.limit) return undefined;
    const slot = this.free.pop() ?? this.used++;
    if (slot >= this.capacity) this.grow();
    this.slots.set(track, slot);
    this.track[slot] = track;
    this.simulated[slot] = 0;
    return slot;
  }

  remove(track: number): void {
    const slot = this.slots.get(track);
    if (slot === undefined) return;
    this.slots.delete(track);
    this.tick[slot] = -1;
    this.free.push(slot);
  }

  /** [track, slot] of all. */
  entries(): IterableIterator<[number, number]> {
    return this.slots.entries();
  }

  private grow(): void {
    this.capacity *= 2;
    this.track = grown(this.track, new Uint32Array(this.capacity));
    this.eventTimeMs = grown(this.eventTimeMs, new Float64Array(this.capacity));
    this.latitude = grown(this.latitude, new Int32Array(this.capacity));
    this.longitude = grown(this.longitude, new Int32Array(this.capacity));
    this.speed = grown(this.speed, new Uint16Array(this.capacity));
    this.heading = grown(this.heading, new Uint16Array(this.capacity));
    this.kind = grown(this.kind, new Uint8Array(this.capacity));
    this.length = grown(this.length, new Uint8Array(this.capacity));
    this.accuracy = grown(this.accuracy, new Uint8Array(this.capacity));
    this.simulated = grown(this.simulated, new Uint8Array(this.capacity));
    this.seenMs = grown(this.seenMs, new Float64Array(this.capacity));
    this.tick = grown(this.tick, new Float64Array(this.capacity));
    this.tile = grown(this.tile, new Float64Array(this.capacity));
    this.place = grown(this.place, new Uint32Array(this.capacity));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
