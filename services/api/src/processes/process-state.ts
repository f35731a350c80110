import type { LiveEntry, LiveProcess } from '@luyun/core';

/** It reports each 5 s. */
const SILENT_AFTER_MS = 20_000;
const FORGOTTEN_AFTER_MS = 600_000;

/** limited: it works, but something fails that it can do without; stopped: it ended in order. */
export const processStates = ['ready', 'limited', 'notReady', 'silent', 'stopped'] as const;
export type ProcessState = (typeof processStates)[number];

/** How a process is that reported last `ageMs` ago; undefined where it is so long ago that it is of the past. */
export function processState({ stopped, ready, checks }: LiveProcess, ageMs: number): ProcessState | undefined {
  if (ageMs >= FORGOTTEN_AFTER_MS) return undefined;
  if (stopped) return 'stopped';
  if (ageMs >= SILENT_AFTER_MS) return 'silent';
  if (!ready) return 'notReady';
  return checks.every(({ ok }) => ok) ? 'ready' : 'limited';
}

/** Those that are not of the past, by service and instance. */
export function listProcesses(entries: readonly LiveEntry<'process'>[], nowMs: number) {
  return entries
    .flatMap(({ key, eventTimeMs, value }) => {
      const state = processState(value, nowMs - eventTimeMs);
      return state ? [{ instance: key, reportedMs: eventTimeMs, state, ...value }] : [];
    })
    .sort((a, b) => (a.instance < b.instance ? -1 : 1));
}
