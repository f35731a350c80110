import { expect, it } from 'vitest';
import { bandWidthMs, greenBands } from './green-bands.js';

const S = 1000;
const every60 = (fromS: number, lastsS: number) =>
  Array.from({ length: 4 }, (_, i) => ({ fromMs: (fromS + 60 * i) * S, toMs: (fromS + 60 * i + lastsS) * S }));

it('are as wide as what is green all the way', () => {
  const first = { distanceM: 0, greens: every60(0, 30) };
  // 200 m at 10 m/s: the platoon comes 20 s later.
  const inStep = { distanceM: 200, greens: every60(20, 30) };
  const late = { distanceM: 200, greens: every60(40, 30) };
  expect(bandWidthMs(greenBands([first, inStep], 10), 4)).toBe(30 * S);
  expect(greenBands([first, late], 10)[0]).toEqual({ fromMs: 20 * S, toMs: 30 * S });
  expect(greenBands([first, { distanceM: 200, greens: every60(52, 20) }], 10)).toEqual([]);
});
