import { cityLinkMinutesQuery } from '@luyun/adapters/history-queries/city-link-minutes-query';
import { type LinkMinuteSums, type LiveEntry, levelOfService, linkTraffic } from '@luyun/core';
import type { CitySnapshot } from '../../city/city-snapshot.js';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

const MINUTE_MS = 60_000;
/** A link on which nothing was seen for so many minutes is shown as unknown, as live ones are. */
const KEPT_MINUTES = 5;
/** A minute is summed up, and late partials of it come, some time after its end. */
const LATE_MS = MINUTE_MS;

/** Minutes of links, each shown when it is over. */
export async function linkChanges(
  reader: HistoryReader,
  window: ReadWindow,
  city: CitySnapshot,
): Promise<ShownChange[]> {
  const backMs = window.begin ? (KEPT_MINUTES + 1) * MINUTE_MS : LATE_MS;
  const rows = await reader.read(cityLinkMinutesQuery, {
    fromMs: window.fromMs - MINUTE_MS - backMs,
    toMs: window.toMs - MINUTE_MS,
  });
  const minutes = new Map<string, LinkMinuteSums & { readonly linkId: string }>();
  for (const { linkId, minuteMs, source, distanceM, timeS, vehicles, linkLengthM, simulated } of rows) {
    const key = `${minuteMs} ${linkId}`;
    const sums = minutes.get(key) ?? {
      linkId,
      minute: minuteMs,
      lengthM: linkLengthM,
      sources: new Map(),
      simulated: false,
    };
    minutes.set(key, sums);
    sums.sources.set(source, { distanceM, timeS, vehicles });
    sums.simulated ||= simulated > 0;
  }
  return [...minutes.values()].flatMap((sums) => {
    const link = city.links.get(sums.linkId);
    if (link === undefined) return [];
    const traffic = linkTraffic(sums);
    const atMs = sums.minute + MINUTE_MS;
    const untilMs = atMs + (KEPT_MINUTES + 1) * MINUTE_MS;
    const entry: LiveEntry<'link'> = {
      key: sums.linkId,
      eventTimeMs: atMs,
      value: { ...traffic, los: levelOfService(traffic.speedMps, link.roadClass) },
      simulated: sums.simulated,
    };
    const unknown = { speedMps: null, densityPerKm: null, flowPerHour: null, los: 0, samples: 0 };
    return { kind: 'link' as const, atMs, entry, untilMs, after: { ...entry, eventTimeMs: untilMs, value: unknown } };
  });
}
