import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import type { HistoryQuery, QueryValue } from '@luyun/core';
import { Session } from 'chdb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClickHouseHandle, startClickHouse } from '../../../../infra/tooling/test-servers/clickhouse.mjs';
import { cityEventsQuery } from '../history-queries/city-events-query.js';
import { cityParkingQuery } from '../history-queries/city-parking-query.js';
import { congestedMinutesQuery } from '../history-queries/congested-minutes-query.js';
import { corridorMinutesQuery } from '../history-queries/corridor-minutes-query.js';
import { crossingArrivalsQuery } from '../history-queries/crossing-arrivals-query.js';
import { crossingMinutesQuery } from '../history-queries/crossing-minutes-query.js';
import { detectorArrivalsQuery } from '../history-queries/detector-arrivals-query.js';
import { detectorMinutesQuery } from '../history-queries/detector-minutes-query.js';
import { deviceGapsQuery } from '../history-queries/device-gaps-query.js';
import { deviceMinutesQuery } from '../history-queries/device-minutes-query.js';
import { eventSpansQuery } from '../history-queries/event-spans-query.js';
import { eventStatementsQuery } from '../history-queries/event-statements-query.js';
import { linkMinutesQuery } from '../history-queries/link-minutes-query.js';
import { newestTrackQuery } from '../history-queries/newest-track-query.js';
import { parkingCountsQuery } from '../history-queries/parking-counts-query.js';
import { familyQualityQuery, kindQualityQuery } from '../history-queries/quality-query.js';
import { queueMinutesQuery } from '../history-queries/queue-minutes-query.js';
import { shownLinksQuery } from '../history-queries/shown-links-query.js';
import { shownQueuesQuery } from '../history-queries/shown-queues-query.js';
import { signalChangesQuery } from '../history-queries/signal-changes-query.js';
import { signalLightsQuery } from '../history-queries/signal-lights-query.js';
import { trackPointsQuery } from '../history-queries/track-points-query.js';
import { seldomTracksQuery, trackTimesQuery } from '../history-queries/track-times-query.js';
import type { ClickHouseHistory } from './clickhouse-history.js';
import { historyMigrations } from './migrate-history.js';
import { openHttpHistory } from './open-http-history.js';
import { replicateMigration } from './replicate-migration.js';
import { identifier, literal } from './sql-literal.js';

const queries: readonly HistoryQuery<unknown>[] = [
  cityEventsQuery,
  cityParkingQuery,
  congestedMinutesQuery,
  corridorMinutesQuery,
  crossingArrivalsQuery,
  crossingMinutesQuery,
  detectorArrivalsQuery,
  detectorMinutesQuery,
  deviceGapsQuery,
  deviceMinutesQuery,
  eventSpansQuery,
  eventStatementsQuery,
  familyQualityQuery,
  kindQualityQuery,
  linkMinutesQuery,
  newestTrackQuery,
  parkingCountsQuery,
  queueMinutesQuery,
  seldomTracksQuery,
  shownLinksQuery,
  shownQueuesQuery,
  signalChangesQuery,
  signalLightsQuery,
  trackPointsQuery,
  trackTimesQuery,
];

const ROWS = 2000;
/** Rows of a table lie a quarter of a second apart, from here on. */
const beginMs = Math.floor(Date.now() / 3_600_000 - 2) * 3_600_000;

const parameters: Readonly<Record<string, QueryValue>> = {
  fromMs: beginMs + 120_000,
  toMs: beginMs + 420_000,
  sinceMs: beginMs,
  announcedMs: beginMs,
  reportedMs: beginMs,
  beforeMs: beginMs + 600_000,
  corridorIds: ['corridor_id-0', 'corridor_id-1'],
  linkId: 'link_id-0',
  junctionId: 'junction_id-0',
  group: 1,
  groups: [],
  laneId: '',
  junction: 1,
  channels: [0, 1, 2, 3],
  detectors: ['detector-0', 'detector-1'],
  deviceId: 'device_id-0',
  leastS: 0,
  topics: ['vehicle-states', 'perceived-objects'],
  kinds: [1, 2],
  facilityId: 'facility_id-0',
  eventId: 'event_id-0',
  track: 3,
  south: -(2 ** 31),
  north: 2 ** 31 - 1,
  west: -(2 ** 31),
  east: 2 ** 31 - 1,
  stepMs: 1000,
  lookMs: 500,
  limit: 100_000,
};

/** Values of a column by row: the same name and number for one thing in all columns, no two rows of a table at one time. */
function expressionOf(name: string, type: string, table: number): string {
  const time = `fromUnixTimestamp64Milli(toInt64(${beginMs + table * 7} + number * 250), 'UTC')`;
  const topics = `['perceived-objects', 'signal-states'][number % 2 + 1]`;
  const special: Record<string, string> = {
    log_topic: topics,
    topic: topics,
    source: type.includes('String') ? `['connected', 'perceived'][number % 3 % 2 + 1]` : 'number % 4',
    kind: type.includes('String') ? `['incident', 'works'][number % 2 + 1]` : 'number % 6',
    rows: `'[1, 2]'`,
    minute: `toStartOfMinute(toDateTime(${time}, 'UTC'))`,
    end_time: `${time} + toIntervalSecond(30)`,
    event_code: '82',
    junction: 'number % 2 + 1',
    signal_group: 'number % 2 + 1',
    track: 'number % 7 + 1',
    simulated: '0',
    session: `concat('session-', toString(number % 3))`,
    free_flow_time_s: '1',
  };
  if (special[name] !== undefined) return special[name];
  if (type.includes('DateTime')) return time;
  if (type.includes('String')) return `concat(${literal(`${name}-`)}, toString(number % 2))`;
  return /U?Int(8|16)\b/.test(type) ? 'number % 120' : 'number';
}

/** Sums of fractions depend on their order in the last digit; rows of one rank may come in any order. */
function comparable(rows: readonly unknown[]): string[] {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);
  return rows.map((row) => JSON.stringify(row, rounded)).sort();
}

const root = mkdtempSync(join(tmpdir(), 'luyun-distributed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const files = readdirSync(historyMigrations).sort();
const migrations = files.map((file) => readFileSync(join(historyMigrations, file), 'utf8'));

/** Rewritten statements, for an engine that has no Keeper. */
const withoutKeeper = (database: string) =>
  migrations
    .flatMap((sql) => replicateMigration(sql, { cluster: 'two', database }))
    .map((statement) =>
      statement
        .replace(" ON CLUSTER 'two'", '')
        .replace(/Replicated(\w+)\('[^']*', '[^']*'\)/, '$1')
        .replace(
          /\breplicated_deduplication_window = \d+, replicated_deduplication_window_seconds = \d+/,
          'index_granularity = 8192',
        ),
    );

/** The engine can read shards that are itself; a view gives each of them its half of the rows. */
describe('queries over two shards', () => {
  let server: ClickHouseHandle;
  let whole: ClickHouseHistory;
  let spread: ClickHouseHistory;

  beforeAll(async () => {
    server = await startClickHouse();
    const { url, username, password } = server;
    const nothing = join(root, 'nothing');
    mkdirSync(nothing);
    whole = await openHttpHistory({ url, username, password, database: 'whole' });
    spread = await openHttpHistory({ url, username, password, database: 'spread', migrations: nothing });
    const client = createClient({ url, username, password, log: { level: ClickHouseLogLevel.OFF } });
    const result = await client.query({
      query: `SELECT table, groupArray(name) AS names, groupArray(type) AS types, groupArray(default_kind = 'ALIAS') AS aliases
              FROM system.columns WHERE database = 'whole' AND table IN (SELECT name FROM system.tables WHERE database = 'whole' AND engine LIKE '%MergeTree')
              GROUP BY table ORDER BY table`,
      format: 'JSONEachRow',
    });
    const tables = await result.json<{ table: string; names: string[]; types: string[]; aliases: number[] }>();
    for (const [number, { table, names, types, aliases }] of tables.entries()) {
      if (table === 'schema_migrations') continue;
      const stored = names.filter((_, at) => !aliases[at]);
      const values = stored.map((name) => expressionOf(name, types[names.indexOf(name)] ?? '', number));
      const [whole, part, all] = [`whole.${table}`, `spread.${identifier(`${table}_part`)}`, `spread.${table}`];
      const insert = `INSERT INTO ${whole} (${stored.map(identifier).join(', ')}) SELECT ${values.join(', ')} FROM numbers(${ROWS})`;
      for (const query of [
        // Partial sums of one minute in two parts, so that both shards have some.
        `SYSTEM STOP MERGES ${whole}`,
        `${insert} WHERE intDiv(number, 7) % 2 = 0`,
        `${insert} WHERE intDiv(number, 7) % 2 = 1`,
        `CREATE VIEW ${part} AS SELECT ${names.map(identifier).join(', ')} FROM ${whole} WHERE cityHash64(*) % 2 = shardNum() - 1`,
        `CREATE TABLE ${all} AS remote('127.0.0.1,localhost', ${part})`,
      ])
        await client.command({ query });
    }
    for (const query of withoutKeeper('spread'))
      if (/^CREATE (OR REPLACE )?VIEW/.test(query)) await client.command({ query });
    await client.close();
  });
  afterAll(async () => {
    await whole?.close();
    await spread?.close();
    await server?.stop();
  });

  it('has about half of the rows on each', async () => {
    const sql =
      'SELECT _shard_num AS shard, toUInt32(count()) AS rows FROM device_minutes GROUP BY shard ORDER BY shard';
    const shards = await spread.query<{ shard: number; rows: number }>({ name: 'shards', sql }, {});
    expect(shards.map(({ shard }) => shard)).toEqual([1, 2]);
    for (const { rows } of shards) expect(rows).toBeGreaterThan(10);
  });

  it.each(queries)('gives the same as on one server: $name', async (query) => {
    const rows = await whole.query(query, parameters);
    expect(rows.length).toBeGreaterThan(0);
    expect(comparable(await spread.query(query, parameters))).toEqual(comparable(rows));
  });
});

/** Shards that nobody serves: planning a query comes before reaching them. */
describe('queries over the tables of rewritten migrations', () => {
  let session: Session;

  beforeAll(async () => {
    const shard = '<shard><replica><host>127.0.0.1</host><port>9</port></replica></shard>';
    const config = join(root, 'config.xml');
    writeFileSync(config, `<clickhouse><remote_servers><two>${shard}${shard}</two></remote_servers></clickhouse>`);
    session = new Session(join(root, 'engine'), { connectionArgs: [`--config-file=${config}`] });
    await session.queryAsync('CREATE DATABASE luyun ENGINE = Atomic');
    await session.queryAsync('USE luyun');
    for (const statement of withoutKeeper('luyun')) await session.queryAsync(statement);
  });
  afterAll(() => session.close());

  it('take inserts only with a shard, that must be there', async () => {
    const insert = 'INSERT INTO shown_queues (lane_id) SELECT * FROM (SELECT 1)';
    await expect(session.queryAsync(insert)).rejects.toThrow('no sharding key provided');
    await expect(session.queryAsync(`${insert} SETTINGS insert_shard_id = 3`)).rejects.toThrow('INVALID_SHARD_ID');
    await expect(session.queryAsync(`${insert} SETTINGS insert_shard_id = 2`)).rejects.toThrow('Connection refused');
  });

  it('are refused where they ask a table within a question to it', async () => {
    const sql = 'SELECT 1 FROM device_minutes WHERE stream_id IN (SELECT stream_id FROM device_minutes)';
    await expect(session.queryAsync(sql)).rejects.toThrow('Double-distributed');
  });

  it.each(queries)('may be asked: $name', async ({ sql }) => {
    await expect(session.queryBindAsync(sql, parameters)).rejects.toThrow('Connection refused');
  });
});
