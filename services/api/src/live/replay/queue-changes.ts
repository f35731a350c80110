import { shownQueuesQuery } from '@luyun/adapters/history-queries/shown-queues-query';
import type { LiveEntry } from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

/** Queues are stored every 5 s while there are any. */
const LASTS_MS = 15_000;

/** What was said of queues. One of which nothing was said any more, not even that it was gone, is not shown. */
export async function queueChanges(reader: HistoryReader, window: ReadWindow): Promise<ShownChange[]> {
  const { toMs } = window;
  const fromMs = window.fromMs - (window.begin ? LASTS_MS : 0);
  const rows = await reader.read(shownQueuesQuery, { fromMs, toMs });
  return rows.map(({ timeMs, laneId, lengthM, vehicles, simulated }) => {
    const value = { lengthM, vehicles };
    const entry: LiveEntry<'queue'> = { key: laneId, eventTimeMs: timeMs, value, simulated: simulated > 0 };
    const untilMs = vehicles === 0 ? Number.POSITIVE_INFINITY : timeMs + LASTS_MS;
    return { kind: 'queue', atMs: timeMs, entry, untilMs, after: undefined };
  });
}
