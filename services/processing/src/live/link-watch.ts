import {
  addPartial,
  corridorLevel,
  corridorTravelTime,
  type LinkMinuteRow,
  type LinkMinuteSums,
  type LiveState,
  levelOfService,
  linkTraffic,
  newLinkMinuteSums,
} from '@luyun/core';
import type { CityView } from '../city/city-view.js';

const MINUTE_MS = 60_000;
/** Partials of minutes before the newest still come for a while. */
const KEPT_MINUTES = 5;

/**
 * Shows links and corridors of the last whole minute, merged over the partitions and sources in this process. Each partition's partial
 * changes what is shown at once; late partials of minutes before do not. A link on which nothing was seen for some minutes is
 * shown as unknown.
 */
export class LinkWatch {
  readonly #liveState: LiveState;
  readonly #minutes = new Map<number, Map<string, LinkMinuteSums>>();
  /** Newest sums of each link. */
  readonly #newest = new Map<string, LinkMinuteSums>();
  #changed = new Set<string>();
  #city: CityView | undefined;

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  note(rows: readonly LinkMinuteRow[]): void {
    for (const row of rows) {
      const links = this.#minutes.get(row.minute) ?? new Map<string, LinkMinuteSums>();
      this.#minutes.set(row.minute, links);
      const sums = links.get(row.linkId) ?? newLinkMinuteSums(row);
      links.set(row.linkId, sums);
      addPartial(sums, row);
      const newest = this.#newest.get(row.linkId);
      if (newest !== undefined && newest.minute > row.minute) continue;
      this.#newest.set(row.linkId, sums);
      this.#changed.add(row.linkId);
    }
    const newest = Math.max(...this.#minutes.keys());
    for (const minute of this.#minutes.keys())
      if (minute < newest - KEPT_MINUTES * MINUTE_MS) this.#minutes.delete(minute);
    for (const [id, sums] of this.#newest) {
      if (sums.minute >= newest - KEPT_MINUTES * MINUTE_MS) continue;
      this.#newest.set(id, newLinkMinuteSums({ minute: newest, linkLengthM: sums.lengthM }));
      this.#changed.add(id);
    }
  }

  /** Shows what changed since the last call. */
  async show(city: CityView): Promise<void> {
    await this.#followCity(city);
    const { links, corridors, corridorsOfLink } = city;
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed];
    this.#changed = new Set();
    const shown = changed.flatMap((id) => {
      const sums = this.#newest.get(id);
      const link = links.get(id);
      if (sums === undefined || link === undefined) return [];
      const traffic = linkTraffic(sums);
      const value = { ...traffic, los: levelOfService(traffic.speedMps, link.roadClass) };
      return [{ key: id, eventTimeMs: sums.minute + MINUTE_MS, value, simulated: sums.simulated }];
    });
    await this.#liveState.put('link', shown);
    const touched = new Set(changed.flatMap((id) => corridorsOfLink.get(id) ?? []));
    const entries = corridors
      .filter((corridor) => touched.has(corridor))
      .map((corridor) => {
        const own = corridor.links.flatMap(({ id }) => this.#newest.get(id) ?? []);
        const minute = Math.max(...own.map((sums) => sums.minute));
        // A link's minute stands until it has a newer one, but not for longer than some minutes.
        const fresh = new Map(
          corridor.links.flatMap(({ id }) => {
            const sums = this.#newest.get(id);
            return sums !== undefined && sums.minute >= minute - KEPT_MINUTES * MINUTE_MS ? [[id, sums] as const] : [];
          }),
        );
        const { travelTimeS, coverage } = corridorTravelTime(corridor, (id) => {
          const sums = fresh.get(id);
          return sums === undefined ? null : linkTraffic(sums).speedMps;
        });
        const { freeFlowTimeS } = corridor;
        return {
          key: corridor.id,
          eventTimeMs: minute + MINUTE_MS,
          value: { travelTimeS, freeFlowTimeS, coverage, los: corridorLevel(travelTimeS, freeFlowTimeS) },
          simulated: own.some((sums) => sums.simulated),
        };
      });
    await this.#liveState.put('corridor', entries);
  }

  /**
   * A corridor that is new or runs elsewhere is shown by what its links say now: what stood under its name, perhaps in
   * the city before, says nothing of it.
   */
  async #followCity(city: CityView): Promise<void> {
    const last = this.#city;
    this.#city = city;
    if (last === undefined || last === city) return;
    const before = new Map(last.corridors.map((corridor) => [corridor.id, routeOf(corridor)]));
    const moved = city.corridors.filter((each) => before.get(each.id) !== routeOf(each));
    for (const { links } of moved) for (const { id } of links) if (this.#newest.has(id)) this.#changed.add(id);
    const eventTimeMs = Math.max(0, ...this.#minutes.keys()) + MINUTE_MS;
    const entries = moved.map(({ id: key, freeFlowTimeS }) => ({
      key,
      eventTimeMs,
      value: { travelTimeS: null, freeFlowTimeS, coverage: 0, los: 0 },
      simulated: false,
    }));
    if (entries.length > 0) await this.#liveState.put('corridor', entries);
  }
}

function routeOf({ links }: CityView['corridors'][number]): string {
  return links.map(({ id }) => id).join(' ');
}
