import type { Clock } from '@luyun/core';
import { z } from 'zod';
import { decodeCursor, encodeCursor, paging } from './paging.js';
import { type TimeWindow, timeWindow, windowQuery } from './time-window.js';

/** Query parameters of a history that comes in pages, the newest first. */
export function historyQuery(most: number) {
  return z.object({ ...windowQuery, ...paging(most, most) });
}

export type HistoryPageQuery = z.output<ReturnType<typeof historyQuery>>;

/** The part of the window that this page, and those after it, are of. */
export function pageWindow(query: HistoryPageQuery, clock: Clock, mostHours: number): TimeWindow {
  const { fromMs, toMs } = timeWindow(query, clock, mostHours);
  const before = decodeCursor(query.cursor, z.tuple([z.number()]))?.[0] ?? toMs;
  return { fromMs, toMs: Math.max(fromMs, Math.min(toMs, before)) };
}

/**
 * The newest `limit` of `items`, which are in order of time, and are either all or at least `limit` + 1. The next page holds
 * what was before.
 */
export function lastPage<T>(items: readonly T[], limit: number, timeOf: (item: T) => number) {
  const page = items.slice(-limit);
  const first = page[0];
  const nextCursor = items.length > limit && first !== undefined ? encodeCursor([timeOf(first)]) : null;
  return { items: page, nextCursor };
}
