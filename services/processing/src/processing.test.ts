import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchOctets } from '@luyun/adapters';
import { type HistoryQuery, type NewRecord, type Platform, topicNames } from '@luyun/core';
import { roadside } from '@luyun/proto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Processing } from './processing.js';
import { usualLimits } from './runner/partition-runner.js';
import { openTestPlatform, putCity } from './testing/open-test-platform.js';
import { recordedTraffic, usualTraffic } from './testing/recorded-traffic.js';
import { smallCity } from './testing/small-city.js';

const limits = { ...usualLimits, quietMs: 200, busyMs: 100, checkpointMs: 300 };
/** Up to now, so that retention and live state take it for what it is. */
const traffic = { ...usualTraffic, startMs: Math.floor(Date.now() / 60_000 - 3) * 60_000 };

let directory: string;
let platform: Platform;
const log = recordedTraffic(traffic);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-processing-'));
  platform = await openTestPlatform(directory);
  await putCity(platform, smallCity());
});
afterAll(async () => {
  await platform.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Waits until everything in the log was folded and stored. */
async function settled(): Promise<void> {
  for (const topic of platform.eventLog.topics) {
    for (let partition = 0; partition < topic.partitions; partition++) {
      const at = { topic: topic.name, partition };
      const { next } = await platform.eventLog.range(at);
      await expect
        .poll(async () => (await platform.eventLog.committed('processing', at)) ?? 0, { timeout: 15_000 })
        .toBe(next);
    }
  }
}

async function run(records: readonly NewRecord[]): Promise<void> {
  const processing = new Processing(platform, limits);
  await processing.start();
  for (let at = 0; at < records.length; at += 20) await platform.eventLog.append(records.slice(at, at + 20));
  await settled();
  // Watches show once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(processing.health()).toEqual({ running: true, failure: undefined });
  await processing.stop();
}

async function ask<Row>(sql: string): Promise<Row[]> {
  const query: HistoryQuery<Row> = { name: 'test', sql };
  return platform.history.query(query, {});
}

const distinct = new Map(
  log.map((record) => [`${record.topic}${Buffer.from(record.value).toString('base64')}`, record]),
);
const rowsOf = (topic: string) =>
  [...distinct.values()]
    .filter((record) => record.topic === topic)
    .reduce((sum, record) => {
      const batch = roadside.v1.Batch.decode(batchOctets(record.value) ?? new Uint8Array(0));
      return sum + ((batch.vehicleStates ?? batch.signalStates)?.rows ?? 0);
    }, 0);

it('stores and shows what the log holds, each batch once', async () => {
  const half = Math.floor(log.length / 2);
  await run(log.slice(0, half));
  // A second life goes on where the first one stopped.
  await run(log.slice(half));

  const [states] = await ask<{ rows: string; times: string; lanes: string }>(
    'SELECT count() AS rows, uniqExact(vehicle_id, event_time) AS times, uniqExact(lane_id) AS lanes FROM vehicle_states',
  );
  expect(Number(states?.rows)).toBe(rowsOf(topicNames.vehicleStates));
  expect(Number(states?.times)).toBe(Number(states?.rows));
  expect(Number(states?.lanes)).toBe(7);

  const [signals] = await ask<{ rows: string }>('SELECT count() AS rows FROM signal_states');
  expect(Number(signals?.rows)).toBe(rowsOf(topicNames.signalStates));

  // 60 s of cycle with 30 s of green: whole lights last 30 s.
  const changes = await ask<{ light: number; seconds: number; changes: string }>(
    `SELECT light, avg(end_time - start_time) AS seconds, count() AS changes FROM signal_changes
     WHERE whole GROUP BY light ORDER BY light`,
  );
  expect(changes.map(({ light, seconds }) => [light, seconds])).toEqual([
    [3, 30],
    [6, 30],
  ]);

  const minutes = await ask<{ link_id: string; speed: number; seconds: number }>(
    `SELECT link_id, sum(distance_m) / sum(time_s) AS speed, sum(time_s) AS seconds FROM link_minutes
     GROUP BY link_id ORDER BY link_id`,
  );
  expect(minutes.map(({ link_id }) => link_id)).toEqual(['L0', 'L1', 'L2']);
  for (const { speed } of minutes) expect(speed).toBeGreaterThan(3);
  for (const { speed } of minutes) expect(speed).toBeLessThan(14);

  const corridors = await ask<{ travel_time_s: number; coverage: number }>(
    'SELECT travel_time_s, coverage FROM corridor_travel_times ORDER BY minute',
  );
  expect(corridors.length).toBeGreaterThanOrEqual(1);
  expect(corridors[0]?.coverage).toBeCloseTo(1, 3);

  const [crossings] = await ask<{ rows: string; groups: number[]; late: string }>(
    `SELECT count() AS rows, groupUniqArray(signal_group) AS groups, countIf(arrival_time > event_time) AS late
     FROM stop_line_crossings`,
  );
  expect(Number(crossings?.rows)).toBeGreaterThan(20);
  expect(crossings?.groups).toEqual([1]);
  expect(Number(crossings?.late)).toBe(0);

  const [queues] = await ask<{ rows: string }>('SELECT count() AS rows FROM lane_queues WHERE vehicles > 0');
  expect(Number(queues?.rows)).toBeGreaterThan(0);

  const [devices] = await ask<{ loss: number; duplicates: string }>(
    `SELECT 1 - sum(batches) / (max(last_sequence) - min(first_sequence) + 1) AS loss, sum(duplicates) AS duplicates
     FROM device_minutes WHERE device_id = 'tsc-1'`,
  );
  expect(devices?.loss).toBeCloseTo(0, 5);

  expect(await platform.liveState.get('signal', 'J1/1')).toMatchObject({ value: { group: 1 }, simulated: true });
  expect((await platform.liveState.list('link')).map(({ key }) => key).sort()).toEqual(['L0', 'L1', 'L2']);
  expect(await platform.liveState.get('corridor', 'C')).toBeDefined();
  const device = await platform.liveState.get('device', 'rsu-0');
  expect(device?.value.loss).toBe(0);
});

it('takes a number back to the octets that the device sent', async () => {
  const [row] = await ask<{ latitude: number; log_topic: string; partition: number; offset: string; row: number }>(
    `SELECT latitude, log_topic, log_partition AS partition, log_offset AS offset, log_row AS row
     FROM vehicle_states ORDER BY event_time DESC LIMIT 1`,
  );
  const position = { topic: row?.log_topic ?? '', partition: row?.partition ?? 0, offset: Number(row?.offset) };
  const record = await platform.eventLog.read(position);
  const batch = roadside.v1.Batch.decode(batchOctets(record?.value ?? new Uint8Array(0)) ?? new Uint8Array(0));
  const octets = batch.vehicleStates?.latitude as Uint8Array;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  expect(view.getInt32((row?.row ?? 0) * 4, true)).toBe(row?.latitude);
});

it('puts a record that cannot be read into quarantine and goes on', async () => {
  const broken = {
    topic: topicNames.vehicleStates,
    key: 'rsu-0',
    value: Uint8Array.of(255, 255, 1),
    timeMs: Date.now(),
  };
  await run([broken]);
  await run([]);
  const rows = await ask<{ reason: string; topic: string; original_base64: string }>(
    'SELECT reason, topic, original_base64 FROM quarantine',
  );
  const original_base64 = Buffer.from(broken.value).toString('base64');
  expect(rows).toEqual([{ reason: 'malformed', topic: 'vehicle-states', original_base64 }]);
});
