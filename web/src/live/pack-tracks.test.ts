import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, originOf, packTracks, ROW_BYTES, unpackTrack } from './pack-tracks.js';

const BASE_MS = 1_700_000_000_000;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const row = fc.record({
  position: fc.tuple(between(112.8, 113.2), between(28, 28.4)),
  motion: fc.tuple(between(-60, 60), between(-60, 60), between(-40, 40), between(-40, 40)),
  heading: between(0, 359.99),
  accuracyM: fc.oneof(between(0.1, 20), fc.constant(Number.NaN)),
});

describe('packTracks', () => {
  it('keeps places to centimetres, speeds to cm/s, headings to a hundredth of a degree', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (all) => {
        const positions = Float64Array.from(all.flatMap(({ position }) => position));
        const columns = {
          positions,
          motions: Float32Array.from(all.flatMap(({ motion }) => motion)),
          times: Float64Array.from(all.flatMap(() => [BASE_MS / 1000 - 0.25, BASE_MS / 1000 + 0.5])),
          headings: Float32Array.from(all.flatMap(({ heading }) => [heading, 0])),
          sizes: Float32Array.from(all.flatMap(() => [4.6, 1.86])),
          kinds: new Uint8Array(all.length).fill(0x16),
          accuracies: Float32Array.from(all.map(({ accuracyM }) => accuracyM)),
        };
        const origin = originOf(positions, all.length);
        const packed = packTracks(columns, all.length, origin, BASE_MS);
        const block = {
          rows: all.length,
          baseMs: BASE_MS,
          track: new Uint32Array(all.length),
          speeds: new Float32Array(all.length),
          packed,
          origin,
        };
        all.forEach(({ position, motion, heading, accuracyM }, row) => {
          const read = unpackTrack(block, row);
          expect(read.longitude).toBeCloseTo(position[0], 6.5);
          expect(read.latitude).toBeCloseTo(position[1], 6.5);
          expect(read.eastMps).toBeCloseTo(motion[0], 1.9);
          expect(read.northMps).toBeCloseTo(motion[1], 1.9);
          expect(read.residualEastM).toBeCloseTo(motion[2], 1.9);
          expect(read.residualNorthM).toBeCloseTo(motion[3], 1.9);
          expect([read.eventMs, read.updateMs]).toEqual([BASE_MS - 250, BASE_MS + 500]);
          expect(Math.cos(((read.headingDeg - heading) * Math.PI) / 180)).toBeCloseTo(1, 6);
          expect(kindOf(block, row)).toBe(0x16);
          const octet = packed[row * ROW_BYTES + 31] ?? -1;
          if (Number.isNaN(accuracyM)) expect(octet).toBe(0);
          else expect(octet / 10).toBeCloseTo(accuracyM, 0.9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has no row of nothing', () => {
    expect(originOf(new Float64Array(0), 0)).toEqual([0, 0]);
  });
});
