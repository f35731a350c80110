import { fade, METRES_PER_DEGREE, reach, SNAP_M, turnDeg } from './dead-reckoning.js';
import { originOf, packTracks } from './pack-tracks.js';
import type { TrackBlock } from './protocol.js';

/** Columns of live.v1.Tracks, decoded: degrees, m/s and degrees (NaN unknown), m (0 unknown), m (NaN unknown), ms. */
export interface TrackColumns {
  readonly rows: number;
  readonly track: Uint32Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly speed: Float32Array;
  readonly heading: Float32Array;
  readonly kind: Uint8Array;
  readonly length: Float32Array;
  readonly accuracy: Float32Array;
  readonly ageMs: Uint16Array;
}

const PEDESTRIAN = 3;
const NON_MOTOR = 2;
const BUS = 6;
const LORRY = 7;

/** Length and width in m of a thing of which only the kind, or the length too, is known. */
export function sizeOf(kind: number, lengthM: number): readonly [lengthM: number, widthM: number] {
  const participant = kind & 15;
  if (participant === PEDESTRIAN) return [0.6, 0.6];
  if (participant === NON_MOTOR) return [lengthM || 1.9, 0.75];
  const length = lengthM || (participant === BUS ? 11.5 : participant === LORRY ? 9 : 4.6);
  return [length, length > 6.5 || participant === BUS || participant === LORRY ? 2.5 : 1.85];
}

/**
 * The tracks that are alive, with what is needed to draw each smoothly. When an event moves a track elsewhere than it
 * is drawn, the difference is kept as a residual that fades.
 */
export class TrackStore {
  readonly #slots = new Map<number, number>();
  #rows = 0;
  #capacity = 1024;
  #generation = 0;
  #track = new Uint32Array(this.#capacity);
  #positions = new Float64Array(this.#capacity * 2);
  #motions = new Float32Array(this.#capacity * 4);
  /** event, update, platform epoch s */
  #times = new Float64Array(this.#capacity * 2);
  #headings = new Float32Array(this.#capacity * 2);
  #sizes = new Float32Array(this.#capacity * 2);
  #speeds = new Float32Array(this.#capacity);
  #kinds = new Uint8Array(this.#capacity);
  #accuracies = new Float32Array(this.#capacity);
  #generations = new Uint32Array(this.#capacity);

  get size(): number {
    return this.#rows;
  }

  /**
   * Takes in what one frame says.
   *
   * @param platformMs when the frame was made; ages count back from it
   * @param shownMs platform time at which the page draws now
   * @param keyframe tracks that are not in `blocks` are gone
   */
  apply(blocks: readonly TrackColumns[], platformMs: number, shownMs: number, keyframe: boolean): void {
    if (keyframe) this.#generation++;
    for (const block of blocks) {
      for (let row = 0; row < block.rows; row++) this.#put(block, row, platformMs, shownMs / 1000);
    }
    if (keyframe) {
      for (let slot = this.#rows - 1; slot >= 0; slot--) {
        if (this.#generations[slot] !== this.#generation) this.#removeSlot(slot);
      }
    }
  }

  end(tracks: readonly number[]): void {
    for (const track of tracks) {
      const slot = this.#slots.get(track);
      if (slot !== undefined) this.#removeSlot(slot);
    }
  }

  clear(): void {
    this.#slots.clear();
    this.#rows = 0;
  }

  /** A copy for the page and the GPU; its buffers may be transferred. */
  pack(baseMs: number): TrackBlock {
    const rows = this.#rows;
    const columns = {
      positions: this.#positions,
      motions: this.#motions,
      times: this.#times,
      headings: this.#headings,
      sizes: this.#sizes,
      kinds: this.#kinds,
      accuracies: this.#accuracies,
    };
    const origin = originOf(this.#positions, rows);
    return {
      rows,
      baseMs,
      track: this.#track.slice(0, rows),
      speeds: this.#speeds.slice(0, rows),
      packed: packTracks(columns, rows, origin, baseMs),
      origin,
    };
  }

  #put(block: TrackColumns, row: number, platformMs: number, shownS: number): void {
    const track = block.track[row] ?? 0;
    const longitude = block.longitude[row] ?? 0;
    const latitude = block.latitude[row] ?? 0;
    const speed = block.speed[row] ?? Number.NaN;
    const known = block.heading[row] ?? Number.NaN;
    const eventS = (platformMs - (block.ageMs[row] ?? 0)) / 1000;
    let slot = this.#slots.get(track);
    let residualEast = 0;
    let residualNorth = 0;
    let residualTurn = 0;
    let heading = Number.isNaN(known) ? 0 : known;
    if (slot === undefined) {
      slot = this.#addSlot(track);
    } else {
      const shownHeading = this.#headingAt(slot, shownS);
      if (Number.isNaN(known)) heading = shownHeading;
      const [shownLongitude, shownLatitude] = this.#positionAt(slot, shownS);
      const metresEast = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
      const ahead = Number.isNaN(speed) ? 0 : speed * reach(shownS - eventS);
      const angle = (heading * Math.PI) / 180;
      residualEast = (shownLongitude - longitude) * metresEast - Math.sin(angle) * ahead;
      residualNorth = (shownLatitude - latitude) * METRES_PER_DEGREE - Math.cos(angle) * ahead;
      residualTurn = turnDeg(heading, shownHeading);
      if (Math.hypot(residualEast, residualNorth) > SNAP_M) residualEast = residualNorth = residualTurn = 0;
    }
    const angle = (heading * Math.PI) / 180;
    const moving = Number.isNaN(speed) ? 0 : speed;
    const kind = block.kind[row] ?? 0;
    const [lengthM, widthM] = sizeOf(kind, block.length[row] ?? 0);
    this.#positions[slot * 2] = longitude;
    this.#positions[slot * 2 + 1] = latitude;
    this.#motions[slot * 4] = Math.sin(angle) * moving;
    this.#motions[slot * 4 + 1] = Math.cos(angle) * moving;
    this.#motions[slot * 4 + 2] = residualEast;
    this.#motions[slot * 4 + 3] = residualNorth;
    this.#times[slot * 2] = eventS;
    this.#times[slot * 2 + 1] = shownS;
    this.#headings[slot * 2] = heading;
    this.#headings[slot * 2 + 1] = residualTurn;
    this.#sizes[slot * 2] = lengthM;
    this.#sizes[slot * 2 + 1] = widthM;
    this.#speeds[slot] = speed;
    this.#kinds[slot] = kind;
    this.#accuracies[slot] = block.accuracy[row] ?? Number.NaN;
    this.#generations[slot] = this.#generation;
  }

  #positionAt(slot: number, shownS: number): [longitude: number, latitude: number] {
    const latitude = this.#positions[slot * 2 + 1] ?? 0;
    const ahead = reach(shownS - (this.#times[slot * 2] ?? 0));
    const left = fade(shownS - (this.#times[slot * 2 + 1] ?? 0));
    const east = (this.#motions[slot * 4] ?? 0) * ahead + (this.#motions[slot * 4 + 2] ?? 0) * left;
    const north = (this.#motions[slot * 4 + 1] ?? 0) * ahead + (this.#motions[slot * 4 + 3] ?? 0) * left;
    return [
      (this.#positions[slot * 2] ?? 0) + east / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)),
      latitude + north / METRES_PER_DEGREE,
    ];
  }

  #headingAt(slot: number, shownS: number): number {
    const left = fade(shownS - (this.#times[slot * 2 + 1] ?? 0));
    return (this.#headings[slot * 2] ?? 0) + (this.#headings[slot * 2 + 1] ?? 0) * left;
  }

  #addSlot(track: number): number {
    if (this.#rows === this.#capacity) this.#grow();
    const slot = this.#rows++;
    this.#slots.set(track, slot);
    this.#track[slot] = track;
    return slot;
  }

  #removeSlot(slot: number): void {
    const last = --this.#rows;
    this.#slots.delete(this.#track[slot] ?? 0);
    if (slot === last) return;
    for (const [array, size] of this.#columns()) array.copyWithin(slot * size, last * size, (last + 1) * size);
    this.#slots.set(this.#track[slot] ?? 0, slot);
  }

  #columns(): [Uint32Array | Float64Array | Float32Array | Uint8Array, number][] {
    return [
      [this.#track, 1],
      [this.#positions, 2],
      [this.#motions, 4],
      [this.#times, 2],
      [this.#headings, 2],
      [this.#sizes, 2],
      [this.#speeds, 1],
      [this.#kinds, 1],
      [this.#accuracies, 1],
      [this.#generations, 1],
    ];
  }

  #grow(): void {
    this.#capacity *= 2;
    const grown = <T extends Uint32Array | Float64Array | Float32Array | Uint8Array>(array: T, size: number): T => {
      const next = new (array.constructor as new (length: number) => T)(this.#capacity * size);
      next.set(array);
      return next;
    };
    this.#track = grown(this.#track, 1);
    this.#positions = grown(this.#positions, 2);
    this.#motions = grown(this.#motions, 4);
    this.#times = grown(this.#times, 2);
    this.#headings = grown(this.#headings, 2);
    this.#sizes = grown(this.#sizes, 2);
    this.#speeds = grown(this.#speeds, 1);
    this.#kinds = grown(this.#kinds, 1);
    this.#accuracies = grown(this.#accuracies, 1);
    this.#generations = grown(this.#generations, 1);
  }
}
