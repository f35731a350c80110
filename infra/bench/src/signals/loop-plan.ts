import type { SignalNet } from './signal-net.js';
import { upstreamLanes } from './upstream-lanes.js';

/** Induction loops of a scenario, placed as a city would place them; shared ones once. */
export class LoopPlan {
  readonly #places = new Map<string, number>();
  readonly #lines: string[] = [];

  constructor(private readonly net: SignalNet) {}

  get count(): number {
    return this.#lines.length;
  }

  static id(place: number): string {
    return `luyun-loop-${place}`;
  }

  /** The place of a loop so many metres before the end of a lane. */
  at(lane: string, beforeEndM: number): number {
    const lengthM = this.net.lanes.get(lane)?.lengthM ?? 0;
    const position = Math.max(0.1, Math.min(lengthM - 0.1, lengthM - beforeEndM)).toFixed(2);
    const key = `${lane} ${position}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#lines.length;
    this.#places.set(key, place);
    this.#lines.push(
      `<inductionLoop id="${LoopPlan.id(place)}" lane="${lane}" pos="${position}" period="86400" file="NUL"/>`,
    );
    return place;
  }

  /** Loops so many metres before a stop line: several where roads come together; none where no lane is as far. */
  before(stopLane: string, distanceM: number): { places: number[]; lanes: string[] } {
    const lanes = upstreamLanes(this.net, stopLane, distanceM).filter(({ lane, offsetM }) => {
      const lengthM = this.net.lanes.get(lane)?.lengthM ?? 0;
      const isRoad = this.net.lanes.get(lane)?.function === 'normal';
      return isRoad && offsetM + 0.1 < distanceM && distanceM < offsetM + lengthM - 0.1;
    });
    return {
      places: lanes.map(({ lane, offsetM }) => this.at(lane, distanceM - offsetM)),
      lanes: lanes.map(({ lane }) => lane),
    };
  }

  /** As an additional file of SUMO's. */
  xml(): string {
    return `<additional>${this.#lines.join('\n')}</additional>`;
  }
}
