import { describe, expect, it } from 'vitest';
import { drawnSpan, formatSpan, overlap, parseSpan, partOf, spanAt } from './span.js';

const HOUR_MS = 3_600_000;
const NOON_MS = Date.UTC(2026, 2, 10, 4);

describe('the span in the address', () => {
  it.each(['1h', '3h', '24h', 'yesterday', 'sample', '1773115200-1773118800'])('says %s', (text) => {
    expect(formatSpan(parseSpan(text))).toBe(text);
  });

  it('is the last hour where it is none, too long or the wrong way round', () => {
    for (const text of [null, '', 'x', '1773118800-1773115200', '1773115200-1873118800', '1773115200-1773115201'])
      expect(parseSpan(text)).toEqual({ kind: 'last', hours: 1 });
  });

  it("is the city's day, and stands still for a while", () => {
    expect(spanAt(parseSpan('yesterday'), NOON_MS, 8 * HOUR_MS)).toEqual({
      fromMs: Date.UTC(2026, 2, 8, 16),
      toMs: Date.UTC(2026, 2, 9, 16),
    });
    expect(spanAt(parseSpan('1h'), NOON_MS + 1, 0)).toEqual(spanAt(parseSpan('1h'), NOON_MS + 15_000, 0));
  });

  it('may be the sample day, wherever that lies', () => {
    const day = { fromMs: Date.UTC(2026, 2, 5, 16), toMs: Date.UTC(2026, 2, 6, 16) };
    const sample = { fromMs: day.fromMs + 300, toMs: day.toMs - 700 };
    expect(spanAt(parseSpan('sample'), NOON_MS, 8 * HOUR_MS, sample)).toEqual(day);
    expect(spanAt(parseSpan('sample'), NOON_MS, 0)).toEqual(spanAt(parseSpan('1h'), NOON_MS, 0));
    expect([overlap(day, sample), overlap(day, { fromMs: day.toMs, toMs: NOON_MS })]).toEqual([true, false]);
    // Of a day what is drawn in detail is its morning peak.
    expect(partOf(day, 2 * HOUR_MS, 8 * HOUR_MS)).toEqual({
      fromMs: day.fromMs + 7 * HOUR_MS,
      toMs: day.fromMs + 9 * HOUR_MS,
    });
    const afternoon = { fromMs: day.fromMs + 12 * HOUR_MS, toMs: day.fromMs + 18 * HOUR_MS };
    expect(partOf(afternoon, HOUR_MS, 8 * HOUR_MS).fromMs).toBe(afternoon.toMs - HOUR_MS);
  });

  it('of a few drawn seconds is a minute', () => {
    expect(drawnSpan(1500, 3200)).toEqual({ kind: 'fixed', fromMs: 1000, toMs: 61_000 });
  });
});
