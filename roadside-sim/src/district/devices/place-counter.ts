import type { Random } from '../random.js';

/** Shares of the vehicles that a barrier's counter misses, and counts twice. */
export interface CountErrors {
  readonly missedShare: number;
  readonly doubledShare: number;
}

/** What a car park's counter believes: it sees vehicles come and go, not quite all, and so drifts until somebody sets it right. */
export class PlaceCounter {
  entries = 0;
  exits = 0;
  #occupied: number;
  #seenEntries: number;
  #seenExits: number;

  constructor(
    private readonly capacity: number,
    occupied: number,
    entries: number,
    exits: number,
    private readonly errors: CountErrors,
    private readonly random: Random,
  ) {
    this.#occupied = occupied;
    this.#seenEntries = entries;
    this.#seenExits = exits;
  }

  /** Free places, by what was counted; a counter shows no more than there are, and no less than none. */
  get free(): number {
    return Math.min(this.capacity, Math.max(0, this.capacity - this.#occupied));
  }

  /** Brings the counter up to what has passed the barriers in all. */
  count(entries: number, exits: number): void {
    const entered = this.#counted(entries - this.#seenEntries);
    const left = this.#counted(exits - this.#seenExits);
    this.#seenEntries = entries;
    this.#seenExits = exits;
    this.entries += entered;
    this.exits += left;
    this.#occupied += entered - left;
  }

  /** Somebody has counted the places; a new day of entries and exits begins. */
  reset(occupied: number): void {
    this.#occupied = occupied;
    this.entries = 0;
    this.exits = 0;
  }

  #counted(vehicles: number): number {
    let counted = 0;
    for (let i = 0; i < vehicles; i++) {
      const draw = this.random();
      if (draw < this.errors.missedShare) continue;
      counted += draw > 1 - this.errors.doubledShare ? 2 : 1;
    }
    return counted;
  }
}
