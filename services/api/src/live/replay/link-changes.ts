import { shownLinksQuery } from '@luyun/adapters/history-queries/shown-links-query';
import type { LiveEntry } from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

/** A link of which nothing was said for longer is shown as unknown. */
const LASTS_MS = 6 * 60_000;
const unknown = { speedMps: null, densityPerKm: null, flowPerHour: null, los: 0, samples: 0 };

/** What was said of links. */
export async function linkChanges(reader: HistoryReader, window: ReadWindow): Promise<ShownChange[]> {
  const { fromMs, toMs, begin } = window;
  const rows = await reader.read(shownLinksQuery, { sinceMs: begin ? fromMs - LASTS_MS : fromMs, fromMs, toMs });
  return rows.map(({ timeMs, linkId, simulated, ...value }) => {
    const untilMs = timeMs + LASTS_MS;
    const entry: LiveEntry<'link'> = { key: linkId, eventTimeMs: timeMs, value, simulated: simulated > 0 };
    return { kind: 'link', atMs: timeMs, entry, untilMs, after: { ...entry, eventTimeMs: untilMs, value: unknown } };
  });
}
