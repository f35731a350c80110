import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeEnd, distanceM, headingDeg, hull, lineLengthM, moved, tail } from './geometry.js';

const point = fc.tuple(
  fc.double({ min: 112.9, max: 113.1, noNaN: true }),
  fc.double({ min: 28.1, max: 28.3, noNaN: true }),
) as fc.Arbitrary<[number, number]>;
const path = fc.array(point, { minLength: 2, maxLength: 8 });

describe('geometry', () => {
  it('cuts a tail of the length asked for, at the end of the line', () => {
    fc.assert(
      fc.property(path, fc.double({ min: 0.5, max: 5000, noNaN: true }), (line, lengthM) => {
        const cut = tail(line, lengthM);
        expect(cut.at(-1)).toEqual(line.at(-1));
        const due = Math.min(lengthM, lineLengthM(line));
        expect(Math.abs(lineLengthM(cut) - due)).toBeLessThan(0.01 + due / 1000);
      }),
    );
  });

  it('finds a point so many metres before the end, and none before the begin', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const length = distanceM(a, b);
        fc.pre(length > 1);
        const found = beforeEnd([a, b], length * share);
        expect(found && Math.abs(distanceM(found.position, b) - length * share)).toBeLessThan(0.01 + length / 1000);
        expect(beforeEnd([a, b], length + 1)).toBeNull();
      }),
    );
  });

  it('moves ahead along the heading and to the right of it', () => {
    const ahead = moved([113, 28], 90, 0, 100);
    expect(headingDeg([113, 28], ahead)).toBeCloseTo(90, 3);
    const right = moved([113, 28], 90, 10, 0);
    expect(headingDeg([113, 28], right)).toBeCloseTo(180, 3);
    expect(distanceM([113, 28], right)).toBeCloseTo(10, 3);
  });

  it('draws an outline that turns one way only', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const outline = hull(points);
        for (let i = 0; i < outline.length && outline.length > 2; i++) {
          const [o, a, b] = [0, 1, 2].map((k) => outline[(i + k) % outline.length] as [number, number]);
          const turn = o && a && b ? (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]) : 0;
          expect(turn).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
