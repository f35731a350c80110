import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLaneIndex } from '../city/lane-index.js';
import type { CityModel } from '../model/city.js';
import type { TrackBlock } from '../ports/live-state.js';
import { place, straightRoad } from '../testing/straight-road.js';
import { LaneTrackTable } from './lane-track-table.js';
import { laneVehicles, type TracksSeen } from './lane-vehicles.js';
import { newTrackState, type TrackParams } from './track-state.js';
import { foldTracks } from './tracks.js';

/** The second link bends to the north-east after 100 m. */
function bentRoad(): CityModel {
  const road = straightRoad();
  const links = road.links.map((link) => ({
    ...link,
    lanes: link.lanes.map((lane) => {
      if (link.id !== 'east') return lane;
      const y = 1.75 - lane.number * 3.5;
      return { ...lane, points: [place(320, y), place(420, y), place(590, y + 100)] };
    }),
  }));
  return { ...road, links };
}

const index = buildLaneIndex(bentRoad());
const START_MS = Date.UTC(2026, 0, 1, 8);

interface Row {
  readonly id: number;
  /** Along the road, and to the north of it, m. */
  readonly x: number;
  readonly y: number;
  readonly speedMps: number;
  readonly ageMs: number;
}

interface Batch {
  readonly source: 'perceived' | 'connected';
  readonly device: number;
  readonly rows: readonly Row[];
}

/** Folds a batch, and gives what live state would be told of it. */
function fold(state: ReturnType<typeof newTrackState>, { source, device, rows }: Batch, nowMs: number): TrackBlock {
  const count = rows.length;
  const params: TrackParams = {
    source,
    idScope: source === 'perceived' ? 'device' : 'city',
    numberedByLife: false,
    maxGapMs: 5_000,
    maxStepMs: 5_000,
    key: [1, 2],
  };
  const context = {
    topic: source,
    partition: 0,
    offset: 0,
    deviceId: `rsu-${device}`,
    streamId: `rsu-${device}`,
    session: 's',
    sequence: 1,
    receivedMs: nowMs,
    clockOffsetMs: 0,
    clockCorrectionMs: 0,
    simulated: true,
    kind: 1,
    refusedRows: [],
  };
  const at = rows.map(({ x, y }) => place(x, x < 420 ? y : y + ((x - 420) * 10) / 17));
  const moving = {
    rows: count,
    baseTimeMs: nowMs,
    timeOffset: Int32Array.from(rows, ({ ageMs }) => -ageMs),
    idWords: Uint32Array.from(rows.flatMap(({ id }) => [id, 0])),
    latitude: Int32Array.from(at, ([, latitude]) => Math.round(latitude * 1e7)),
    longitude: Int32Array.from(at, ([longitude]) => Math.round(longitude * 1e7)),
    speed: Uint16Array.from(rows, ({ speedMps }) => Math.round(speedMps / 0.02)),
    heading: Uint16Array.from(rows, ({ x }) => Math.round((x < 420 ? 90 : 60) / 0.0125)),
  };
  const lengths = Uint16Array.from(rows, ({ id }) => 400 + id);
  const out = { track: new Uint32Array(count), lane: new Uint32Array(count), lateRows: 0 };
  foldTracks(state, index, params, context, moving, undefined, lengths, out, { add: () => undefined });
  return {
    topic: source,
    devices: [context.deviceId],
    cityVersion: 1,
    simulated: true,
    rows: count,
    columns: {
      track: out.track,
      eventTimeMs: Float64Array.from(moving.timeOffset, (offset) => nowMs + offset),
      latitude: Float64Array.from(moving.latitude, (raw) => raw * 1e-7),
      longitude: Float64Array.from(moving.longitude, (raw) => raw * 1e-7),
      speedMps: Float32Array.from(moving.speed, (raw) => raw * 0.02),
      headingDeg: new Float32Array(count),
      kind: new Uint8Array(count).fill(source === 'perceived' ? 1 : 17),
      lengthM: Float32Array.from(lengths, (raw) => raw * 0.01),
      accuracyM: new Float32Array(count),
      existencePct: new Uint8Array(count),
      deviceIndex: new Uint16Array(count),
      lane: out.lane,
      logPartition: new Uint16Array(count),
      logOffset: new Float64Array(count),
      logRow: new Uint16Array(count),
    },
  };
}

const row = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  // At the bend itself it is a matter of taste on which side one is.
  x: fc.integer({ min: 5, max: 580 }).filter((x) => x !== 420),
  y: fc.constantFrom(-1.75, -5.25, 40),
  speedMps: fc.integer({ min: 0, max: 15 }),
  ageMs: fc.integer({ min: 0, max: 900 }),
});
const batch = fc.record({
  source: fc.constantFrom('perceived' as const, 'connected' as const),
  device: fc.nat(2),
  rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 10 }),
});

describe('tracks as live state passes them on', () => {
  it('are counted as those that folds keep, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(batch, fc.integer({ min: 0, max: 1_500 })), { maxLength: 25 }), (batches) => {
        const states = [0, 1, 2].map(() => ({ perceived: newTrackState(), connected: newTrackState() }));
        const tables = { perceived: new LaneTrackTable(true), connected: new LaneTrackTable(false) };
        let nowMs = START_MS;
        for (const [each, pauseMs] of batches) {
          // A vehicle that tells of itself does so by one device at a time.
          const partition = each.source === 'perceived' ? each.device : 0;
          const block = fold((states[partition] as (typeof states)[0])[each.source], each, nowMs);
          tables[each.source].put(block, nowMs);
          // The arrays are used again.
          for (const column of Object.values(block.columns)) column.fill(77);
          const seen = states.flatMap(({ perceived, connected }): TracksSeen[] => [
            { state: perceived, perceived: true },
            { state: connected, perceived: false },
          ]);
          const timeMs = Math.max(...seen.map(({ state }) => (state as (typeof states)[0]['perceived']).watermarkMs));
          expect(Math.max(tables.perceived.watermarkMs, tables.connected.watermarkMs)).toBe(timeMs);
          const looked = [tables.perceived.look(index, timeMs), tables.connected.look(index, timeMs)];
          const [folded, told] = [laneVehicles(seen, index, timeMs), laneVehicles(looked, index, timeMs)];
          expect(told.rows).toBe(folded.rows);
          expect(told.lane).toEqual(folded.lane);
          for (const name of ['alongM', 'speedMps', 'lengthM'] as const)
            for (let at = 0; at < told.rows; at++)
              expect(told[name][at]).toBeCloseTo(folded[name][at] as number, name === 'alongM' ? 1 : 5);
          nowMs += pauseMs;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are forgotten when they are silent, even where a clock is ahead', () => {
    const table = new LaneTrackTable(true);
    const at = { source: 'perceived' as const, rows: [{ id: 1, x: 50, y: -1.75, speedMps: 0, ageMs: -3_600_000 }] };
    table.put(fold(newTrackState(), { ...at, device: 1 }, START_MS), START_MS);
    const rows = [{ id: 2, x: 90, y: -1.75, speedMps: 0, ageMs: 0 }];
    for (const sinceMs of [0, 2_000, 4_000])
      table.put(fold(newTrackState(), { ...at, device: 2, rows }, START_MS + sinceMs), START_MS + sinceMs);
    expect(table.watermarkMs).toBe(START_MS + 4_000);
    table.look(index, table.watermarkMs);
    expect(table.size).toBe(1);
  });
});
