import { mix32 } from '../columns/hash.js';
import { growFields } from '../columns/table-fields.js';
import type { FusionTracks } from './fusion-tracks.js';

/** Things as they are shown, each of one or more tracks, by slot. Its number outside is that of one of the tracks that it was made of. */
export class FusionObjects {
  readonly fields = {
    id: new Uint32Array(1024),
    /** First member; members are in the order of their track numbers. */
    head: new Int32Array(1024),
    count: new Int32Array(1024),
    /** Whether it is shown now, and since when it ever was; infinite: never. */
    told: new Uint8Array(1024),
    toldMs: new Float64Array(1024),
    bornMs: new Float64Array(1024),
    bornRound: new Uint32Array(1024),
    /** Last round in which it was near another one that is shown, and might be the same. */
    nearRound: new Uint32Array(1024),
    dirty: new Uint8Array(1024),
  };
  /** Slots in use are below this. */
  high = 0;
  readonly #byId = new Map<number, number>();
  readonly #free: number[] = [];

  constructor(private readonly tracks: FusionTracks) {}

  get size(): number {
    return this.#byId.size;
  }

  find(id: number): number {
    return this.#byId.get(id) ?? -1;
  }

  /** A thing of one track, which is in none. */
  add(slot: number, bornMs: number, round: number): number {
    const object = this.#free.pop() ?? this.high++;
    growFields(this.fields, object + 1);
    const f = this.fields;
    let id = this.tracks.fields.track[slot] as number;
    while (this.#byId.has(id)) id = mix32((id + 1) >>> 0);
    this.#byId.set(id, object);
    f.id[object] = id;
    f.head[object] = -1;
    f.count[object] = 0;
    f.told[object] = 0;
    f.toldMs[object] = Number.POSITIVE_INFINITY;
    f.bornMs[object] = bornMs;
    f.bornRound[object] = round;
    f.nearRound[object] = 0;
    f.dirty[object] = 0;
    this.enter(object, slot);
    return object;
  }

  enter(object: number, slot: number): void {
    const { track, next, object: objectOf } = this.tracks.fields;
    const f = this.fields;
    let before = -1;
    let after = f.head[object] as number;
    while (after >= 0 && (track[after] as number) < (track[slot] as number)) {
      before = after;
      after = next[after] as number;
    }
    next[slot] = after;
    if (before < 0) f.head[object] = slot;
    else next[before] = slot;
    f.count[object] = (f.count[object] as number) + 1;
    objectOf[slot] = object;
  }

  /** Takes a track out of the object that it is in; an object without any is left for `remove`. */
  leave(slot: number): void {
    const { next, object: objectOf } = this.tracks.fields;
    const object = objectOf[slot] as number;
    const f = this.fields;
    const after = next[slot] as number;
    if (f.head[object] === slot) f.head[object] = after;
    else {
      let before = f.head[object] as number;
      // Written so that it ends where the list is not whole, too.
      while (before >= 0 && next[before] !== slot) before = next[before] as number;
      if (!(before >= 0)) throw new Error(`Track ${this.tracks.fields.track[slot]} is not in thing ${object}`);
      next[before] = after;
    }
    f.count[object] = (f.count[object] as number) - 1;
    next[slot] = -1;
    objectOf[slot] = -1;
  }

  remove(object: number): void {
    this.#byId.delete(this.fields.id[object] as number);
    this.fields.head[object] = -1;
    this.fields.count[object] = 0;
    this.fields.dirty[object] = 0;
    this.fields.told[object] = 0;
    this.#free.push(object);
  }

  /** Slots of the tracks that it is made of. */
  *members(object: number): Iterable<number> {
    const { next } = this.tracks.fields;
    for (let slot = this.fields.head[object] as number; slot >= 0; slot = next[slot] as number) yield slot;
  }
}
