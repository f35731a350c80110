import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BatchSequences, isNewBatch } from './batch-sequence.js';

it('lets each batch pass once, in whatever order batches come within the window', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 200 }), (sequences) => {
      const state: BatchSequences = new Map();
      const passed = sequences.filter((sequence) => isNewBatch(state, 'd', 's', sequence));
      expect(passed).toEqual([...new Set(sequences)]);
    }),
  );
});

it('takes what is older than the window for a duplicate', () => {
  const state: BatchSequences = new Map();
  expect(isNewBatch(state, 'd', 's', 1)).toBe(true);
  expect(isNewBatch(state, 'd', 's', 5000)).toBe(true);
  expect(isNewBatch(state, 'd', 's', 3976)).toBe(false);
  expect(isNewBatch(state, 'd', 's', 3977)).toBe(true);
  expect(isNewBatch(state, 'd', 's', 3977)).toBe(false);
});

it('keeps devices and sessions apart', () => {
  const state: BatchSequences = new Map();
  for (const [device, session] of [
    ['a', '1'],
    ['a', '2'],
    ['b', '1'],
  ] as const)
    expect(isNewBatch(state, device, session, 1)).toBe(true);
  expect(isNewBatch(state, 'a', '1', 1)).toBe(false);
});

it('remembers a bounded number of devices, and those that speak', () => {
  const state: BatchSequences = new Map();
  for (let made = 0; made < 120_000; made++) {
    isNewBatch(state, `made-up-${made}`, 's', 1);
    if (made % 10_000 === 0) isNewBatch(state, 'true', 's', 1 + made / 10_000);
  }
  expect(state.size).toBe(50_000);
  expect(isNewBatch(state, 'true', 's', 1)).toBe(false);
  expect(isNewBatch(state, 'true', 's', 13)).toBe(true);
});

it('lets batches without a number pass', () => {
  const state: BatchSequences = new Map();
  expect([1, 2, 3].map(() => isNewBatch(state, 'feed', '', 0))).toEqual([true, true, true]);
});
