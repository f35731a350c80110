import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hcmDelayS, incrementalDelayS, initialQueueDelayS, uniformDelayS, upstreamFiltering } from './hcm-delay.js';
import { disperse, measuredDispersion, robertsonDispersion } from './platoon-dispersion.js';
import { splitGreens, websterCycleS } from './webster.js';

const mean = (profile: readonly number[]) =>
  profile.reduce((a, b, t) => a + b * t, 0) / profile.reduce((a, b) => a + b, 0);

describe('delay by the Highway Capacity Manual', () => {
  it('agrees with a worked example', () => {
    // Mannering, Principles of Highway Engineering, pretimed approach: 2,400 veh/h saturation, 24 s of 80 s, 500 veh/h: 24.76 s a vehicle.
    const input = { cycleS: 80, greenS: 24, flowPerS: 500 / 3600, saturationPerS: 2400 / 3600, periodS: 900 };
    const x = 500 / 720;
    expect(uniformDelayS(80, 24, x)).toBeCloseTo(24.76, 2);
    // d2 = 225 [(0.6944 - 1) + sqrt(0.3056^2 + 4 x 0.6944 / (720 x 0.25))] = 5.47
    expect(incrementalDelayS(x, 0.2, 900)).toBeCloseTo(5.47, 1);
    expect(hcmDelayS(input)).toBeCloseTo(uniformDelayS(80, 24, x) + incrementalDelayS(x, 0.2, 900), 9);
  });

  it('grows with what waited before: a queue that lasts all the period waits for its own discharge', () => {
    expect(initialQueueDelayS(0, 0.5, 0.2, 900)).toBe(0);
    // At capacity nothing of it is worked off: d3 = 3600 Qb / c.
    expect(initialQueueDelayS(20, 1, 0.2, 900)).toBeCloseTo(20 / 0.2, 6);
    // Half the capacity spare: 20 vehicles gone after 200 s; mean 1800 x 20 x (200/3600) / (720 x 0.25) = 11.1 s
    expect(initialQueueDelayS(20, 0.5, 0.2, 900)).toBeCloseTo(11.11, 2);
  });

  it('goes on smoothly through capacity, and filters what comes from signals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1.5, noNaN: true }), (x) => {
        expect(incrementalDelayS(x + 0.01, 0.2, 900)).toBeGreaterThan(incrementalDelayS(x, 0.2, 900));
      }),
    );
    expect(upstreamFiltering(0.5)).toBeCloseTo(0.858, 3);
    expect(upstreamFiltering(1)).toBeCloseTo(0.09, 3);
  });
});

describe("Webster's cycle and splits", () => {
  it('agrees with the formula', () => {
    // L = 10 s, Y = 0.25 + 0.30: (15 + 5) / 0.45 = 44.4 s.
    expect(websterCycleS({ ratios: [0.25, 0.3], lostS: 10 }, 20, 120)).toBeCloseTo(44.44, 2);
    expect(websterCycleS({ ratios: [0.6, 0.5], lostS: 10 }, 20, 120)).toBe(120);
    expect(splitGreens([0.25, 0.3], [5, 5], 34.4)).toEqual([expect.closeTo(15.64, 2), expect.closeTo(18.76, 2)]);
  });

  it('gives everybody the least, and all that there is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), { minLength: 2, maxLength: 6 }), (ratios) => {
        const greens = splitGreens(
          ratios,
          ratios.map(() => 5),
          60,
        );
        expect(Math.min(...greens)).toBeGreaterThanOrEqual(5 - 1e-9);
        expect(greens.reduce((a, b) => a + b, 0)).toBeCloseTo(60, 6);
      }),
    );
  });
});

describe("Robertson's dispersion", () => {
  it('has his smoothing', () => {
    // alpha 0.35, beta 0.8, T = 20 s: F = 1 / (1 + 0.28 x 20)
    expect(robertsonDispersion(20)).toEqual({ shiftS: 16, smoothing: expect.closeTo(0.1515, 4) });
  });

  it('loses no vehicle, and a platoon of one second comes with the mean that was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.double({ min: 0.5, max: 4, noNaN: true }), (meanS, deviation) => {
        const dispersion = measuredDispersion(meanS, deviation);
        const profile = new Array<number>(400).fill(0);
        profile[0] = 1;
        const arrived = disperse(profile, { ...dispersion, shiftS: Math.round(dispersion.shiftS) });
        expect(arrived.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
        if (dispersion.shiftS > 0) expect(Math.abs(mean(arrived) - meanS)).toBeLessThan(1.2);
      }),
    );
  });
});
