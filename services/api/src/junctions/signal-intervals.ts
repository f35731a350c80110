import { type SignalChange, signalChangesQuery } from '@luyun/adapters/history-queries/signal-changes-query';
import type { Platform } from '@luyun/core';
import type { TimeWindow } from '../http/time-window.js';

/** A light of a group, from its begin to its end or to now. UTC epoch ms. */
export interface SignalInterval extends Pick<SignalChange, 'group' | 'light' | 'startMs' | 'endMs'> {
  /** Begin and end are exact: nothing is missing around it, and it is over. */
  readonly whole: boolean;
}

/** Lights of a junction in a window, by group and time: those that are over from history, and those that stand now. */
export async function findSignalIntervals(
  platform: Platform,
  junctionId: string,
  groups: readonly number[],
  { fromMs, toMs }: TimeWindow,
): Promise<SignalInterval[]> {
  const over = await platform.history.query(signalChangesQuery, { junctionId, groups, fromMs, toMs });
  const known = new Map<number, number>();
  for (const { group, endMs } of over) known.set(group, Math.max(known.get(group) ?? 0, endMs));
  const nowMs = Math.min(toMs, platform.clock.nowMs());
  const standing = (await platform.liveState.list('signal')).flatMap(({ value }) => {
    const { group, light, sinceMs } = value;
    if (value.junctionId !== junctionId || (groups.length > 0 && !groups.includes(group))) return [];
    // Without a known begin it stands from where history ends.
    const startMs = Math.max(sinceMs, known.get(group) ?? 0);
    return sinceMs > 0 && startMs < nowMs ? [{ group, light, startMs, endMs: nowMs, whole: false }] : [];
  });
  return [...over.map((each) => ({ ...each, whole: each.whole === 1 })), ...standing].sort(
    (a, b) => a.group - b.group || a.startMs - b.startMs,
  );
}
