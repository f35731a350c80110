import {
  addPartial,
  corridorTravelTime,
  type LaneIndex,
  type LaneVehicles,
  type Link,
  type LinkMinuteSums,
  LinkSamples,
  type LiveEntry,
  type LiveLink,
  type LiveState,
  linkTraffic,
  newLinkMinuteSums,
  SAMPLED_MS,
  steadyCorridorLevel,
  steadyLevel,
} from '@luyun/core';
import type { LinkNote } from '../blocks/notes.js';
import type { CityView } from '../city/city-view.js';

const MINUTE_MS = 60_000;
/** Partials of minutes before the newest still come for a while. */
const KEPT_MINUTES = 5;

/** How often what is sampled is said. */
const SAY_MS = 10_000;

/** What was last said of a link. */
interface Statement {
  readonly eventTimeMs: number;
  readonly value: LiveLink;
  /** Over the last minutes, so that it does not follow each cycle of a signal; null unknown. */
  readonly steadySpeedMps: number | null;
  readonly simulated: boolean;
}

/**
 * Shows links and corridors: of the last 60 s, every 10 s, where vehicles are followed; where there are only counts, of the
 * last whole minute, merged over all partitions and sources. The level of service is that of the last three minutes, with
 * some hysteresis: cycles of signals are longer than a minute. A link on which nothing was seen for some minutes is shown as unknown.
 */
export class LinkWatch {
  readonly #liveState: LiveState;
  readonly #minutes = new Map<number, Map<string, LinkMinuteSums>>();
  /** Newest sums of each link. */
  readonly #newest = new Map<string, LinkMinuteSums>();
  readonly #samples = new LinkSamples();
  #sampled: LaneIndex | undefined;
  #sampledSinceMs = 0;
  #numbers = new Map<string, number>();
  #simulated = false;
  #saidSlot = 0;
  readonly #said = new Map<string, Statement>();
  /** Level of service of each corridor. */
  readonly #levels = new Map<string, number>();
  #changed = new Set<string>();
  #city: CityView | undefined;

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  /** Goes on from what is shown: a link of which nothing comes any more is still to be shown as unknown. */
  takeOver(links: readonly LiveEntry<'link'>[], corridors: readonly LiveEntry<'corridor'>[], city: CityView): void {
    for (const { key, eventTimeMs, value, simulated } of links) {
      const link = city.links.get(key);
      if (link === undefined) continue;
      this.#said.set(key, { eventTimeMs, value, steadySpeedMps: value.speedMps, simulated });
      if (value.speedMps !== null) this.#newest.set(key, sumsOf(eventTimeMs, value, link.lengthM, simulated));
    }
    for (const { key, value } of corridors) this.#levels.set(key, value.los);
  }

  /** Adds a look at all vehicles. */
  sample(vehicles: LaneVehicles, index: LaneIndex, timeMs: number, simulated: boolean): void {
    if (this.#sampled !== index) {
      this.#sampled = index;
      this.#sampledSinceMs = timeMs;
      this.#numbers = new Map(index.linkIds.map((id, number) => [id, number]));
    }
    this.#samples.add(vehicles, index, timeMs);
    this.#simulated = simulated;
    const slot = Math.floor(timeMs / SAY_MS);
    if (slot === this.#saidSlot) return;
    this.#saidSlot = slot;
    // Who has looked for a shorter time cannot tell that nobody was there.
    const whole = timeMs - this.#sampledSinceMs >= SAMPLED_MS;
    for (const [id, number] of this.#numbers)
      if (this.#samples.traffic(number, SAMPLED_MS).speedMps !== null || (whole && this.#said.get(id)?.value.speedMps))
        this.#changed.add(id);
  }

  note(rows: readonly LinkNote[]): void {
    if (rows.length === 0) return;
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

  /** Shows what changed since the last call; gives what it shows of links. */
  async show(city: CityView): Promise<readonly LiveEntry<'link'>[]> {
    await this.#followCity(city);
    const { links, corridors, corridorsOfLink } = city;
    if (this.#changed.size === 0) return [];
    const changed = [...this.#changed].filter((id) => links.has(id));
    this.#changed = new Set();
    const shown = changed.flatMap((id) => {
      const statement = this.#statement(id, links.get(id)?.roadClass ?? 'local');
      if (statement === undefined) return [];
      this.#said.set(id, statement);
      const { eventTimeMs, value, simulated } = statement;
      return [{ key: id, eventTimeMs, value, simulated }];
    });
    await this.#liveState.put('link', shown);
    const touched = new Set(changed.flatMap((id) => corridorsOfLink.get(id) ?? []));
    const entries = [];
    for (const corridor of corridors) {
      if (!touched.has(corridor)) continue;
      const said = new Map(corridor.links.flatMap(({ id }) => [[id, this.#said.get(id)] as const]));
      const eventTimeMs = Math.max(...[...said.values()].map((each) => each?.eventTimeMs ?? 0));
      // What was said of a link stands until there is something newer, but not for longer than some minutes.
      const fresh = (id: string) => {
        const each = said.get(id);
        return each && each.eventTimeMs >= eventTimeMs - KEPT_MINUTES * MINUTE_MS ? each : undefined;
      };
      // Of some minutes: one minute tells which lights were red.
      const { travelTimeS, coverage } = corridorTravelTime(corridor, (id) => fresh(id)?.steadySpeedMps ?? null);
      const { freeFlowTimeS } = corridor;
      const los = steadyCorridorLevel(this.#levels.get(corridor.id) ?? 0, travelTimeS, freeFlowTimeS);
      this.#levels.set(corridor.id, los);
      const simulated = [...said.values()].some((each) => each?.simulated);
      entries.push({ key: corridor.id, eventTimeMs, value: { travelTimeS, freeFlowTimeS, coverage, los }, simulated });
    }
    await this.#liveState.put('corridor', entries);
    return shown;
  }

  #statement(id: string, roadClass: Link['roadClass']): Statement | undefined {
    const before = this.#said.get(id)?.value.los ?? 0;
    const number = this.#numbers.get(id);
    if (number !== undefined) {
      const long = this.#samples.traffic(number, SAMPLED_MS);
      const last = this.#samples.traffic(number, MINUTE_MS);
      if (long.speedMps !== null) {
        // Nobody in the last minute: as fast as before, and empty.
        const traffic = last.speedMps === null ? { ...long, densityPerKm: 0, flowPerHour: 0, samples: 0 } : last;
        return {
          eventTimeMs: this.#samples.timeMs,
          value: { ...traffic, los: steadyLevel(before, long.speedMps, roadClass) },
          steadySpeedMps: long.speedMps,
          simulated: this.#simulated,
        };
      }
    }
    const sums = this.#newest.get(id);
    if (sums === undefined) return undefined;
    const traffic = linkTraffic(sums);
    return {
      eventTimeMs: Math.max(sums.minute + MINUTE_MS, this.#said.get(id)?.eventTimeMs ?? 0),
      value: { ...traffic, los: steadyLevel(before, traffic.speedMps, roadClass) },
      steadySpeedMps: traffic.speedMps,
      simulated: sums.simulated,
    };
  }

  /**
   * A corridor that is new or runs elsewhere is shown by what its links say now: what stood under its name, perhaps in
   * the city before, says nothing of it.
   */
  async #followCity(city: CityView): Promise<void> {
    const last = this.#city;
    this.#city = city;
    if (last === undefined || last === city) return;
    for (const id of this.#said.keys()) if (!city.links.has(id)) this.#said.delete(id);
    const before = new Map(last.corridors.map((corridor) => [corridor.id, routeOf(corridor)]));
    const moved = city.corridors.filter((each) => before.get(each.id) !== routeOf(each));
    for (const { links } of moved)
      for (const { id } of links) if (this.#newest.has(id) || this.#said.has(id)) this.#changed.add(id);
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

/** Sums of a minute that say what was shown at a time. */
function sumsOf(eventTimeMs: number, value: LiveLink, lengthM: number, simulated: boolean): LinkMinuteSums {
  const minute = Math.floor(eventTimeMs / MINUTE_MS) * MINUTE_MS - MINUTE_MS;
  const timeS = ((value.densityPerKm ?? 0) * lengthM * MINUTE_MS) / 1e6;
  const seen = { distanceM: timeS * (value.speedMps ?? 0), timeS, vehicles: value.samples };
  return { ...newLinkMinuteSums({ minute, linkLengthM: lengthM }), sources: new Map([['connected', seen]]), simulated };
}

function routeOf({ links }: CityView['corridors'][number]): string {
  return links.map(({ id }) => id).join(' ');
}
