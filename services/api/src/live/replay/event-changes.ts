import { cityEventsQuery } from '@luyun/adapters/history-queries/city-events-query';
import { eventEndMs, type LiveEntry, WEATHER_LASTS_MS } from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

/** How far back an announcement, and a report, is looked for that still stands. */
const ANNOUNCED_MS = 24 * 3_600_000;
const REPORTED_MS = 30 * ANNOUNCED_MS;

/** Events as they were said, each shown until it was over. */
export async function eventChanges(reader: HistoryReader, window: ReadWindow): Promise<ShownChange[]> {
  const { fromMs, toMs, begin } = window;
  const rows = await reader.read(cityEventsQuery, {
    announcedMs: begin ? fromMs - ANNOUNCED_MS : fromMs,
    reportedMs: begin ? fromMs - REPORTED_MS : fromMs,
    fromMs,
    toMs,
  });
  return rows.map(({ timeMs, deviceId, eventId, cancelled, simulated, ...said }) => {
    const weather = said.kind === 'weather';
    const endMs = weather ? timeMs + WEATHER_LASTS_MS : said.endMs;
    const value = { ...said, endMs, over: cancelled > 0, source: deviceId };
    const entry: LiveEntry<'event'> = {
      key: weather ? `${deviceId}/weather/${eventId}` : `${deviceId}/${eventId}`,
      eventTimeMs: timeMs,
      value,
      simulated: simulated > 0,
    };
    const untilMs = value.over ? Number.POSITIVE_INFINITY : eventEndMs(value, timeMs);
    const after = { ...entry, value: { ...value, over: true } };
    return { kind: 'event', atMs: timeMs, entry, untilMs, after };
  });
}
