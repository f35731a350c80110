import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenBehind, type Mark, mercator, placesOf } from './declutter.js';

const marks = fc.array(
  fc.record({
    position: fc.tuple(
      fc.double({ min: 112.9, max: 113.1, noNaN: true }),
      fc.double({ min: 28.1, max: 28.3, noNaN: true }),
    ),
    rank: fc.integer({ min: 0, max: 5 }),
    radiusPx: fc.integer({ min: 5, max: 20 }),
  }),
  { maxLength: 40 },
) as fc.Arbitrary<Mark[]>;
const zooms = fc.double({ min: 9, max: 19, noNaN: true });

function apartPx(a: Mark, b: Mark, zoom: number): number {
  const [ax, ay] = mercator(a.position);
  const [bx, by] = mercator(b.position);
  return Math.hypot(ax - bx, ay - by) * 512 * 2 ** zoom;
}

describe('placesOf', () => {
  it('lets no two seen marks lie on each other, whatever the zoom', () => {
    fc.assert(
      fc.property(marks, zooms, (all, zoom) => {
        const places = placesOf(all);
        const seen = all.filter((_, i) => (places[i]?.fromZoom ?? 0) <= zoom);
        for (const [i, a] of seen.entries()) {
          for (const b of seen.slice(i + 1))
            expect(apartPx(a, b, zoom)).toBeGreaterThanOrEqual(a.radiusPx + b.radiusPx - 1e-3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds what a comparison of all with all would find', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const places = placesOf(all);
        const order = all.map((_, i) => i).sort((a, b) => (all[b]?.rank ?? 0) - (all[a]?.rank ?? 0) || a - b);
        order.forEach((i, n) => {
          const inTheWay = order.slice(0, n).map((j) => {
            const [mark, other] = [all[i] as Mark, all[j] as Mark];
            const free = Math.min(Math.log2((mark.radiusPx + other.radiusPx) / apartPx(mark, other, 0)), 19.5);
            return free > (places[j]?.fromZoom ?? 0) ? free : 0;
          });
          expect(places[i]?.fromZoom).toBeCloseTo(Math.max(0, ...inTheWay), 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('takes thousands of marks', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      position: [113 + (i % 200) * 1e-3, 28 + Math.floor(i / 200) * 1e-3] as [number, number],
      rank: i % 7,
      radiusPx: 9,
    }));
    const places = placesOf(many);
    expect(places.filter(({ fromZoom }) => fromZoom <= 12).length).toBeLessThan(places.length / 4);
  });

  it('always shows one of the highest rank, and loses none: each is seen or counted', () => {
    fc.assert(
      fc.property(marks, zooms, (all, zoom) => {
        const places = placesOf(all);
        const seen = places.filter((place) => place.fromZoom <= zoom).length;
        expect(seen + hiddenBehind(places, zoom).reduce((sum, count) => sum + count, 0)).toBe(all.length);
        const best = Math.max(...all.map((mark) => mark.rank));
        if (all.length > 0) expect(all.some((mark, i) => mark.rank === best && places[i]?.fromZoom === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
