import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMarks, ratioOf, stepOf, ticksOf, timeAt, windowAround, zoomed } from './time-scale.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 4, 7, 30);
const hour = { fromMs: NOW - HOUR, toMs: NOW };

describe('the scale of the time bar', () => {
  it('leads from times to places and back', () => {
    expect(timeAt(hour, 0.25)).toBe(NOW - 0.75 * HOUR);
    expect(ratioOf(hour, timeAt(hour, 0.3))).toBeCloseTo(0.3, 12);
  });

  it('ends now while that shows what is shown, stays while one plays, and moves on when that leaves it', () => {
    expect(windowAround(NOW, NOW, HOUR)).toEqual(hour);
    expect(windowAround(NOW - HOUR / 2, NOW, HOUR, hour)).toEqual(hour);
    const back = windowAround(NOW - 5 * HOUR, NOW, HOUR, hour);
    expect(back).toEqual({ fromMs: NOW - 5.5 * HOUR, toMs: NOW - 4.5 * HOUR });
    expect(windowAround(NOW - 4.6 * HOUR, NOW + 60_000, HOUR, back)).toEqual(back);
    expect(windowAround(NOW - 4.4 * HOUR, NOW, HOUR, back)).toEqual({
      fromMs: NOW - 4.9 * HOUR,
      toMs: NOW - 3.9 * HOUR,
    });
  });

  it('zooms about a time without passing now', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (factor, at) => {
          const about = timeAt(hour, at);
          const next = zoomed(hour, factor, about, NOW);
          expect(next.toMs).toBeLessThanOrEqual(NOW);
          if (next.toMs < NOW) expect(ratioOf(next, about)).toBeCloseTo(at, 6);
        },
      ),
    );
  });

  it('has round local ticks that do not touch', () => {
    const eightHours = 8 * HOUR;
    const ticks = ticksOf({ fromMs: NOW - 24 * HOUR, toMs: NOW }, 700, 80, eightHours);
    expect(ticks.map((ms) => new Date(ms + eightHours).toISOString().slice(11, 16))).toEqual([
      '15:00',
      '18:00',
      '21:00',
      '00:00',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 120_000, max: 7 * 24 * HOUR }),
        fc.integer({ min: 200, max: 3800 }),
        (span, width) => {
          const found = ticksOf({ fromMs: NOW - span, toMs: NOW }, width, 80, eightHours);
          const [a, b] = found;
          expect(found.length).toBeLessThanOrEqual(width / 80 + 1);
          if (a !== undefined && b !== undefined) expect(((b - a) / span) * width).toBeGreaterThanOrEqual(79.999);
        },
      ),
    );
  });

  it('moves by round steps', () => {
    expect(stepOf({ fromMs: 0, toMs: 15 * 60_000 })).toBe(10_000);
    expect(stepOf({ fromMs: 0, toMs: 24 * HOUR })).toBe(15 * 60_000);
  });

  it('joins marks that would pile up, loses none inside, and keeps the gravest', () => {
    const marks = [
      { timeMs: NOW - HOUR / 2, severity: 1 },
      { timeMs: NOW - HOUR / 2 + 1000, severity: 4 },
      { timeMs: NOW - 1000, severity: 2 },
      { timeMs: NOW - 2 * HOUR, severity: 3 },
    ];
    const groups = groupMarks(marks, hour, 600, 14);
    expect(groups.map((group) => [group.marks.length, group.severity])).toEqual([
      [2, 4],
      [1, 2],
    ]);
    const times = fc.array(fc.integer({ min: 0, max: HOUR }), { maxLength: 200 });
    fc.assert(
      fc.property(times, fc.integer({ min: 200, max: 3000 }), (ages, width) => {
        const found = groupMarks(
          ages.map((age) => ({ timeMs: NOW - age, severity: 1 })),
          hour,
          width,
          14,
        );
        expect(found.reduce((sum, group) => sum + group.marks.length, 0)).toBe(ages.length);
        const firsts = found.map((group) => ratioOf(hour, group.marks[0]?.timeMs ?? 0) * width);
        for (let i = 1; i < firsts.length; i++) expect((firsts[i] ?? 0) - (firsts[i - 1] ?? 0)).toBeGreaterThan(13.9);
      }),
    );
  });
});
