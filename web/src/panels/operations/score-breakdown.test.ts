import { describe, expect, it } from 'vitest';
import { breakdownOf } from './score-breakdown.js';

const figures = { positionErrorP95M: 1.2, missedPct: 3, falsePct: 1, mota: 0.94, seen: 10, switches: 2 };

describe('breakdownOf', () => {
  it('tells each sort, the most frequent first, and what was not measured as a gap', () => {
    const detail = { byKind: { bus: figures, car: { ...figures, seen: 90, positionErrorP95M: null } } };
    expect(breakdownOf(detail, 'byKind')).toEqual([
      { name: 'car', seen: 90, positionErrorP95M: null, missedPct: 3, falsePct: 1, mota: 0.94 },
      { name: 'bus', seen: 10, positionErrorP95M: 1.2, missedPct: 3, falsePct: 1, mota: 0.94 },
    ]);
  });

  it('keeps what was shown though it never was, and leaves out what neither was nor was shown', () => {
    const nothing = { positionErrorP95M: null, missedPct: null, falsePct: null, mota: null, seen: 0 };
    const detail = { byKind: { lorry: { ...nothing, falsePct: 100 }, emergency: nothing } };
    expect(breakdownOf(detail, 'byKind').map(({ name }) => name)).toEqual(['lorry']);
  });

  it('is empty where the detail says nothing of it', () => {
    for (const detail of [undefined, null, 'text', {}, { byKind: null }, { byKind: [] }])
      expect(breakdownOf(detail, 'byKind')).toEqual([]);
  });
});
