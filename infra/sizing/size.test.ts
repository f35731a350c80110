import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeSize, sizeCity } from './size.mjs';
import { assumed, limits, measured } from './unit-costs.mjs';
import { assumedTable, measuredTable, workedTable } from './worked-cities.mjs';

const district = { junctions: 53, units: 53, vehicles: 1_100, terminals: 100, viewers: 10 };
const asSimulated = { perceptionHz: 5, bsmHz: 5 };
const sizes = (city: object, known = {}) => sizeCity({ ...district, ...city }, known);

it('says of the simulated district what the simulated district was seen to do', () => {
  const { platforms, platform } = sizes({}, asSimulated);
  expect(platforms).toBe(1);
  expect(platform.rowsPerS).toBeGreaterThan(0.9 * 31_000);
  expect(platform.rowsPerS).toBeLessThan(1.1 * 31_000);
  expect(platform).toMatchObject({ gateways: 2, processing: 2, apis: 2, brokers: 3, clickhouseNodes: 2 });
  // 0.94 GB an hour at 19,300 rows/s, without margin and pauses at night.
  const seenPerDay = (0.94e9 * 24 * platform.rowsPerS) / 19_300;
  const { historyBytesPerDay } = sizes({}, { ...asSimulated, meanOfPeak: 1, compressionMargin: 1 }).platform;
  expect(historyBytesPerDay / seenPerDay).toBeGreaterThan(0.8);
  expect(historyBytesPerDay / seenPerDay).toBeLessThan(1.25);
});

it('never gives a larger city less', () => {
  const total = (factor: number) => {
    const { platforms, platform } = sizeCity({
      junctions: 500 * factor,
      units: 500 * factor,
      vehicles: 10_000 * factor,
      terminals: 10_000 * factor,
      viewers: 500 * factor,
    });
    return ['gateways', 'processing', 'apis', 'brokers', 'clickhouseNodes', 'historyBytesPerDay'].map(
      (name) => platforms * Number((platform as unknown as Record<string, unknown>)[name]),
    );
  };
  for (const [smaller, larger] of [
    [1, 2],
    [2, 5],
    [5, 20],
  ] as const) {
    const [a, b] = [total(smaller), total(larger)];
    for (const [i, value] of a.entries()) expect(b[i]).toBeGreaterThanOrEqual(value);
  }
});

it('cuts a city that one platform cannot carry, and says nothing of limits after that', () => {
  const { platforms, platform } = sizes({ units: 2_500, vehicles: 100_000 });
  expect(platforms).toBeGreaterThan(1);
  expect(platform.reached).toEqual([]);
  expect(platform.partitions).toBeLessThanOrEqual(limits.partitions.value);
  // Half the rate, fewer platforms.
  expect(sizes({ units: 2_500, vehicles: 100_000 }, asSimulated).platforms).toBeLessThan(platforms);
});

it('needs nothing for nothing but what must be there twice', () => {
  const nothing = { junctions: 0, units: 0, vehicles: 0, terminals: 0, viewers: 0 };
  expect(sizeCity(nothing).platform).toMatchObject({ rowsPerS: 0, gateways: 2, brokers: 3, historyBytesPerDay: 0 });
  expect(describeSize(sizeCity(nothing)).length).toBeGreaterThan(10);
});

it('names the source of every figure, and the document has them and the worked cities as they are', () => {
  for (const { source } of [...Object.values(measured), ...Object.values(limits)]) expect(source).toBeTruthy();
  for (const { why } of Object.values(assumed)) expect(why).toBeTruthy();
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const between = (mark: string) => readme.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0]?.trim();
  const plain = (table?: string) => table?.replace(/ *\| */g, '|').replace(/-+/g, '-');
  expect(plain(between('worked'))).toBe(plain(workedTable()));
  expect(plain(between('measured'))).toBe(plain(measuredTable()));
  expect(plain(between('assumed'))).toBe(plain(assumedTable()));
});
