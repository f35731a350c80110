import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fade, METRES_PER_DEGREE, reach } from './dead-reckoning.js';
import { unpackTrack } from './pack-tracks.js';
import type { TrackBlock } from './protocol.js';
import { sizeOf, type TrackColumns, TrackStore } from './track-store.js';

const BASE_MS = 1_700_000_000_000;

interface Row {
  readonly track: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly speed?: number;
  readonly heading?: number;
}

function columns(rows: readonly Row[]): TrackColumns {
  return {
    rows: rows.length,
    track: Uint32Array.from(rows, (row) => row.track),
    longitude: Float64Array.from(rows, (row) => row.longitude),
    latitude: Float64Array.from(rows, (row) => row.latitude),
    speed: Float32Array.from(rows, (row) => row.speed ?? 0),
    heading: Float32Array.from(rows, (row) => row.heading ?? 0),
    kind: new Uint8Array(rows.length).fill(1),
    length: new Float32Array(rows.length),
    accuracy: new Float32Array(rows.length).fill(Number.NaN),
    ageMs: new Uint16Array(rows.length),
  };
}

/** Where the shader draws a row at `nowMs`. */
function drawn(block: TrackBlock, row: number, nowMs: number): [longitude: number, latitude: number] {
  const at = unpackTrack(block, row);
  const ahead = reach((nowMs - at.eventMs) / 1000);
  const left = fade((nowMs - at.updateMs) / 1000);
  const east = at.eastMps * ahead + at.residualEastM * left;
  const north = at.northMps * ahead + at.residualNorthM * left;
  return [
    at.longitude + east / (METRES_PER_DEGREE * Math.cos((at.latitude * Math.PI) / 180)),
    at.latitude + north / METRES_PER_DEGREE,
  ];
}

describe('TrackStore', () => {
  it('carries a vehicle on between events, and no further than the reach', () => {
    const store = new TrackStore();
    store.apply(
      [columns([{ track: 7, longitude: 113, latitude: 28, speed: 10, heading: 90 }])],
      BASE_MS,
      BASE_MS,
      true,
    );
    const block = store.pack(BASE_MS);
    const metres = (ms: number) =>
      (drawn(block, 0, BASE_MS + ms)[0] - 113) * METRES_PER_DEGREE * Math.cos((28 * Math.PI) / 180);
    expect(metres(1000)).toBeCloseTo(10, 2);
    expect(metres(60_000)).toBeCloseTo(25, 2);
  });

  it('never jumps when an event corrects it', () => {
    const offset = fc.double({ min: -1.5e-4, max: 1.5e-4, noNaN: true });
    const speed = fc.double({ min: 0, max: 30, noNaN: true });
    const heading = fc.double({ min: 0, max: 359, noNaN: true });
    fc.assert(
      fc.property(
        offset,
        offset,
        speed,
        speed,
        heading,
        heading,
        fc.integer({ min: 50, max: 3000 }),
        (dx, dy, v1, v2, h1, h2, gap) => {
          const store = new TrackStore();
          store.apply(
            [columns([{ track: 1, longitude: 113, latitude: 28, speed: v1, heading: h1 }])],
            BASE_MS,
            BASE_MS,
            true,
          );
          const nowMs = BASE_MS + gap;
          const before = drawn(store.pack(BASE_MS), 0, nowMs);
          const next = { track: 1, longitude: 113 + dx, latitude: 28 + dy, speed: v2, heading: h2 };
          store.apply([columns([next])], nowMs, nowMs, false);
          const block = store.pack(nowMs);
          const after = drawn(block, 0, nowMs);
          const { residualEastM, residualNorthM } = unpackTrack(block, 0);
          const residualM = Math.hypot(residualEastM, residualNorthM);
          const apartM = Math.hypot(
            (after[0] - before[0]) * METRES_PER_DEGREE * Math.cos((28 * Math.PI) / 180),
            (after[1] - before[1]) * METRES_PER_DEGREE,
          );
          // Either it goes on from where it was drawn, or it was so far off that it is put right at once.
          expect(residualM === 0 ? true : apartM < 0.02).toBe(true);
          expect(drawn(block, 0, nowMs + 2000)[0]).not.toBeNaN();
        },
      ),
    );
  });

  it('holds after any run of frames just what the frames say', () => {
    const frame = fc.record({
      keyframe: fc.boolean(),
      put: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }),
      ended: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 12 }), (frames) => {
        const store = new TrackStore();
        const model = new Map<number, number>();
        frames.forEach(({ keyframe, put, ended }, i) => {
          if (keyframe) model.clear();
          for (const track of put) model.set(track, 113 + i * 1e-5 + track * 1e-6);
          for (const track of ended) model.delete(track);
          const rows = put.map((track) => ({ track, longitude: 113 + i * 1e-5 + track * 1e-6, latitude: 28 }));
          store.apply([columns(rows)], BASE_MS + i * 500, BASE_MS + i * 500, keyframe);
          store.end(ended);
        });
        const block = store.pack(BASE_MS);
        expect(block.rows).toBe(model.size);
        expect(new Set(block.track)).toEqual(new Set(model.keys()));
        block.track.forEach((track, row) => {
          expect(unpackTrack(block, row).longitude).toBeCloseTo(model.get(track) ?? 0, 7);
        });
      }),
    );
  });

  it('grows beyond its first capacity', () => {
    const store = new TrackStore();
    const rows = Array.from({ length: 3000 }, (_, track) => ({ track, longitude: 113 + track * 1e-4, latitude: 1 }));
    store.apply([columns(rows)], BASE_MS, BASE_MS, true);
    const block = store.pack(BASE_MS);
    expect(block.rows).toBe(3000);
    expect(unpackTrack(block, 2999).longitude).toBeCloseTo(113.2999, 6);
  });
});

describe('sizeOf', () => {
  it('gives sizes where the message has none', () => {
    expect(sizeOf(1, 0)).toEqual([4.6, 1.85]);
    expect(sizeOf(1, 12)).toEqual([12, 2.5]);
    expect(sizeOf(0x12, 0)).toEqual([1.9, 0.75]);
    expect(sizeOf(3, 5)).toEqual([0.6, 0.6]);
  });
});
