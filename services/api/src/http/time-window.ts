import type { Clock } from '@luyun/core';
import { z } from 'zod';
import { Problem } from './problem.js';

const time = z.coerce.number().int().min(0).max(8_640_000_000_000_000);

/** Query parameters of a time window. */
export const windowQuery = {
  fromMs: time.optional().describe('UTC epoch ms, included; default an hour before toMs'),
  toMs: time.optional().describe('UTC epoch ms, excluded; default now'),
};

export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

const HOUR_MS = 3_600_000;

/** The window that was asked for. Throws 400 where it is empty or longer than `mostHours`. */
export function timeWindow(
  query: { readonly fromMs?: number | undefined; readonly toMs?: number | undefined },
  clock: Clock,
  mostHours: number,
): TimeWindow {
  const toMs = query.toMs ?? clock.nowMs();
  const fromMs = query.fromMs ?? toMs - HOUR_MS;
  const message =
    fromMs >= toMs
      ? 'must be before toMs'
      : toMs - fromMs > mostHours * HOUR_MS
        ? `must be at most ${mostHours} hours before toMs`
        : undefined;
  if (message) throw new Problem(400, `query.fromMs: ${message}`, { errors: [{ path: 'query.fromMs', message }] });
  return { fromMs, toMs };
}
