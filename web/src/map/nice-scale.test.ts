import fc from 'fast-check';
import { expect, it } from 'vitest';
import { niceScale } from './nice-scale.js';

it('gives a round length that fits, and is no shorter than two fifths of the room', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 5_000, noNaN: true }),
      fc.integer({ min: 40, max: 200 }),
      (metresPerPx, mostPx) => {
        const { lengthM, px } = niceScale(metresPerPx, mostPx);
        expect(px).toBeLessThanOrEqual(mostPx * 1.0001);
        expect(px).toBeGreaterThanOrEqual(mostPx * 0.3999);
        expect([1, 2, 5]).toContain(Number(lengthM.toPrecision(1)) / 10 ** Math.floor(Math.log10(lengthM * 1.0001)));
      },
    ),
  );
});
