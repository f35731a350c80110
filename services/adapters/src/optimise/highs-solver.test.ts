import { greenWaveModel, readGreenWave, type WaveCorridor } from '@luyun/core';
import { describe, expect, it } from 'vitest';
import { HighsSolver } from './highs-solver.js';

const solver = new HighsSolver();

async function wave(corridor: WaveCorridor) {
  return readGreenWave(corridor, await solver.solve(greenWaveModel(corridor), 20));
}

describe('HiGHS in a worker', () => {
  it('solves a small programme with a whole number', async () => {
    const solution = await solver.solve(
      {
        maximise: [
          { variable: 'x', factor: 5 },
          { variable: 'y', factor: 4 },
        ],
        constraints: [
          {
            terms: [
              { variable: 'x', factor: 6 },
              { variable: 'y', factor: 4 },
            ],
            is: '<=',
            value: 24,
          },
          {
            terms: [
              { variable: 'x', factor: 1 },
              { variable: 'y', factor: 2 },
            ],
            is: '<=',
            value: 6,
          },
        ],
        variables: [
          { name: 'x', least: 0, most: 10, whole: true },
          { name: 'y', least: 0, most: 10, whole: true },
        ],
      },
      10,
    );
    expect(solution?.get('x')).toBeCloseTo(4);
    expect(solution?.get('y')).toBeCloseTo(0);
  });

  it('says so where there is no solution', async () => {
    const constraints = [{ terms: [{ variable: 'x', factor: 1 }], is: '>=' as const, value: 2 }];
    const variables = [{ name: 'x', least: 0, most: 1, whole: false }];
    expect(
      await solver.solve({ maximise: [{ variable: 'x', factor: 1 }], constraints, variables }, 10),
    ).toBeUndefined();
  });
});

describe('a green wave', () => {
  const signal = { redOut: 0.5, redBack: 0.5, shifts: [0] };

  it('gives both directions all the green where a link takes half a cycle', async () => {
    // Signals half a cycle apart: alternating offsets, the classical case.
    const link = { outS: 30, backS: 30 };
    const found = await wave({
      signals: [signal, signal, signal],
      links: [link, link],
      leastCycleS: 60,
      mostCycleS: 60,
      bands: 'one',
    });
    expect(found?.out[0]).toBeCloseTo(0.5, 5);
    expect(found?.back[0]).toBeCloseTo(0.5, 5);
    expect(found?.redMiddles.map((each) => Math.round(each * 100) % 100)).toEqual([0, 50, 0]);
  });

  it('chooses the cycle that makes it so', async () => {
    const link = { outS: 40, backS: 40 };
    const found = await wave({
      signals: [signal, signal],
      links: [link],
      leastCycleS: 60,
      mostCycleS: 100,
      bands: 'one',
    });
    expect(found?.cycleS).toBeCloseTo(80, 3);
    expect((found?.out[0] ?? 0) + (found?.back[0] ?? 0)).toBeCloseTo(1, 5);
  });

  it('has wider bands per link than one band, and none wider than the shortest green at its ends', async () => {
    const signals = [0.4, 0.6, 0.45, 0.7, 0.5].map((red) => ({ redOut: red, redBack: red, shifts: [0, 0.1, -0.1] }));
    const links = [13, 31, 22, 17].map((s) => ({ outS: s, backS: s + 2 }));
    const frame = { signals, links, leastCycleS: 60, mostCycleS: 90 };
    const one = await wave({ ...frame, bands: 'one' });
    const many = await wave({ ...frame, bands: 'per-link' });
    const sum = (each: typeof one) => [...(each?.out ?? []), ...(each?.back ?? [])].reduce((a, b) => a + b, 0);
    expect(sum(many)).toBeGreaterThanOrEqual(sum(one) - 1e-6);
    for (const [i, width] of (many?.out ?? []).entries())
      expect(width).toBeLessThanOrEqual(1 - Math.max(signals[i]?.redOut ?? 0, signals[i + 1]?.redOut ?? 0) + 1e-6);
  });

  it('solves ten signals with three orders of stages each', async () => {
    const signals = Array.from({ length: 10 }, (_, i) => ({
      redOut: 0.45 + 0.02 * (i % 4),
      redBack: 0.5,
      shifts: [0, 0.08, -0.08],
    }));
    const links = Array.from({ length: 9 }, (_, i) => ({ outS: 15 + ((i * 7) % 13), backS: 16 + ((i * 5) % 11) }));
    const found = await wave({ signals, links, leastCycleS: 60, mostCycleS: 110, bands: 'per-link' });
    expect(found?.redMiddles).toHaveLength(10);
  });
});
