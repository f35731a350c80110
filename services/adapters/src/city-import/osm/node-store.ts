import type { LonLat } from '@luyun/core';

/** Positions of millions of nodes at 24 bytes each; extracts list them by rising id, others are sorted once. */
export class NodeStore {
  #ids = new Float64Array(1 << 12);
  #coordinates = new Float64Array(1 << 13);
  #count = 0;
  #sorted = true;

  set(id: number, lon: number, lat: number): void {
    if (this.#count === this.#ids.length) this.#grow();
    if (this.#count > 0 && id <= (this.#ids[this.#count - 1] as number)) this.#sorted = false;
    this.#ids[this.#count] = id;
    this.#coordinates[this.#count * 2] = lon;
    this.#coordinates[this.#count * 2 + 1] = lat;
    this.#count++;
  }

  find(id: number): LonLat | undefined {
    if (!this.#sorted) this.#sort();
    let low = 0;
    let high = this.#count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.#ids[middle] as number;
      if (at === id) return [this.#coordinates[middle * 2] as number, this.#coordinates[middle * 2 + 1] as number];
      if (at < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  #grow(): void {
    const ids = new Float64Array(this.#ids.length * 2);
    ids.set(this.#ids);
    this.#ids = ids;
    const coordinates = new Float64Array(this.#coordinates.length * 2);
    coordinates.set(this.#coordinates);
    this.#coordinates = coordinates;
  }

  #sort(): void {
    const order = Array.from({ length: this.#count }, (_, i) => i);
    order.sort((a, b) => (this.#ids[a] as number) - (this.#ids[b] as number));
    const ids = new Float64Array(this.#ids.length);
    const coordinates = new Float64Array(this.#coordinates.length);
    order.forEach((from, to) => {
      ids[to] = this.#ids[from] as number;
      coordinates[to * 2] = this.#coordinates[from * 2] as number;
      coordinates[to * 2 + 1] = this.#coordinates[from * 2 + 1] as number;
    });
    this.#ids = ids;
    this.#coordinates = coordinates;
    this.#sorted = true;
  }
}
