import type { HistoryBlock } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

/** Histories of single things, in pages, back to where each number came from. */
let api: TestApi;
const MINUTE_MS = 60_000;
const minuteMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 10 * MINUTE_MS;
const text = (...values: string[]) => ({ dictionary: values, index: Uint16Array.from(values, (_, at) => at) });
const same = (rows: number, value: string) => text(...Array.from({ length: rows }, () => value));
const at = (...minutes: number[]) => Float64Array.from(minutes, (minute) => minuteMs + minute * MINUTE_MS);

const insert = (table: string, rows: number, columns: HistoryBlock['columns']) =>
  api.platform.history.insert({ table, token: `history-${table}`, rows, columns });
const get = async (path: string) => (await api.ask('viewer', 'GET', path)).json;

beforeAll(async () => {
  api = await openTestApi();
  await insert('lane_queues', 3, {
    lane_id: same(3, 'E0_1'),
    junction_id: same(3, 'J10'),
    event_time: at(0, 0.25, 2),
    length_m: Float32Array.of(20, 35, 0),
    vehicles: Uint16Array.of(3, 5, 0),
    log_topic: same(3, 'perceived-objects'),
    log_offset: Float64Array.of(11, 12, 13),
    log_row: Uint16Array.of(1, 2, 3),
  });
  await insert('stop_line_crossings', 4, {
    lane_id: same(4, 'E0_1'),
    junction_id: same(4, 'J10'),
    signal_group: Uint8Array.of(1, 1, 1, 2),
    event_time: at(0.1, 0.2, 0.3, 1.5),
    source: text('connected', 'perceived', 'perceived', 'perceived'),
    speed_mps: Float32Array.of(1, 8, 10, 6),
  });
  await insert('detector_counts', 2, {
    detector: same(2, 'D1'),
    event_time: at(1, 4),
    interval: Uint32Array.of(60_000, 60_000),
    count: Uint16Array.of(12, 0),
    speed: Uint16Array.of(600, 8191),
    occupancy: Uint16Array.of(250, 0),
  });
  await insert('signal_changes', 2, {
    junction_id: same(2, 'J10'),
    signal_group: Uint8Array.of(1, 1),
    light: Uint8Array.of(6, 3),
    start_time: at(0, 0.5),
    end_time: at(0.5, 1.25),
    whole: Uint8Array.of(1, 1),
  });
  await insert('device_minutes', 3, {
    device_id: same(3, 'd1'),
    stream_id: same(3, 'hub'),
    session: same(3, 's'),
    minute: at(0, 1, 2),
    log_topic: same(3, 'signal-states'),
    batches: Float64Array.of(9, 10, 10),
    row_count: Float64Array.of(90, 100, 100),
    refused_rows: Float64Array.of(1, 0, 0),
    first_sequence: Float64Array.of(1, 11, 21),
    last_sequence: Float64Array.of(10, 20, 30),
    latency_sum_ms: Float64Array.of(450, 500, 500),
    latency_max_ms: Float64Array.of(80, 70, 60),
  });
  await insert('tocc_reports', 3, {
    report_id: same(3, 'i1'),
    kind: same(3, 'incident'),
    device_id: same(3, 'tocc'),
    event_time: at(0, 1, 2),
    severity: Uint8Array.of(2, 2, 3),
    description: text('追尾', '追尾', '追尾，两车'),
    cancelled: Uint8Array.of(0, 0, 1),
    log_topic: same(3, 'tocc-reports'),
    log_offset: Float64Array.of(5, 6, 7),
  });
});
afterAll(() => api.close());

describe('a lane', () => {
  it('tells its state', async () => {
    const eventTimeMs = Date.now();
    await api.platform.liveState.put('queue', [
      { key: 'E0_1', eventTimeMs, value: { lengthM: 12, vehicles: 2 }, simulated: true },
    ]);
    expect(await get('/lanes/E0_1')).toMatchObject({
      linkId: 'E0',
      toJunctionId: 'J10',
      detectors: ['D1'],
      queue: { lengthM: 12, vehicles: 2, eventTimeMs },
      groups: [
        { group: 1, phase: 2 },
        { group: 2, phase: 5 },
      ],
    });
    expect((await api.ask('viewer', 'GET', '/lanes/none')).status).toBe(404);
  });

  it('tells its minutes, and leaves out those of which nothing is known', async () => {
    const { items } = await get('/lanes/E0_1/history');
    const nothing = { counted: null, occupancyPct: null };
    expect(items).toEqual([
      {
        timeMs: minuteMs,
        lengthM: 35,
        vehicles: 5,
        passed: 2,
        counted: 12,
        speedMps: 12,
        occupancyPct: 25,
        lineage: { topic: 'perceived-objects', partition: 0, offset: 12, row: 2 },
      },
      { timeMs: minuteMs + MINUTE_MS, lengthM: 0, vehicles: 0, passed: 1, speedMps: 6, ...nothing },
      expect.objectContaining({ timeMs: minuteMs + 2 * MINUTE_MS, lengthM: 0, vehicles: 0, passed: 0, speedMps: null }),
      {
        timeMs: minuteMs + 3 * MINUTE_MS,
        lengthM: null,
        vehicles: null,
        passed: null,
        counted: 0,
        speedMps: null,
        occupancyPct: 0,
      },
    ]);
  });

  it('comes in pages, the newest first', async () => {
    const first = await get('/lanes/E0_1/history?limit=3');
    expect(first.items.map((item: { timeMs: number }) => (item.timeMs - minuteMs) / MINUTE_MS)).toEqual([1, 2, 3]);
    const second = await get(`/lanes/E0_1/history?limit=3&cursor=${first.nextCursor}`);
    expect(second.items.map((item: { timeMs: number }) => item.timeMs)).toEqual([minuteMs]);
    expect(second.nextCursor).toBeNull();
    expect((await api.ask('viewer', 'GET', '/lanes/E0_1/history?cursor=none')).status).toBe(400);
  });
});

describe('a junction and its groups', () => {
  it('tell their minutes', async () => {
    expect((await get('/junctions/J10/history')).items).toEqual([
      { timeMs: minuteMs, passed: 2, speedMps: 9, queueM: 35, queued: 5 },
      { timeMs: minuteMs + MINUTE_MS, passed: 1, speedMps: 6, queueM: null, queued: null },
      { timeMs: minuteMs + 2 * MINUTE_MS, passed: null, speedMps: null, queueM: 0, queued: 0 },
    ]);
    expect(await get('/junctions/J10/groups/1')).toMatchObject({
      group: 1,
      phase: 2,
      junctionId: 'J10',
      lanes: ['E0_1'],
    });
    expect((await get('/junctions/J10/groups/1/history')).items).toEqual([
      { timeMs: minuteMs, greenS: 30, yellowS: 0, redS: 30, darkS: 0, passed: 2 },
      { timeMs: minuteMs + MINUTE_MS, greenS: 0, yellowS: 0, redS: 15, darkS: 0, passed: null },
    ]);
    expect((await api.ask('viewer', 'GET', '/junctions/J10/groups/9')).status).toBe(404);
    expect((await api.ask('viewer', 'GET', '/junctions/J10/groups/0/history')).status).toBe(400);
  });
});

describe('a device', () => {
  it('tells its minutes in pages', async () => {
    const { items, nextCursor } = await get('/devices/d1/history?limit=2');
    expect(items.map((item: { minuteMs: number }) => item.minuteMs)).toEqual([...at(1, 2)]);
    expect((await get(`/devices/d1/history?limit=2&cursor=${nextCursor}`)).items).toEqual([
      {
        minuteMs,
        messages: 90,
        batches: 9,
        refused: 1,
        latencyMs: 50,
        latencyMaxMs: 80,
        clockOffsetMs: 0,
        loss: expect.closeTo(0.1, 9),
      },
    ]);
    expect((await get('/devices/d1/history')).nextCursor).toBeNull();
    expect((await get('/devices/nobody/history')).items).toEqual([]);
  });
});

describe('an advisory', () => {
  it('tells what was said of it, the same said again counted up', async () => {
    const { items, nextCursor } = await get(`/advisories/${encodeURIComponent('tocc/i1')}/history?limit=1`);
    expect(items).toEqual([
      {
        firstMs: minuteMs + 2 * MINUTE_MS,
        lastMs: minuteMs + 2 * MINUTE_MS,
        times: 1,
        description: '追尾，两车',
        descriptionEn: '',
        severity: 3,
        over: true,
        lineage: { topic: 'tocc-reports', partition: 0, offset: 7, row: 0 },
      },
    ]);
    const before = await get(`/advisories/${encodeURIComponent('tocc/i1')}/history?limit=1&cursor=${nextCursor}`);
    expect(before).toMatchObject({
      items: [{ firstMs: minuteMs, lastMs: minuteMs + MINUTE_MS, times: 2, over: false, lineage: { offset: 6 } }],
      nextCursor: null,
    });
  });
});
