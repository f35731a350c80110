import { type CityQueueRow, cityQueuesQuery } from '@luyun/adapters/history-queries/city-queues-query';
import type { LiveEntry } from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

/** Queues are stored every 15 s while there are any. */
const LASTS_MS = 35_000;

/**
 * Queues of lanes, the longest where several saw one. A queue of which nothing was stored any more, not even that it was gone, is
 * not shown.
 */
export async function queueChanges(reader: HistoryReader, window: ReadWindow): Promise<ShownChange[]> {
  // What others said of a lane shortly before still counts.
  const rows = await reader.read(cityQueuesQuery, { fromMs: window.fromMs - LASTS_MS, toMs: window.toMs });
  const lanes = new Map<string, Map<string, CityQueueRow>>();
  const changes = new Map<string, ShownChange>();
  for (const row of rows) {
    const seen = lanes.get(row.laneId) ?? new Map<string, CityQueueRow>();
    lanes.set(row.laneId, seen);
    seen.set(row.seenBy, row);
    let longest = row;
    for (const [by, other] of seen) {
      if (other.timeMs < row.timeMs - LASTS_MS) seen.delete(by);
      else if (other.lengthM > longest.lengthM) longest = other;
    }
    const entry: LiveEntry<'queue'> = {
      key: row.laneId,
      eventTimeMs: row.timeMs,
      value: { lengthM: longest.lengthM, vehicles: longest.vehicles },
      simulated: row.simulated > 0,
    };
    const untilMs = longest.vehicles === 0 ? Number.POSITIVE_INFINITY : row.timeMs + LASTS_MS;
    // The last word at one time is that of all who saw the lane then.
    changes.set(`${row.laneId} ${row.timeMs}`, { kind: 'queue', atMs: row.timeMs, entry, untilMs, after: undefined });
  }
  return [...changes.values()];
}
