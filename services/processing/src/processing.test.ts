import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchOctets, encodeReceived } from '@luyun/adapters/wire/received';
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
    if (topic.name === topicNames.observations) continue;
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
  expect(processing.health()).toEqual({ running: true, failure: undefined, watching: true });
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
    'SELECT count() AS rows, uniqExact(track, event_time) AS times, uniqExact(lane_id) AS lanes FROM vehicle_states',
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

it('stores and shows reports of every kind', async () => {
  const nowMs = Date.now();
  const position = { latitude: 348_000_000, longitude: 1_135_010_000 };
  const bodies: [string, roadside.v1.Batch.$Properties][] = [
    [
      topicNames.parking,
      { parking: { facilities: [{ facilityId: 'P1', timeMs: nowMs, capacity: 50, free: 20, open: true }] } },
    ],
    [
      topicNames.parking,
      {
        parking: {
          bays: [1, 2, 3].map((bay) => ({ facilityId: 'P2', bayId: `b${bay}`, timeMs: nowMs, occupied: bay === 1 })),
        },
      },
    ],
    [
      topicNames.roadsideEvents,
      { roadsideEvents: { events: [{ eventId: 'e1', type: 101, position, description: '事故', priority: 5 }] } },
    ],
    [
      topicNames.tocc,
      {
        tocc: {
          incidents: [{ incidentId: 'i1', kind: 3, position, timeMs: nowMs, startMs: nowMs, severity: 2 }],
          weather: [{ stationId: 'w1', position, timeMs: nowMs, temperature: -12, visibility: 150 }],
          transitVehicles: [{ vehicleId: 'bus-7', routeId: '7', position, timeMs: nowMs, speed: 400, heading: 7200 }],
        },
      },
    ],
    [topicNames.health, { health: { timeMs: nowMs, cpu: 40, faults: [{ code: 'F1', text: 'door' }] } }],
    [
      topicNames.detectorCounts,
      {
        detectorCounts: {
          rows: 1,
          detectors: ['D1'],
          detector: new Uint8Array(2),
          timeOffset: new Uint8Array(4),
          interval: new Uint8Array(Uint32Array.of(60_000).buffer),
          count: new Uint8Array(Uint16Array.of(12).buffer),
          speed: new Uint8Array(Uint16Array.of(500).buffer),
        },
      },
    ],
    [
      topicNames.maps,
      { signalLayout: { junction: { region: 0, id: 1002 }, groups: [{ signalGroup: 1, phase: 6, restingLight: 3 }] } },
    ],
  ];
  await run(
    bodies.map(([topic, body], at) => {
      const octets = roadside.v1.Batch.encode({ sequence: at + 1, baseTimeMs: nowMs, ...body }).finish();
      const header = {
        deviceId: 'desk',
        session: 'reports',
        receivedMs: nowMs + 30,
        clockOffsetMs: 0,
        simulated: false,
        kind: 8,
        concentratorId: '',
        refusedRows: [],
      };
      return { topic, key: 'desk', value: encodeReceived(header, octets), timeMs: nowMs };
    }),
  );
  expect(await ask('SELECT facility_id, counted, capacity, free FROM parking_states ORDER BY facility_id')).toEqual([
    { facility_id: 'P1', counted: 'facility', capacity: 50, free: 20 },
    { facility_id: 'P2', counted: 'bays', capacity: 3, free: 2 },
  ]);
  expect(await ask('SELECT count() AS rows FROM parking_bays')).toEqual([{ rows: '3' }]);
  expect(await ask('SELECT event_id, type, description FROM roadside_events')).toEqual([
    { event_id: 'e1', type: 101, description: '事故' },
  ]);
  expect(await ask('SELECT kind, report_id, severity, description FROM tocc_reports ORDER BY kind')).toEqual([
    { kind: 'weather', report_id: 'w1', severity: 3, description: '-1.2 °C · 150 m' },
    { kind: 'works', report_id: 'i1', severity: 2, description: '' },
  ]);
  const [bus] = await ask<{ track: number }>('SELECT track, speed_mps FROM transit_positions');
  expect(bus).toMatchObject({ speed_mps: 8 });
  expect(await ask('SELECT device_id, cpu_pct, faults FROM device_health')).toEqual([
    { device_id: 'desk', cpu_pct: 40, faults: '[{"code":"F1","text":"door","sinceMs":0}]' },
  ]);
  expect(await ask('SELECT detector, count, interval_ms, speed_mps FROM detector_counts')).toEqual([
    { detector: 'D1', count: 12, interval_ms: 60_000, speed_mps: 10 },
  ]);

  expect(await platform.liveState.get('parking', 'P1')).toMatchObject({ value: { free: 20, source: 'desk' } });
  expect((await platform.liveState.list('event')).map(({ value }) => value.kind).sort()).toEqual([
    'event',
    'weather',
    'works',
  ]);
  expect(await platform.liveState.findTrack(bus?.track ?? 0)).toMatchObject({ kind: 0x36, deviceId: 'desk' });
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
