import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf, packTracks, ROW_BYTES } from './pack-tracks.js';

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
          times: new Float32Array(all.length * 2),
          headings: Float32Array.from(all.flatMap(({ heading }) => [heading, 0])),
          sizes: Float32Array.from(all.flatMap(() => [4.6, 1.86])),
          kinds: new Uint8Array(all.length).fill(0x16),
          accuracies: Float32Array.from(all.map(({ accuracyM }) => accuracyM)),
        };
        const origin = originOf(positions, all.length);
        const packed = new DataView(packTracks(columns, all.length, origin).buffer);
        all.forEach(({ position, motion, heading, accuracyM }, i) => {
          const at = i * ROW_BYTES;
          expect(packed.getFloat32(at, true) + origin[0]).toBeCloseTo(position[0], 6.5);
          expect(packed.getFloat32(at + 4, true) + origin[1]).toBeCloseTo(position[1], 6.5);
          expect((packed.getInt16(at + 16, true) / 32_767) * 128).toBeCloseTo(motion[0], 1.9);
          expect((packed.getInt16(at + 20, true) / 32_767) * 64).toBeCloseTo(motion[2], 1.9);
          const turned = (packed.getInt16(at + 24, true) / 32_767) * 180;
          expect(Math.cos(((turned - heading) * Math.PI) / 180)).toBeCloseTo(1, 6);
          expect(packed.getUint8(at + 30)).toBe(0x16);
          if (Number.isNaN(accuracyM)) expect(packed.getUint8(at + 31)).toBe(0);
          else expect(packed.getUint8(at + 31) / 10).toBeCloseTo(accuracyM, 0.9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has no row of nothing', () => {
    expect(originOf(new Float64Array(0), 0)).toEqual([0, 0]);
  });
});
