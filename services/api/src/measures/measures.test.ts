import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { testCity } from '../testing/test-city.js';
import { CorridorApproaches } from './corridor-approaches.js';
import { SignalWatchdog } from './signal-watchdog.js';

const CYCLE_MS = 60_000;
const CYCLES = 10;
const NODE = 65_546;
const TRAVEL_MS = 2400;

describe('measures over the API', () => {
  let api: TestApi;
  let fromMs = 0;
  let window = '';

  /** Phase 2: green 0-20, yellow to 23, clearance to 24, called 15 s before; two vehicles at 10 and 40 s; ended by force. */
  beforeAll(async () => {
    api = await openTestApi();
    fromMs = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 7_200_000;
    window = `fromMs=${fromMs}&toMs=${fromMs + 3_600_000}`;
    const rows = Array.from({ length: CYCLES }, (_, cycle) =>
      [
        [-15, 43, 2],
        [0, 1, 2],
        [20, 6, 2],
        [20, 8, 2],
        [23, 9, 2],
        [23, 10, 2],
        [24, 11, 2],
        [10 - TRAVEL_MS / 1000, 82, 3],
        [10, 81, 3],
        [40 - TRAVEL_MS / 1000, 82, 3],
        [40, 81, 3],
      ].map(([s = 0, code = 0, parameter = 0]) => ({
        timeMs: fromMs + (cycle + 1) * CYCLE_MS + s * 1000,
        code,
        parameter,
      })),
    ).flat();
    rows.push(
      { timeMs: fromMs + 30_000, code: 131, parameter: 3 },
      { timeMs: fromMs + 30_000, code: 135, parameter: 25 },
    );
    const insert = (token: string) =>
      api.platform.history.insert({
        table: 'controller_events',
        token,
        rows: rows.length,
        columns: {
          device_id: { dictionary: ['cabinet'], index: new Uint8Array(rows.length) },
          junction: new Uint32Array(rows.length).fill(NODE),
          event_code: Uint16Array.from(rows, ({ code }) => code),
          parameter: Uint16Array.from(rows, ({ parameter }) => parameter),
          event_time: Float64Array.from(rows, ({ timeMs }) => timeMs),
        },
      });
    await insert('once');
    // Logs are sent again, and overlap.
    await insert('twice');
  });
  afterAll(() => api.close());

  const get = async (path: string) => {
    const answer = await api.ask('viewer', 'GET', `/junctions/J10/measures${path}`);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.json)}`);
    return answer.json;
  };

  it('say which detector belongs to which phase', async () => {
    const { phases } = await get('');
    expect(phases.map((each: { phase: number }) => each.phase)).toEqual([2, 5]);
    expect(phases[0]).toMatchObject({ kind: 'vehicle', groups: [1], lanes: 1, turns: ['straight'] });
    expect(phases[0].advance).toMatchObject([{ channel: 3, distanceM: 40, travelMs: TRAVEL_MS }]);
  });

  it('draw the coordination diagram, with delays, by plan', async () => {
    const progression = await get(`/progression?phase=2&${window}`);
    expect(progression).toMatchObject({ signals: 'controller', arrivalSource: 'detector', simulated: false });
    expect(progression.cycles).toHaveLength(CYCLES - 1);
    expect(progression.figures).toMatchObject({ volume: 18, onGreen: 9, onRed: 9, onYellow: 0, meanCycleS: 60 });
    expect(progression.figures.platoonRatio).toBeCloseTo(1.5);
    expect(progression.delay.usualPerVehicleS).toBeCloseTo(10, 1);
    expect(progression.plans.map(({ plan, volume }: { plan: number; volume: number }) => [plan, volume])).toEqual([
      [null, 0],
      [3, 18],
    ]);
  });

  it('set programmed against actual splits, and tell every green', async () => {
    const { plans, services } = await get(`/splits?${window}`);
    expect(plans[1].phases[0]).toMatchObject({
      phase: 2,
      programmedS: 25,
      served: CYCLES,
      forcedOff: CYCLES,
      p85S: 24,
    });
    expect(services).toHaveLength(CYCLES);
    const { phases } = await get(`/waits?${window}`);
    expect(phases[0]).toMatchObject({ phase: 2, meanS: 15, maxS: 15 });
  });

  it('take splits that no log tells from what the controller was read to hold, and say so', async () => {
    const timing = { splitMs: 31_000, minGreenMs: 5_000, maxGreenMs: 40_000, recall: 'none' as const };
    await api.platform.records.programmes.putReading({
      deviceId: 'cabinet',
      readMs: fromMs,
      commandId: 'c1',
      programme: {
        junctionId: 'J10',
        nodeRef: NODE,
        limits: { groups: [], conflicts: [], phases: [] },
        plans: [
          {
            plan: 3,
            name: '',
            control: 'fixed',
            cycleMs: 60_000,
            offsetMs: 0,
            reference: 'green',
            coordinatedPhases: [2],
            rings: [[[{ ...timing, phase: 2 }], [{ ...timing, phase: 5, splitMs: 29_000 }]]],
          },
        ],
        dayPlans: [],
        schedule: [],
      },
    });
    const { plans, programmeReadMs, overlaps } = await get(`/splits?${window}`);
    const told = plans[1].phases.map(({ phase, programmedS, programmedBy }: Record<string, unknown>) => [
      phase,
      programmedS,
      programmedBy,
    ]);
    expect(told).toEqual([
      [2, 25, 'log'],
      [5, 29, 'programme'],
    ]);
    // Nobody knows which plan ran before the first that was logged.
    expect(plans[0].phases[1].programmedBy).toBeNull();
    expect([programmeReadMs, overlaps]).toEqual([fromMs, []]);
  });

  it('name their events, which come with their lineage, each once, in pages', async () => {
    const { evidence, cycles } = await get(`/progression?phase=2&${window}`);
    const of = evidence
      .flatMap(({ codes, parameters }: { codes: number[]; parameters: number[] }) =>
        codes.flatMap((code) => parameters.map((parameter) => `${code}:${parameter}`)),
      )
      .join();
    const [first] = cycles;
    const page = `fromMs=${first.startMs}&toMs=${first.endMs}&of=${of}&limit=4`;
    const one = await get(`/events?${page}`);
    const two = await get(`/events?${page}&cursor=${one.nextCursor}`);
    const told = [...one.items, ...two.items].map(
      ({ timeMs, code }: { timeMs: number; code: number }) => `${Math.round((timeMs - first.startMs) / 1000)} ${code}`,
    );
    expect(told).toEqual(['0 9', '0 10', '1 11', '15 82', '17 81', '37 1', '45 82', '47 81']);
    expect(one.items[0].lineage).toMatchObject({ topic: 'controller-events', partition: 0 });
  });

  it('answer where there is nothing, and refuse what is not there', async () => {
    const nothing = await get(`/progression?phase=5&fromMs=1000&toMs=2000`);
    expect(nothing).toMatchObject({
      signals: 'none',
      arrivalSource: 'none',
      figures: { volume: 0, platoonRatio: null },
    });
    for (const name of ['pedestrians', 'turning-counts', 'preemption']) await get(`/${name}?${window}`);
    for (const name of ['split-failures', 'yellow-red', 'speeds']) await get(`/${name}?phase=2&${window}`);
    const status = async (path: string) => (await api.ask('viewer', 'GET', `/junctions/${path}`)).status;
    expect(await status('J10/measures/progression?phase=9')).toBe(404);
    expect(await status('none/measures')).toBe(404);
    expect(await status('J10/measures/events?of=82:x')).toBe(400);
    expect(await status(`J10/measures/left-turn-gaps?phase=5&${window}`)).toBe(404);
  });
});

describe('measures without a controller log', () => {
  it('are derived of lights and of vehicles that were followed, and say so', async () => {
    const api = await openTestApi();
    const fromMs = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 7_200_000;
    const lights = Array.from({ length: CYCLES }, (_, cycle) =>
      [
        [6, 0, 20],
        [7, 20, 23],
        [3, 23, 60],
      ].map(([light = 0, from = 0, to = 0]) => ({
        light,
        fromMs: fromMs + cycle * CYCLE_MS + from * 1000,
        toMs: fromMs + cycle * CYCLE_MS + to * 1000,
      })),
    ).flat();
    await api.platform.history.insert({
      table: 'signal_changes',
      token: 'lights',
      rows: lights.length,
      columns: {
        junction_id: { dictionary: ['J10'], index: new Uint8Array(lights.length) },
        signal_group: new Uint8Array(lights.length).fill(1),
        light: Uint8Array.from(lights, ({ light }) => light),
        start_time: Float64Array.from(lights, (each) => each.fromMs),
        end_time: Float64Array.from(lights, (each) => each.toMs),
        whole: new Uint8Array(lights.length).fill(1),
        prediction_error_s: new Float32Array(lights.length),
      },
    });
    const arrivals = Array.from({ length: CYCLES }, (_, cycle) => fromMs + cycle * CYCLE_MS + 40_000);
    await api.platform.history.insert({
      table: 'stop_line_crossings',
      token: 'crossings',
      rows: arrivals.length,
      columns: {
        junction_id: { dictionary: ['J10'], index: new Uint8Array(arrivals.length) },
        signal_group: new Uint8Array(arrivals.length).fill(1),
        event_time: Float64Array.from(arrivals, (timeMs) => timeMs + 22_000),
        arrival_time: Float64Array.from(arrivals),
        speed_mps: new Float32Array(arrivals.length).fill(8),
      },
    });
    const { json } = await api.ask(
      'viewer',
      'GET',
      `/junctions/J10/measures/progression?phase=2&fromMs=${fromMs}&toMs=${fromMs + 3_600_000}`,
    );
    expect(json).toMatchObject({ signals: 'spat', arrivalSource: 'trajectory' });
    expect(json.figures).toMatchObject({ volume: 9, onRed: 9, onGreen: 0, meanCycleS: 60 });
    expect(json.delay.usualPerVehicleS).toBe(20);
    const speeds = await api.ask(
      'viewer',
      'GET',
      `/junctions/J10/measures/speeds?phase=2&fromMs=${fromMs}&toMs=${fromMs + 3_600_000}`,
    );
    expect(speeds.json.bins[0]).toMatchObject({ vehicles: 10, meanMps: 8, p85Mps: 8 });
    await api.close();
  });
});

describe('the watchdog', () => {
  it('raises alarms of a detector that is stuck and of a controller that is silent, and lets them go', async () => {
    const api = await openTestApi();
    const nowMs = Date.now();
    const insert = (token: string, rows: readonly (readonly [agoMs: number, code: number, parameter: number])[]) =>
      api.platform.history.insert({
        table: 'controller_events',
        token,
        rows: rows.length,
        columns: {
          junction: new Uint32Array(rows.length).fill(NODE),
          event_code: Uint16Array.from(rows, ([, code]) => code),
          parameter: Uint16Array.from(rows, ([, , parameter]) => parameter),
          event_time: Float64Array.from(rows, ([agoMs]) => nowMs - agoMs),
        },
      });
    const watchdog = api.server.get(SignalWatchdog);
    const raised = async () => {
      await watchdog.look();
      return watchdog.signs().flatMap(({ id, level }) => (level === 'raised' ? [id] : []));
    };
    expect(await raised()).toEqual([]);
    await insert('silent', [[3_500_000, 1, 2]]);
    expect(await raised()).toEqual(['signal:J10:few-records:0']);
    const greens = Array.from({ length: 200 }, (_, i) => [60_000 + i * 15_000, 1, 2] as const);
    await insert('stuck', [[40 * 60_000, 82, 3], ...greens]);
    expect(await raised()).toEqual(['signal:J10:detector-stuck:3']);
    await insert('free', [[20_000, 81, 3]]);
    expect(await raised()).toEqual([]);
    await api.close();
  });
});

describe('measures of a corridor', () => {
  it('are drawn in time and space, and pivoted', async () => {
    const api = await openTestApi();
    const get = async (name: string) => (await api.ask('viewer', 'GET', `/corridors/C1/measures/${name}`)).json;
    const { onward, back, speedMps } = await get('time-space');
    expect(onward.stops).toMatchObject([{ junctionId: 'J10', phase: 2, distanceM: 0, cycles: [] }]);
    expect([back.stops, speedMps]).toEqual([[], 16.67]);
    expect(await get('link-pivot')).toMatchObject({ links: [], adjustmentsS: [], cycleS: null });
    const { junctions, binMs } = await get('hours');
    expect([junctions[0].id, junctions[0].phases, binMs]).toEqual(['J10', [2], 900_000]);
    expect(junctions[0]).toMatchObject({ signals: 'none', arrivalSource: 'none' });
    expect(junctions[0].bins[0]).toMatchObject({ volume: 0, arrivalsOnGreenShare: null, walkDelayS: null });
    await api.close();
  });

  it('looks a junction up once for both ways, and for all who ask at once', async () => {
    const there = testCity.links.filter(({ id }) => id === 'E0' || id === 'E1');
    // The other way: a signal group and a phase of its own at the same junction.
    const back = there.map((link) => ({
      ...link,
      id: `${link.id}-back`,
      fromJunctionId: link.toJunctionId,
      toJunctionId: link.fromJunctionId,
      points: [...link.points].reverse(),
      lanes: link.lanes.map((lane, i) => ({
        ...lane,
        id: `${lane.id}-back`,
        points: [...lane.points].reverse(),
        movements:
          link.id === 'E1' && i === 0 ? [{ toLinkId: 'E0-back', turn: 'straight' as const, signalGroup: 3 }] : [],
      })),
    }));
    const junctions = testCity.junctions.map((each) =>
      each.id === 'J10' ? { ...each, signalGroups: [...each.signalGroups, { group: 3, phase: 6 }] } : each,
    );
    const api = await openTestApi({}, { ...testCity, junctions, links: [...testCity.links, ...back] });
    const toMs = Math.floor(Date.now() / 60_000) * 60_000;
    const fromMs = toMs - 1_800_000;
    const cycle = (at: number) =>
      [2, 6].flatMap((phase, i) => [
        `${at + i * 30_000},1,${phase}`,
        `${at + i * 30_000 + 20_000},8,${phase}`,
        `${at + i * 30_000 + 24_000},9,${phase}`,
        `${at + i * 30_000 + 25_000},10,${phase}`,
      ]);
    const log = Array.from({ length: 20 }, (_, i) => cycle(fromMs + i * 60_000)).flat();
    const path = '/junctions/J10/controller-log?simulated=true';
    expect((await api.ask('engineer', 'POST', path, Buffer.from(log.join('\n')))).json.stored).toBe(log.length);
    const queries = vi.spyOn(api.platform.history, 'query');
    const get = async (name: string) =>
      (await api.ask('viewer', 'GET', `/corridors/C1/measures/${name}?fromMs=${fromMs}&toMs=${toMs}`)).json;
    const drawn = await get('time-space');
    expect(queries.mock.calls.filter(([{ name }]) => name === 'controller-events')).toHaveLength(1);
    expect([drawn.cycleS, (await get('link-pivot')).cycleS]).toEqual([60, 60]);
    for (const [way, phase, at] of [
      ['onward', 2, 0],
      ['back', 6, 30_000],
    ] as const) {
      const [stop] = drawn[way].stops;
      expect([stop.junctionId, stop.phase]).toEqual(['J10', phase]);
      expect(stop.cycles.map(({ greenMs }: { greenMs: number }) => (greenMs - fromMs) % 60_000)).toEqual(
        stop.cycles.map(() => at),
      );
      expect(stop.cycles.length).toBeGreaterThan(15);
    }
    const approaches = api.server.get(CorridorApproaches);
    const lookUp = (untilMs: number) => approaches.of('C1', { fromMs, toMs: untilMs });
    const [first, same, other] = [lookUp(toMs), lookUp(toMs), lookUp(toMs + 1)];
    expect([same === first, other === first]).toEqual([true, false]);
    await Promise.all([first, other]);
    // Nothing is kept: what came in between is seen.
    const later = lookUp(toMs);
    expect(later === first).toBe(false);
    await later;
    await api.close();
  });
});

describe('the import of logs', () => {
  it('takes a file once, keeps its bad lines in quarantine, and is for engineers', async () => {
    const api = await openTestApi();
    const path = '/junctions/J10/controller-log?timeZone=Asia/Shanghai';
    const text = Array.from(
      { length: 100 },
      (_, i) => `2026-03-10 07:${String(i % 60).padStart(2, '0')}:${i < 60 ? '00' : '30'}.1,82,3`,
    );
    const file = Buffer.from(['Timestamp,EventCode,EventParam', ...text, 'noon,1,2'].join('\n'));
    expect((await api.ask('operator', 'POST', path, file)).status).toBe(403);
    const first = await api.ask('engineer', 'POST', path, file);
    expect(first.status).toBe(201);
    const fromMs = Date.parse('2026-03-09T23:00:00.100Z');
    expect(first.json).toMatchObject({ format: 'csv', stored: 100, known: 0, refused: 1, fromMs });
    expect(first.json.reasons).toEqual([{ line: 102, text: 'noon,1,2', reason: 'time' }]);
    const again = await api.ask('engineer', 'POST', path, gzipSync(file));
    expect(again.json).toMatchObject({ stored: 0, known: 100 });
    const more = Buffer.from(`${text.slice(50).join('\n')}\n2026-03-10 08:00:00,81,3`);
    expect((await api.ask('engineer', 'POST', path, more)).json).toMatchObject({ stored: 1, known: 50 });
    const window = `fromMs=${fromMs - 1000}&toMs=${fromMs + 7_200_000}`;
    const { json } = await api.ask('viewer', 'GET', `/junctions/J10/measures/events?of=82&${window}`);
    expect(json.items).toHaveLength(100);
    expect(json.items[0]).toMatchObject({ timeMs: fromMs, lineage: null });
    expect(json.items[0].deviceId).toMatch(/^import-[0-9a-f]{12}$/);
    const { json: refused } = await api.ask('operator', 'GET', '/quarantine');
    expect(refused.items[0]).toMatchObject({ reason: 'time', deviceId: json.items[0].deviceId });
    const two = Buffer.from('1,2026-03-10 07:00:00,82,3\n2,2026-03-10 07:00:00,82,3');
    expect((await api.ask('engineer', 'POST', path, two)).status).toBe(422);
    expect((await api.ask('engineer', 'POST', `${path}&device=2`, two)).status).toBe(201);
    expect((await api.ask('engineer', 'POST', path, Buffer.from([1, 0, 2]))).status).toBe(422);
    await api.close();
  });

  it('keeps a sample day apart: shown where it lies, and nothing that the watchdog looks at', async () => {
    const api = await openTestApi();
    const setup = async () => (await api.ask('viewer', 'GET', '/junctions/J10/measures')).json;
    expect((await setup()).sampleDay).toBeNull();
    const fromMs = Math.floor(Date.now() / 60_000) * 60_000 - 3_000_000;
    const lines = Array.from({ length: 20 }, (_, i) => `${fromMs + i * 120_000},1,2`);
    const sent = await api.ask(
      'engineer',
      'POST',
      '/junctions/J10/controller-log?sample=true',
      Buffer.from(lines.join('\n')),
    );
    expect(sent.json).toMatchObject({ stored: 20, refused: 0 });
    const where = { fromMs, toMs: fromMs + 19 * 120_000 };
    expect((await setup()).sampleDay).toEqual(where);
    const { json: all } = await api.ask('viewer', 'GET', '/measures/sample-days');
    expect(all.items).toMatchObject([{ id: 'J10', ...where }]);
    // It comes in parts.
    const rest = Buffer.from(`${where.toMs + 60_000},1,2\n${where.toMs},1,2`);
    expect((await api.ask('engineer', 'POST', '/junctions/J10/controller-log?sample=true', rest)).json.stored).toBe(1);
    const later = { fromMs, toMs: where.toMs + 60_000 };
    expect((await setup()).sampleDay).toEqual(later);
    expect((await api.ask('viewer', 'GET', '/measures/sample-days')).json.items).toMatchObject([later]);
    const { json } = await api.ask('viewer', 'GET', `/junctions/J10/measures/events?fromMs=${fromMs}&limit=1`);
    expect(json.items[0]).toMatchObject({ deviceId: 'sample-day', simulated: true, lineage: null });
    const watchdog = api.server.get(SignalWatchdog);
    await watchdog.look();
    expect(watchdog.signs()).toEqual([]);
    await api.close();
  });
});
