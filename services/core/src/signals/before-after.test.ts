import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BeforeAfter, compareBeforeAfter } from './before-after.js';
import { wantsRollback } from './deployment.js';

/** Minutes around a level, with noise of a fixed shape. */
const minutes = (level: number, count: number, noise = 3) =>
  Array.from({ length: count }, (_, at) => level + noise * Math.sin(at * 1.7) + noise * Math.cos(at * 0.9));
const rule = { worseByShare: 0.3, worseByM: 10, worseByS: 10 };
const ofQueue = (queueM: BeforeAfter | undefined) => ({ queueM: queueM ?? null, delayS: null });

describe('before and after', () => {
  it('says nothing of less than ten minutes', () => {
    expect(compareBeforeAfter({ before: minutes(40, 60), after: minutes(40, 9) }, [])).toBeUndefined();
  });

  it('covers the truth 95 times of 100', () => {
    let covered = 0;
    const runs = 400;
    let seed = 1;
    // Marsaglia's multiply-with-carry is enough for noise.
    const uniform = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    for (let run = 0; run < runs; run++) {
      const sample = (level: number, count: number) => Array.from({ length: count }, () => level + 8 * normal());
      const { change } = compareBeforeAfter({ before: sample(50, 60), after: sample(60, 30) }, []) ?? {
        change: undefined,
      };
      if (change && change.low <= 10 && change.high >= 10) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.92);
    expect(covered / runs).toBeLessThan(0.98);
  });

  it('takes out what the hours do by themselves', () => {
    const rush = { before: minutes(30, 60), after: minutes(60, 30) };
    const alone = compareBeforeAfter(rush, []);
    expect(wantsRollback(rule, ofQueue(alone))).toBe('queueM');
    const known = compareBeforeAfter(rush, [rush, { before: minutes(20, 60), after: minutes(38, 30) }]);
    expect(known?.expected).toBeCloseTo(30 * 1.95, -1);
    expect(wantsRollback(rule, ofQueue(known))).toBeUndefined();
  });

  it('wants nothing back that is not worse for certain, and by as much as the rule says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 80 }), fc.integer({ min: 5, max: 80 }), (before, after) => {
        const found = compareBeforeAfter({ before: minutes(before, 60), after: minutes(after, 30) }, []);
        if (!found || !wantsRollback(rule, ofQueue(found))) return;
        expect(found.change.low).toBeGreaterThan(0);
        expect(found.after.mean).toBeGreaterThan(found.expected + rule.worseByM);
      }),
    );
  });
});
