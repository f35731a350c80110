import { mix32 } from '../columns/hash.js';
import { metresPerDegree } from '../geometry/geometry.js';
import { within } from './compare-tracks.js';
import type { FusionTracks } from './fusion-tracks.js';

const RADIANS = Math.PI / 180;
/** So many tracks in one cell are no traffic but a sensor's fault, and to compare each with each would take for ever. */
const CROWD = 200;

/**
 * Finds tracks near each other: a hash of square cells over where they will be at one instant. A row of cells lies along a
 * parallel and has its own scale of longitude, so that it holds anywhere on the earth.
 */
export class NearTracks {
  #heads = new Int32Array(0);
  #counts = new Uint32Array(0);
  #next = new Int32Array(0);
  #row = new Int32Array(0);
  #longitude = new Float64Array(0);

  constructor(private readonly cellM: number) {}

  /** Lays out the tracks of `slots`, each carried on to `atMs`. */
  build(tracks: FusionTracks, slots: Int32Array, count: number, atMs: number): void {
    let size = 16;
    while (size < count * 2) size *= 2;
    if (this.#heads.length !== size) {
      this.#heads = new Int32Array(size);
      this.#counts = new Uint32Array(size);
    }
    this.#heads.fill(-1);
    this.#counts.fill(0);
    if (this.#next.length < tracks.high) {
      this.#next = new Int32Array(tracks.high * 2);
      this.#row = new Int32Array(tracks.high * 2);
      this.#longitude = new Float64Array(tracks.high * 2);
    }
    const f = tracks.fields;
    for (let i = 0; i < count; i++) {
      const slot = slots[i] as number;
      const s = within((atMs - (f.timeMs[slot] as number)) / 1000);
      const latitude = f.latitude[slot] as number;
      const perDegree = metresPerDegree * Math.cos(latitude * RADIANS);
      const row = Math.floor((latitude * metresPerDegree + (f.north[slot] as number) * s) / this.cellM);
      const longitude = (f.longitude[slot] as number) + ((f.east[slot] as number) * s) / perDegree;
      this.#row[slot] = row;
      this.#longitude[slot] = longitude;
      const bucket = this.#bucket(row, this.#column(row, longitude));
      this.#next[slot] = this.#heads[bucket] as number;
      this.#heads[bucket] = slot;
      this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
    }
  }

  /** Visits the tracks in the cell of `slot` and in those up to `reach` cells away, itself among them, each once; none of a crowded cell. */
  visit(slot: number, reach: number, see: (other: number) => void): void {
    this.#visit(this.#row[slot] as number, this.#longitude[slot] as number, reach, see);
  }

  /** Visits the tracks in the cell of a place and in the eight about it, as `visit`. */
  visitAt(latitude: number, longitude: number, see: (other: number) => void): void {
    this.#visit(Math.floor((latitude * metresPerDegree) / this.cellM), longitude, 1, see);
  }

  #visit(own: number, longitude: number, reach: number, see: (other: number) => void): void {
    for (let row = own - reach; row <= own + reach; row++) {
      const column = this.#column(row, longitude);
      for (let at = column - reach; at <= column + reach; at++) {
        const bucket = this.#bucket(row, at);
        if ((this.#counts[bucket] as number) > CROWD) continue;
        let other = this.#heads[bucket] as number;
        for (; other >= 0; other = this.#next[other] as number) {
          // Other cells share the bucket.
          if (this.#row[other] === row && this.#column(row, this.#longitude[other] as number) === at) see(other);
        }
      }
    }
  }

  #column(row: number, longitude: number): number {
    const scale = Math.cos((row * this.cellM * RADIANS) / metresPerDegree);
    return Math.floor((longitude * metresPerDegree * scale) / this.cellM);
  }

  #bucket(row: number, column: number): number {
    return mix32(Math.imul(row, 0x9e3779b1) ^ column) & (this.#heads.length - 1);
  }
}
