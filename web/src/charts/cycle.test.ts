import { describe, expect, it } from 'vitest';
import { cycleShape } from './cycle.js';

const RED = 3;
const GREEN = 6;
const YELLOW = 7;

describe('the shape of a cycle', () => {
  const cycles = [{ startMs: 100_000, endMs: 160_000, greens: {} }];
  const group = (number: number, greenMs: number, redMs: number) => [
    { group: number, light: RED, startMs: 90_000, endMs: greenMs },
    { group: number, light: GREEN, startMs: greenMs, endMs: redMs - 3_000 },
    { group: number, light: YELLOW, startMs: redMs - 3_000, endMs: redMs },
    { group: number, light: RED, startMs: redMs, endMs: 170_000 },
  ];

  it('is nothing before a cycle is whole', () => {
    expect(cycleShape(group(1, 110_000, 130_000), [])).toBeUndefined();
  });

  it('puts together groups that show the same, in the order of their greens', () => {
    const shape = cycleShape(
      [...group(4, 132_000, 155_000), ...group(1, 110_000, 130_000), ...group(5, 110_100, 130_100)],
      cycles,
    );
    expect(shape?.cycleS).toBe(60);
    expect(shape?.rows.map((row) => row.groups)).toEqual([[1, 5], [4]]);
    expect(shape?.rows[0]?.greenS).toBe(17);
    expect(shape?.rows[0]?.spans.map((span) => [span.token, span.fromS, span.toS])).toEqual([
      ['light-red', 0, 10],
      ['light-green', 10, 27],
      ['light-yellow', 27, 30],
      ['light-red', 30, 60],
    ]);
  });

  it('leaves time without a report empty', () => {
    const shape = cycleShape([{ group: 2, light: GREEN, startMs: 120_000, endMs: 130_000 }], cycles);
    expect(shape?.rows[0]?.spans).toEqual([{ token: 'light-green', fromS: 20, toS: 30 }]);
  });
});
