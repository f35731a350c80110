import { signalLightsQuery } from '@luyun/adapters/history-queries/signal-lights-query';
import type { LiveEntry } from '@luyun/core';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

/** A light that stands is stored every ten seconds. */
const LASTS_MS = 15_000;

/** Lights within a window of stored time. A group of which nothing was stored any more is shown without light. */
export async function signalChanges(reader: HistoryReader, window: ReadWindow): Promise<ShownChange[]> {
  const { toMs } = window;
  const fromMs = window.fromMs - (window.begin ? LASTS_MS : 0);
  const rows = await reader.read(signalLightsQuery, { fromMs, toMs });
  return rows.map(({ timeMs, junctionId, group, light, sinceMs, likelyEndMs, confidencePct, simulated }) => {
    const untilMs = timeMs + LASTS_MS;
    const entry: LiveEntry<'signal'> = {
      key: `${junctionId}/${group}`,
      eventTimeMs: timeMs,
      value: { junctionId, group, light, sinceMs, likelyEndMs, confidencePct },
      simulated: simulated > 0,
    };
    const dark = { ...entry.value, light: 0, sinceMs: untilMs, likelyEndMs: 0, confidencePct: 0 };
    return {
      kind: 'signal',
      atMs: timeMs,
      entry,
      untilMs: light === 0 ? Number.POSITIVE_INFINITY : untilMs,
      after: { ...entry, eventTimeMs: untilMs, value: dark },
    };
  });
}
