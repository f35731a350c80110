import { describe, expect, it } from 'vitest';
import { ringsOf } from './phase-rings.js';

const group = (number: number, light: number, likelyEndMs = 5_000) => ({
  group: number,
  light,
  sinceMs: 1_000,
  likelyEndMs,
});

describe('ringsOf', () => {
  it('gives each group a ring while there is room', () => {
    expect(ringsOf([group(1, 6), group(2, 6)], undefined, 12).map(({ label }) => label)).toEqual(['1', '2']);
  });

  it('lets groups that go together share one where there are many', () => {
    const many = Array.from({ length: 44 }, (_, i) => group(i + 1, i % 4 === 0 ? 6 : 3, 5_000 + (i % 4) * 9_000));
    const rings = ringsOf(many, undefined, 12);
    expect(rings.map(({ label }) => label)).toEqual(['1 +10', '2 +10', '3 +10', '4 +10']);
    expect(rings.map(({ light }) => light)).toEqual([6, 3, 3, 3]);
  });

  it('never gives more than there is room for', () => {
    const all = Array.from({ length: 40 }, (_, i) => group(i + 1, 3, i * 3_000));
    expect(ringsOf(all, undefined, 12)).toHaveLength(12);
  });
});
