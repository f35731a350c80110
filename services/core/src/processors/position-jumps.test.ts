import { expect, it } from 'vitest';
import type { MovingColumns } from '../columns/moving-columns.js';
import { PositionJumps } from './position-jumps.js';

const METRE = 90;

/** One vehicle that is `metres` north of a point at each second. */
function rows(metres: readonly number[], firstMs = 0): MovingColumns {
  const count = metres.length;
  return {
    rows: count,
    baseTimeMs: firstMs,
    timeOffset: Int32Array.from(metres, (_, row) => row * 1000),
    idWords: Uint32Array.from({ length: count * 2 }, () => 7),
    latitude: Int32Array.from(metres, (north) => 348_000_000 + north * METRE),
    longitude: new Int32Array(count).fill(1_135_000_000),
    speed: new Uint16Array(count),
    heading: new Uint16Array(count),
  };
}

it('finds rows that cannot follow, and forgives them one by one', () => {
  expect(new PositionJumps().check('d', rows([0, 30, 60, 5000, 90, 120]))).toEqual([3]);
});

it('believes a new place after three rows there', () => {
  const jumps = new PositionJumps();
  expect(jumps.check('d', rows([0, 9000, 9010, 9020, 9030]))).toEqual([1, 2]);
  expect(jumps.check('d', rows([9060], 5000))).toEqual([]);
});

it('forgets after a silence, and does not judge late rows', () => {
  const jumps = new PositionJumps();
  jumps.check('d', rows([0], 100_000));
  expect(jumps.check('d', rows([9000], 50_000))).toEqual([]);
  expect(jumps.check('d', rows([9000], 200_000))).toEqual([]);
});

it('keeps things of other devices apart', () => {
  const jumps = new PositionJumps();
  jumps.check('a', rows([0]));
  expect(jumps.check('b', rows([9000], 1000))).toEqual([]);
});
