import type { HistoryBlock, LiveDevice } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

/** What the desk of an operator is told: alarms, marks, data quality, search. */
let api: TestApi;
const nowMs = Date.now();
const minuteMs = Math.floor(nowMs / 60_000) * 60_000 - 30 * 60_000;
const MINUTE_MS = 60_000;
const text = (...values: string[]) => ({ dictionary: values, index: Uint16Array.from(values, (_, at) => at) });

const insert = (table: string, rows: number, columns: HistoryBlock['columns']) =>
  api.platform.history.insert({ table, token: `desk-${table}`, rows, columns });

const device = (change: Partial<LiveDevice>): LiveDevice => ({
  kind: 1,
  simulated: true,
  lastReceivedMs: Date.now(),
  messagesPerS: 10,
  latencyMs: 40,
  clockOffsetMs: 0,
  loss: 0,
  quarantinedRows: 0,
  trust: 1,
  ...change,
});

beforeAll(async () => {
  api = await openTestApi();
  await insert('tocc_reports', 2, {
    report_id: text('i1', 'i1'),
    kind: text('incident', 'incident'),
    event_time: Float64Array.of(minuteMs, minuteMs + MINUTE_MS),
    type: Uint8Array.of(1, 1),
    severity: Uint8Array.of(2, 3),
    description: text('', '两车相撞'),
    start_time: Float64Array.of(minuteMs, minuteMs),
    end_time: Float64Array.of(0, minuteMs + 5 * MINUTE_MS),
    longitude_deg: Float64Array.of(116.3, 116.3),
    latitude_deg: Float64Array.of(39.9, 39.9),
    device_id: text('tocc', 'tocc'),
  });
  // Four minutes at a third of free flow, within which two are worse than that.
  const minutes = [0, 1, 2, 3, 12].map((at) => minuteMs + at * MINUTE_MS);
  await insert('corridor_minutes', 5, {
    corridor_id: text('C1', 'C1', 'C1', 'C1', 'C1'),
    minute: Float64Array.from(minutes),
    link_id: text('E0', 'E0', 'E0', 'E0', 'E0'),
    source: text('perceived', 'perceived', 'perceived', 'perceived', 'perceived'),
    distance_m: Float64Array.of(250, 200, 200, 250, 1000),
    time_s: new Float64Array(5).fill(60),
    link_length_m: new Float64Array(5).fill(1000),
    corridor_length_m: new Float64Array(5).fill(1000),
    free_flow_time_s: new Float64Array(5).fill(100),
  });
  // d1 spoke in all 20 minutes, d2 not in minutes 5 to 9; its stream lost one batch of ten.
  const spoken = Array.from({ length: 20 }, (_, at) =>
    ['d1', ...(at < 5 || at > 9 ? ['d2'] : [])].map((id) => ({ id, at })),
  );
  const rows = spoken.flat();
  await insert('device_minutes', rows.length, {
    device_id: text(...rows.map(({ id }) => id)),
    stream_id: text(...rows.map(({ id }) => id)),
    session: text(...rows.map(() => 's')),
    minute: Float64Array.from(rows, ({ at }) => minuteMs + at * MINUTE_MS),
    log_topic: text(...rows.map(() => 'perceived-objects')),
    kind: new Uint8Array(rows.length).fill(1),
    batches: new Float64Array(rows.length).fill(9),
    row_count: new Float64Array(rows.length).fill(600),
    first_sequence: Float64Array.from(rows, ({ at }) => at * 10 + 1),
    last_sequence: Float64Array.from(rows, ({ id, at }) => at * 10 + (id === 'd1' ? 9 : 10)),
    latency_sum_ms: Float64Array.from(rows, ({ id }) => (id === 'd1' ? 9 * 50 : 9 * 150)),
  });
  await insert('quarantine', 2, {
    device_id: text('d2', 'd2'),
    received_time: Float64Array.of(minuteMs + 1000, minuteMs + 2000),
    topic: text('perceived-objects', 'perceived-objects'),
    reason: text('range', 'malformed'),
    rows: text('[1,2,3]', '[]'),
  });
});
afterAll(() => api.close());

describe('marks', () => {
  it('are of incidents, severe congestion and silences, the gravest first', async () => {
    const { json } = await api.ask('viewer', 'GET', `/marks?fromMs=${minuteMs}&toMs=${minuteMs + 20 * MINUTE_MS}`);
    expect(json.items).toEqual([
      {
        timeMs: minuteMs + MINUTE_MS,
        endMs: minuteMs + 4 * MINUTE_MS,
        kind: 'alarm',
        severity: 3,
        title: '南路 严重拥堵',
        titleEn: 'South: severe congestion',
        selection: 'corridor:C1',
      },
      {
        timeMs: minuteMs,
        endMs: minuteMs + 5 * MINUTE_MS,
        kind: 'incident',
        severity: 3,
        title: '两车相撞',
        titleEn: 'Crash',
        selection: 'event:tocc/i1',
      },
      {
        timeMs: minuteMs + 5 * MINUTE_MS,
        endMs: minuteMs + 10 * MINUTE_MS,
        kind: 'device',
        severity: 2,
        title: '设备 d2 失联',
        titleEn: 'Device d2: silent',
        selection: 'device:d2',
      },
    ]);
  });

  it('are one mark where everybody is silent', async () => {
    const { json } = await api.ask('viewer', 'GET', `/marks?fromMs=${minuteMs}`);
    expect(json.items[0]).toMatchObject({ timeMs: minuteMs + 20 * MINUTE_MS, endMs: null, severity: 4, selection: '' });
    expect(json.items.filter((mark: { kind: string }) => mark.kind === 'device')).toHaveLength(1);
    expect((await api.ask('viewer', 'GET', '/marks?fromMs=0')).status).toBe(400);
  });
});

describe('quality', () => {
  it('comes by minute, family and kind', async () => {
    const window = `fromMs=${minuteMs}&toMs=${minuteMs + MINUTE_MS}`;
    const { json } = await api.ask('viewer', 'GET', `/quality?${window}`);
    const expected = {
      minuteMs,
      messagesPerS: 20,
      quarantinedPerS: 4 / 60,
      latencyP50Ms: 50,
      latencyP95Ms: 150,
      devices: 2,
      silent: 0,
    };
    expect(json.items).toEqual([
      { scope: 'family', name: 'perceivedObjects', lossPct: expect.closeTo(5, 6), ...expected },
      { scope: 'deviceKind', name: 'rsu', lossPct: expect.closeTo(5, 6), ...expected },
    ]);
    const first = await api.ask('viewer', 'GET', `/quality?${window}&limit=1`);
    const next = await api.ask('viewer', 'GET', `/quality?${window}&limit=1&cursor=${first.json.nextCursor}`);
    expect(next.json.items[0].scope).toBe('deviceKind');
    expect(next.json.nextCursor).toBeNull();
  });

  it('counts now what is heard and what is missed', async () => {
    await api.platform.liveState.put('device', [
      { key: 'd1', eventTimeMs: Date.now(), value: device({}), simulated: true },
      { key: 'd2', eventTimeMs: Date.now(), value: device({ lastReceivedMs: nowMs - 60_000 }), simulated: true },
    ]);
    const { json } = await api.ask('viewer', 'GET', '/quality');
    expect(json.items).toContainEqual(
      expect.objectContaining({ scope: 'deviceKind', name: 'rsu', minuteMs: null, devices: 2, silent: 1, lossPct: 0 }),
    );
  });
});

describe('alarms', () => {
  it('open from live state, and close with it', async () => {
    const grave = {
      kind: 'incident' as const,
      type: 4,
      description: '',
      longitude: 116.3,
      latitude: 39.9,
      radiusM: 0,
      severity: 4,
      startMs: nowMs - 1000,
      endMs: 0,
      source: 'tocc',
    };
    const put = (over: boolean) =>
      api.platform.liveState.put('event', [
        { key: 'tocc/i2', eventTimeMs: Date.now(), value: { ...grave, over }, simulated: true },
      ]);
    await put(false);
    const ask = async () => (await api.ask('viewer', 'GET', '/alarms')).json.items as { id: string }[];
    await expect.poll(ask, { timeout: 10_000 }).toHaveLength(2);
    expect(await ask()).toMatchObject([
      { id: 'event:tocc/i2', sinceMs: nowMs - 1000, severity: 4, title: '道路积水', titleEn: 'Flood' },
      { id: 'device-silent:d2', sinceMs: nowMs - 60_000, selection: 'device:d2', title: '路侧单元 d2 失联' },
    ]);
    await put(true);
    await expect.poll(ask, { timeout: 10_000 }).toHaveLength(1);
  });
});

describe('search', () => {
  const ask = async (q: string) => {
    const { json } = await api.ask('viewer', 'GET', `/search?q=${encodeURIComponent(q)}`);
    return (json.items as { kind: string; id: string }[]).map(({ kind, id }) => `${kind}:${id}`);
  };

  it('finds things in both languages, by id and in part, the best first', async () => {
    expect(await ask('南路')).toEqual(['corridor:C1']);
    expect(await ask('ＳＯＵＴＨ')).toEqual(['corridor:C1']);
    expect(await ask('mid')).toEqual(['junction:J10']);
    expect(await ask('road e')).toEqual(['link:E0', 'link:E1']);
    expect(await ask('场')).toEqual(['carPark:P1', 'carPark:P2']);
    expect(await ask('d2')).toContain('device:d2');
    expect(await ask(' ')).toEqual([]);
    expect((await api.ask('viewer', 'GET', `/search?q=${'x'.repeat(101)}`)).status).toBe(400);
  });
});
