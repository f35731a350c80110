import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLaneIndex } from '../city/lane-index.js';
import { place, straightRoad } from '../testing/straight-road.js';
import type { BatchContext } from './batch-context.js';
import { laneQueues } from './lane-queues.js';
import { laneVehicles, type TracksSeen } from './lane-vehicles.js';
import { levelOfService, steadyLevel } from './level-of-service.js';
import { LinkSamples } from './link-samples.js';
import { newTrackState, type TrackParams } from './track-state.js';
import { foldTracks } from './tracks.js';

const index = buildLaneIndex(straightRoad());
const START_MS = Date.UTC(2026, 0, 1, 8);
const WEST = index.linkIds.indexOf('west');

interface Seen {
  readonly id: number;
  readonly x: number;
  readonly lane?: number;
  readonly speedMps?: number;
}

/** What one device of a source tells of the road at one time. */
function tracks(
  source: 'perceived' | 'connected',
  deviceId: string,
  seen: readonly Seen[],
  timeMs = START_MS,
): TracksSeen {
  const state = newTrackState();
  const rows = seen.length;
  const positions = seen.map(({ x, lane = 1 }) => place(x, 1.75 - lane * 3.5));
  const params: TrackParams = {
    source,
    idScope: source === 'perceived' ? 'device' : 'city',
    numberedByLife: false,
    maxGapMs: 5_000,
    maxStepMs: 5_000,
    key: [1, 2],
  };
  const context: BatchContext = {
    topic: source,
    partition: 0,
    offset: 0,
    deviceId,
    streamId: deviceId,
    session: 's',
    sequence: 1,
    receivedMs: timeMs,
    clockOffsetMs: 0,
    clockCorrectionMs: 0,
    simulated: true,
    kind: 1,
    refusedRows: [],
  };
  const moving = {
    rows,
    baseTimeMs: timeMs,
    timeOffset: new Int32Array(rows),
    idWords: Uint32Array.from(seen.flatMap(({ id }) => [id, 0])),
    latitude: Int32Array.from(positions, ([, latitude]) => Math.round(latitude * 1e7)),
    longitude: Int32Array.from(positions, ([longitude]) => Math.round(longitude * 1e7)),
    speed: Uint16Array.from(seen, ({ speedMps = 0 }) => Math.round(speedMps / 0.02)),
    heading: new Uint16Array(rows).fill(90 / 0.0125),
  };
  const out = { track: new Uint32Array(rows), lane: new Uint32Array(rows), lateRows: 0 };
  foldTracks(state, index, params, context, moving, undefined, undefined, out, { add: () => undefined });
  return { state, perceived: source === 'perceived' };
}

describe('vehicles on lanes', () => {
  it('are each there once, whoever tells of them', () => {
    const seen = [
      tracks('perceived', 'a', [
        { id: 1, x: 100 },
        { id: 2, x: 107 },
        { id: 3, x: 107, lane: 2 },
      ]),
      tracks('perceived', 'b', [
        { id: 9, x: 108 },
        { id: 8, x: 150 },
      ]),
      tracks('connected', 'c', [
        { id: 5, x: 103 },
        { id: 6, x: 200 },
      ]),
    ];
    const { rows, link } = laneVehicles(seen, index, START_MS);
    expect(rows).toBe(5);
    expect(new Set(link)).toEqual(new Set([WEST]));
  });

  it('do not depend on the order of partitions', () => {
    const vehicle = fc.record({ id: fc.integer({ min: 1, max: 99 }), x: fc.integer({ min: 5, max: 290 }) });
    const group = fc.uniqueArray(vehicle, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const seen = [tracks('perceived', 'a', a), tracks('perceived', 'b', b), tracks('connected', 'c', c)];
        const forward = laneVehicles(seen, index, START_MS);
        const backward = laneVehicles([...seen].reverse(), index, START_MS);
        expect(backward.rows).toBe(forward.rows);
        expect(forward.rows).toBeGreaterThanOrEqual(Math.max(a.length, b.length));
      }),
      { numRuns: 50 },
    );
  });

  it('queue as one where two units each see a part of the queue', () => {
    const near = [298, 291, 284].map((x, id) => ({ id, x }));
    const far = [277, 270, 263].map((x, id) => ({ id, x }));
    const vehicles = laneVehicles([tracks('perceived', 'a', near), tracks('perceived', 'b', far)], index, START_MS);
    const queue = laneQueues(vehicles, index).get(index.laneIds.indexOf('west_1'));
    expect(queue?.vehicles).toBe(6);
    expect(queue?.lengthM).toBeCloseTo(300 - 263 + 2.4, 0);
  });

  it('queue behind what rolls off already', () => {
    const rolling = [
      { id: 1, x: 290, speedMps: 5 },
      { id: 2, x: 280, speedMps: 3 },
      { id: 3, x: 271, speedMps: 0 },
    ];
    const vehicles = laneVehicles([tracks('perceived', 'a', rolling)], index, START_MS);
    expect([...laneQueues(vehicles, index).values()]).toMatchObject([{ vehicles: 3 }]);
  });
});

describe('samples of links', () => {
  it('say density, speed and flow of the last minute', () => {
    const samples = new LinkSamples();
    for (let s = 0; s < 90; s++) {
      const speedMps = s < 30 ? 2 : 10;
      const seen = [
        tracks(
          'perceived',
          'a',
          [
            { id: 1, x: 50, speedMps },
            { id: 2, x: 150, speedMps },
          ],
          START_MS + s * 1000,
        ),
      ];
      samples.add(laneVehicles(seen, index, START_MS + s * 1000), index, START_MS + s * 1000);
    }
    const last = samples.traffic(WEST, 60_000);
    expect(last.speedMps).toBeCloseTo(10, 1);
    expect(last.densityPerKm).toBeCloseTo(2 / 0.3, 2);
    expect(last.flowPerHour).toBeCloseTo((2 / 0.3) * 36, 0);
    expect(samples.traffic(WEST, 180_000).speedMps).toBeCloseTo((30 * 2 + 60 * 10) / 90, 1);
    expect(samples.traffic(index.linkIds.indexOf('east'), 60_000).speedMps).toBeNull();
  });
});

describe('a steady level', () => {
  it('stays at a cut point and follows what is clearly beyond it', () => {
    const cutMps = 30 / 3.6;
    expect(steadyLevel(1, cutMps * 0.97, 'arterial')).toBe(1);
    expect(steadyLevel(2, cutMps * 1.03, 'arterial')).toBe(2);
    expect(steadyLevel(1, cutMps * 0.85, 'arterial')).toBe(2);
    expect(steadyLevel(4, 20, 'arterial')).toBe(1);
    expect(steadyLevel(3, null, 'arterial')).toBe(0);
    expect(steadyLevel(0, 5, 'arterial')).toBe(levelOfService(5, 'arterial'));
  });
});
