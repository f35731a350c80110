import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSwitches, parseSwitches, SWITCHES, USUAL, usualSwitches } from './switches.js';

describe('layer switches in the address', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.subarray([...SWITCHES]), (names) => {
        const text = formatSwitches(new Set(names), USUAL);
        expect([...(parseSwitches(text) ?? USUAL)].sort()).toEqual([...names].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('leave the address alone when they are as usual', () => {
    expect(formatSwitches(usualSwitches('/devices/x'), usualSwitches('/devices'))).toBeNull();
    expect(parseSwitches(null)).toBeNull();
  });

  it('overlook names that they do not know', () => {
    expect([...(parseSwitches('queues,roads') ?? [])]).toEqual(['queues']);
    expect([...(parseSwitches('none') ?? [])]).toEqual([]);
  });
});
