import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLaneIndex } from '../city/lane-index.js';
import type { MovingColumns } from '../columns/moving-columns.js';
import type { HistoryRows, LinkMinuteRow } from '../model/history-rows.js';
import { place, straightRoad } from '../testing/straight-road.js';
import type { BatchContext } from './batch-context.js';
import { newTrackState, type TrackParams, type TrackState } from './track-state.js';
import { foldTracks, leaveCity } from './tracks.js';

const index = buildLaneIndex(straightRoad());
const params: TrackParams = {
  source: 'connected',
  idScope: 'city',
  numberedByLife: false,
  maxGapMs: 10_000,
  maxStepMs: 5_000,
  key: [1, 2],
};
const START_MS = Date.UTC(2026, 0, 1, 8);

interface Row {
  readonly vehicle: number;
  readonly timeMs: number;
  readonly x: number;
  readonly speedMps: number;
}

class Rows {
  readonly tables: { [T in keyof HistoryRows]?: HistoryRows[T][] } = {};
  add<T extends keyof HistoryRows>(table: T, row: HistoryRows[T]): void {
    const rows: HistoryRows[T][] = this.tables[table] ?? [];
    rows.push(row);
    (this.tables as Record<string, unknown>)[table] = rows;
  }
}

function columnsOf(rows: readonly Row[]): MovingColumns {
  const base = rows[0]?.timeMs ?? 0;
  const positions = rows.map(({ x, vehicle }) => place(x, 1.75 - ((vehicle % 2) + 1) * 3.5));
  return {
    rows: rows.length,
    baseTimeMs: base,
    timeOffset: Int32Array.from(rows, ({ timeMs }) => timeMs - base),
    idWords: Uint32Array.from(rows.flatMap(({ vehicle }) => [vehicle, 9])),
    latitude: Int32Array.from(positions, ([, latitude]) => Math.round(latitude * 1e7)),
    longitude: Int32Array.from(positions, ([longitude]) => Math.round(longitude * 1e7)),
    speed: Uint16Array.from(rows, ({ speedMps }) => Math.round(speedMps / 0.02)),
    heading: new Uint16Array(rows.length).fill(90 / 0.0125),
  };
}

let offsets = 0;
function fold(state: TrackState, rows: readonly Row[], sink: Rows, refusedRows: number[] = []) {
  const receivedMs = Math.max(...rows.map(({ timeMs }) => timeMs)) + 50;
  const context: BatchContext = {
    topic: 't',
    partition: 0,
    offset: offsets++,
    deviceId: 'd',
    streamId: 'd',
    session: 's',
    sequence: 1,
    receivedMs,
    clockOffsetMs: 0,
    clockCorrectionMs: 0,
    simulated: true,
    kind: 1,
    refusedRows,
  };
  const out = { track: new Uint32Array(rows.length), lane: new Uint32Array(rows.length), lateRows: 0 };
  foldTracks(state, index, params, context, columnsOf(rows), undefined, undefined, out, sink);
  return out;
}

/** Vehicles that start one after the other and drive the whole road, stopping `stopS` seconds at the stop line; 1 Hz. */
function journey(vehicle: number, speedMps: number, stopS: number): Row[] {
  const rows: Row[] = [];
  let x = 1;
  let timeMs = START_MS + vehicle * 2_000;
  let left = stopS;
  while (x < 619) {
    const stops = x < 300 && x + speedMps > 298 && left > 0;
    rows.push({ vehicle, timeMs, x, speedMps: stops ? 0 : speedMps });
    if (stops) left--;
    else x += speedMps;
    timeMs += 1000;
  }
  return rows;
}

function sumByMinute(
  rows: readonly LinkMinuteRow[] = [],
): Map<string, { distanceM: number; timeS: number; vehicles: number }> {
  const sums = new Map<string, { distanceM: number; timeS: number; vehicles: number }>();
  for (const { linkId, minute, distanceM, timeS, vehicles } of rows) {
    const key = `${linkId}@${(minute - START_MS) / 60_000}`;
    const sum = sums.get(key) ?? { distanceM: 0, timeS: 0, vehicles: 0 };
    sums.set(key, {
      distanceM: sum.distanceM + distanceM,
      timeS: sum.timeS + timeS,
      vehicles: sum.vehicles + vehicles,
    });
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function expectSameSums(a: Rows, b: Rows): void {
  const [sumsA, sumsB] = [sumByMinute(a.tables.link_minutes), sumByMinute(b.tables.link_minutes)];
  expect([...sumsA.keys()]).toEqual([...sumsB.keys()]);
  for (const [key, sum] of sumsA) {
    expect(sum.distanceM).toBeCloseTo(sumsB.get(key)?.distanceM ?? Number.NaN, 6);
    expect(sum.timeS).toBeCloseTo(sumsB.get(key)?.timeS ?? Number.NaN, 6);
    expect(sum.vehicles).toBe(sumsB.get(key)?.vehicles);
  }
}

function run(batches: readonly (readonly Row[])[]): Rows {
  const state = newTrackState();
  const sink = new Rows();
  for (const batch of batches) fold(state, batch, sink);
  leaveCity(state, index, params, 0, sink);
  return sink;
}

/** Rows of some journeys in the order of time, cut into batches. */
const traffic = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 8, max: 16 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.integer({ min: 1, max: 50 }),
  )
  .map(([journeys, rowsPerBatch]) => {
    const rows = journeys
      .flatMap(([speedMps, stopS], vehicle) => journey(vehicle, speedMps, stopS))
      .sort((a, b) => a.timeMs - b.timeMs || a.vehicle - b.vehicle);
    const batches: Row[][] = [];
    for (let at = 0; at < rows.length; at += rowsPerBatch) batches.push(rows.slice(at, at + rowsPerBatch));
    return { rows, batches };
  });

describe('tracks', () => {
  it('keep a number while they live, and find their lanes', () => {
    const out = fold(newTrackState(), journey(0, 10, 0), new Rows());
    expect(new Set(out.track).size).toBe(1);
    expect(out.track[0]).not.toBe(0);
    expect(new Set([...out.lane].map((lane) => index.laneIds[lane - 1]))).toEqual(
      new Set(['west_1', undefined, 'east_1']),
    );
  });

  it('conserve distance and time, however rows are cut into batches', () => {
    fc.assert(
      fc.property(traffic, ({ rows, batches }) => {
        const cut = run(batches);
        const perRow = run(rows.map((row) => [row]));
        expectSameSums(cut, perRow);
        const total = [...sumByMinute(cut.tables.link_minutes).values()];
        const vehicles = new Set(rows.map(({ vehicle }) => vehicle)).size;
        const distanceM = total.reduce((sum, each) => sum + each.distanceM, 0);
        // Both links but for the ends that no row covers.
        expect(distanceM).toBeLessThanOrEqual(vehicles * 600.5);
        expect(distanceM).toBeGreaterThan(vehicles * 560);
      }),
      { numRuns: 40 },
    );
  });

  it('give the same rows bit for bit, from a stored state too', () => {
    fc.assert(
      fc.property(traffic, ({ batches }) => {
        offsets = 0;
        const whole = run(batches);
        offsets = 0;
        const sink = new Rows();
        let state = newTrackState();
        for (const batch of batches) {
          fold(state, batch, sink);
          state = deserialize(serialize(state)) as TrackState;
        }
        leaveCity(state, index, params, 0, sink);
        expect(sink.tables).toStrictEqual(whole.tables);
      }),
      { numRuns: 20 },
    );
  });

  it('are not changed by rows that come twice or late while they live', () => {
    fc.assert(
      fc.property(traffic, fc.infiniteStream(fc.boolean()), ({ batches }, again) => {
        const repeated = batches.flatMap((batch, at) => {
          const before = batches[at - 1];
          const fresh = (before?.[0]?.timeMs ?? 0) > (batch.at(-1)?.timeMs ?? 0) - params.maxGapMs;
          return before !== undefined && fresh && again.next().value ? [batch, before, batch] : [batch];
        });
        expectSameSums(run(repeated), run(batches));
      }),
      { numRuns: 30 },
    );
  });

  it('add up over partitions', () => {
    fc.assert(
      fc.property(traffic, ({ rows }) => {
        const parts = [0, 1].map((part) =>
          run([rows.filter(({ vehicle }) => vehicle % 2 === part)].filter((b) => b.length)),
        );
        const both = new Rows();
        for (const part of parts) for (const row of part.tables.link_minutes ?? []) both.add('link_minutes', row);
        expectSameSums(both, run([rows]));
      }),
      { numRuns: 30 },
    );
  });

  it('bring late vehicles out as one more partial of their minute', () => {
    const early = journey(0, 10, 0);
    const later = journey(1, 10, 0).map((row) => ({ ...row, timeMs: row.timeMs + 180_000 }));
    const late = journey(2, 12, 0);
    const sink = new Rows();
    const state = newTrackState();
    for (const batch of [early, later, late]) fold(state, batch, sink);
    leaveCity(state, index, params, 0, sink);
    const partials = (sink.tables.link_minutes ?? []).filter((row) => row.linkId === 'west' && row.minute === START_MS);
    expect(partials.length).toBe(2);
    expectSameSums(sink, run([early, late, later]));
  });

  it('give no part of anything to refused rows', () => {
    const rows = journey(0, 10, 0);
    const all = rows.map((_, row) => row);
    const sink = new Rows();
    const state = newTrackState();
    const out = fold(state, rows, sink, all);
    expect(out.track.every((track) => track === 0)).toBe(true);
    expect(state.ids.count).toBe(0);
  });

  it('tell who crossed the stop line, when, and when it would have', () => {
    const [crossing, ...more] = run([journey(0, 10, 20)]).tables.stop_line_crossings ?? [];
    expect(more).toEqual([]);
    expect(crossing).toMatchObject({
      junctionId: 'B',
      linkId: 'west',
      laneId: 'west_1',
      toLinkId: 'east',
      signalGroup: 3,
    });
    // 300 m at 10 m/s, and 20 s of standing; the arrival is at 15 m/s from 100 m before.
    expect(((crossing?.eventTime ?? 0) - START_MS) / 1000).toBeCloseTo(50, 0);
    expect(((crossing?.arrivalTime ?? 0) - START_MS) / 1000).toBeCloseTo(27, 0);
  });

  it('queue back from the stop line', () => {
    const standing = [298, 291, 284, 250].map((x, vehicle) => ({ vehicle: vehicle * 2, x }));
    const rows = Array.from({ length: 20 }, (_, second) =>
      standing.map(({ vehicle, x }) => ({ vehicle, x, timeMs: START_MS + second * 1000, speedMps: 0 })),
    ).flat();
    const [queue] = run([rows]).tables.lane_queues ?? [];
    // The one at 250 m stands for a reason of its own.
    expect(queue).toMatchObject({ laneId: 'west_1', junctionId: 'B', vehicles: 3 });
    expect(queue?.lengthM).toBeCloseTo(18.4, 0);
  });
});
