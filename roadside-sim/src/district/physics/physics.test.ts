import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measurePhysics } from './measure-physics.js';
import type { PhysicsEvidence } from './physics-evidence.js';

const committed = JSON.parse(
  readFileSync(new URL('../../../../web/public/evidence/physics.json', import.meta.url), 'utf8'),
) as PhysicsEvidence;
/** Trigonometry differs in the last digit from one version of Node to the next, and traffic amplifies it. */
const AGREES = 0.05;

describe('The physics of the simulated traffic', () => {
  const { curves } = measurePhysics(committed.seed);

  it.each(curves)('has $titleEn within the published range', ({ value, range }) => {
    expect(value).toBeGreaterThanOrEqual(range[0]);
    expect(value).toBeLessThanOrEqual(range[1]);
  });

  it('has speeds within the band of the Highway Capacity Manual at every flow', () => {
    const { points = [], band = [] } = curves.find(({ key }) => key === 'speedFlow') ?? {};
    for (const [flow, speed] of points) {
      const around = band.reduce((best, each) => (Math.abs(each[0] - flow) < Math.abs(best[0] - flow) ? each : best));
      expect(speed, `at ${flow} pc/h/ln`).toBeGreaterThan(around[1]);
      expect(speed, `at ${flow} pc/h/ln`).toBeLessThan(around[2]);
    }
  });

  it('lets queues off the stop line within the published headways, place by place', () => {
    const { points = [], band = [] } = curves.find(({ key }) => key === 'saturationFlow') ?? {};
    expect(points.length).toBe(band.length);
    for (const [i, [place, headwayS]] of points.entries()) {
      const [, least, most] = band[i] ?? [0, 0, 0];
      // Twelve queues: each place is known to some 3 %.
      expect(headwayS, `place ${place}`).toBeGreaterThan(least * 0.97);
      expect(headwayS, `place ${place}`).toBeLessThan(most * 1.03);
    }
  });

  it('is what the committed file says: npm run physics renews it', () => {
    expect(committed.curves.map(({ key }) => key)).toEqual(curves.map(({ key }) => key));
    for (const [i, { key, value, points = [] }] of curves.entries()) {
      const told = committed.curves[i];
      expect(Math.abs((told?.value ?? 0) / value - 1), key).toBeLessThan(AGREES);
      for (const [k, [x, y]] of points.entries()) {
        const [tx = 0, ty = 0] = told?.points?.[k] ?? [];
        expect(Math.abs(tx - x), `${key}, point ${k}`).toBeLessThan(AGREES * Math.max(1, x));
        expect(Math.abs(ty - y), `${key}, point ${k}`).toBeLessThan(AGREES * Math.max(1, y) * 3);
      }
    }
  });
});
