import { join } from 'node:path';
import { ChdbSession } from '@luyun/adapters/history/chdb-session';
import { historyMigrations, migrateHistory } from '@luyun/adapters/history/migrate-history';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { corridorMinutesQuery } from '@luyun/adapters/history-queries/corridor-minutes-query';
import { crossingArrivalsQuery } from '@luyun/adapters/history-queries/crossing-arrivals-query';
import { detectorArrivalsQuery } from '@luyun/adapters/history-queries/detector-arrivals-query';
import { linkMinutesQuery } from '@luyun/adapters/history-queries/link-minutes-query';
import { signalChangesQuery } from '@luyun/adapters/history-queries/signal-changes-query';
import { trackPointsQuery } from '@luyun/adapters/history-queries/track-points-query';
import type { HistoryQuery, QueryValue } from '@luyun/core';
import { LINKS_PER_ROAD, ROADS } from '../load/bench-city.js';
import { answer } from '../program.js';
import { JUNCTIONS, type Seed, seedHistory } from './seed-history.js';

export interface HistoryOrder extends Seed {
  readonly directory: string;
  readonly runs: number;
}

export interface QueryFigures {
  readonly name: string;
  readonly rows: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface HistoryReport {
  readonly rows: number;
  readonly seedS: number;
  readonly queries: readonly QueryFigures[];
}

const HOUR_MS = 3_600_000;

/** Fills history with a city's days and asks it what the API asks, each time for another thing. Rejects where a question finds nothing. */
export async function askHistory(order: HistoryOrder): Promise<HistoryReport> {
  const begun = performance.now();
  const session = new ChdbSession(join(order.directory, 'engine'));
  await session.run('CREATE DATABASE IF NOT EXISTS luyun ENGINE = Atomic');
  await session.run('USE luyun');
  await migrateHistory(session, historyMigrations);
  const rows = await seedHistory(session, order);
  await session.close();
  const seedS = (performance.now() - begun) / 1000;

  const history = await openChdbHistory({ directory: order.directory });
  const nowMs = Date.now();
  const lastHours = (hours: number) => ({ fromMs: nowMs - hours * HOUR_MS, toMs: nowMs });
  const junction = (i: number) => `r${i % ROADS}j${(i % (JUNCTIONS / ROADS)) + 1}`;
  const asked: [string, HistoryQuery<unknown>, (i: number) => Record<string, QueryValue>][] = [
    ['phases, 1 h', signalChangesQuery, (i) => ({ junctionId: junction(i), groups: [], ...lastHours(1) })],
    [
      'splits of a group, 24 h',
      signalChangesQuery,
      (i) => ({ junctionId: junction(i), groups: [1], ...lastHours(24) }),
    ],
    [
      'arrivals by trajectory, 1 h',
      crossingArrivalsQuery,
      (i) => ({ junctionId: junction(i), group: 2, ...lastHours(1) }),
    ],
    [
      'arrivals by detector, 1 h',
      detectorArrivalsQuery,
      (i) => ({ junction: (i % JUNCTIONS) + 1, channels: [1, 2, 3, 4], ...lastHours(1) }),
    ],
    ['link, 24 h', linkMinutesQuery, (i) => ({ linkId: `r${i % ROADS}l${i % LINKS_PER_ROAD}e`, ...lastHours(24) })],
    ['corridor, 24 h', corridorMinutesQuery, (i) => ({ corridorIds: [`c${i % (ROADS * 2)}`], ...lastHours(24) })],
    [
      'way of a track, 24 h',
      trackPointsQuery,
      (i) => ({
        track: 1 + ((i * 97) % Math.floor(order.vehicleRows / 3000)),
        limit: 1000,
        ...lastHours(order.days * 24),
      }),
    ],
  ];
  const queries: QueryFigures[] = [];
  for (const [name, query, parameters] of asked) {
    const times: number[] = [];
    let found = 0;
    for (let run = 0; run < order.runs; run++) {
      const at = performance.now();
      found += (await history.query(query, parameters(run))).length;
      times.push(performance.now() - at);
    }
    times.sort((a, b) => a - b);
    const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
    if (found === 0) throw new Error(`"${name}" found nothing`);
    queries.push({ name, rows: Math.round(found / order.runs), p50Ms: quantile(0.5), p95Ms: quantile(0.95) });
  }
  await history.close();
  return { rows, seedS, queries };
}

answer('stages/history-stage.js', askHistory);
