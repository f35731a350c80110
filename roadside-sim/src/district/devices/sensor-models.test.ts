import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import { DetectorFault } from './detector-faults.js';
import { deviceSchema } from './device-plan.js';
import { FalseObjects } from './false-objects.js';
import { GnssErrors } from './gnss-errors.js';
import { Horizon } from './occlusion.js';
import { PlaceCounter } from './place-counter.js';
import { SensorTracks } from './sensor-tracks.js';
import { SkyView } from './sky-view.js';

const seeds = fc.nat();

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

/** Correlation of a series with itself, `lag` later. */
function correlation(values: readonly number[], lag: number): number {
  const { mean, deviation } = spread(values);
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += ((values[i] ?? 0) - mean) * ((values[i - lag] ?? 0) - mean);
  return sum / (values.length - lag) / deviation ** 2;
}

describe('SensorTracks', () => {
  it('errs by the stated standard deviation in each direction, alike for a moment only', () => {
    const tracks = new SensorTracks(seededRandom(7, 'tracks'));
    const east: number[] = [];
    const north: number[] = [];
    for (let i = 0; i < 20_000; i++) {
      const track = tracks.follow(1, i * 200);
      east.push(track.eastError);
      north.push(track.northError);
    }
    for (const errors of [east, north]) {
      expect(Math.abs(spread(errors).mean)).toBeLessThan(0.06);
      expect(Math.abs(spread(errors).deviation - 1)).toBeLessThan(0.04);
      expect(correlation(errors, 1)).toBeGreaterThan(0.6);
      expect(Math.abs(correlation(errors, 25))).toBeLessThan(0.1);
    }
  });

  it('misses the stated share of the frames, in runs', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.01, 0.05, 0.2), (seed, share) => {
        const tracks = new SensorTracks(seededRandom(seed, 'tracks'));
        tracks.follow(1, 0);
        let missed = 0;
        const frames = 100_000;
        for (let i = 1; i <= frames; i++) if (tracks.misses(1, share, 200, i * 200)) missed += 1;
        expect(missed / frames).toBeGreaterThan(share * 0.7);
        expect(missed / frames).toBeLessThan(share * 1.4);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps a number while it sees a thing, and gives a new one to what was away', () => {
    const tracks = new SensorTracks(seededRandom(1, 'tracks'));
    const { id } = tracks.follow(5, 0);
    for (let ms = 200; ms <= 2000; ms += 200) expect(tracks.follow(5, ms).id).toBe(id);
    expect(tracks.follow(6, 2000).id).not.toBe(id);
    expect(tracks.follow(5, 3000).id).toBe(id);
    expect(tracks.follow(5, 6000).id).not.toBe(id);
    tracks.swap(5, 6);
    tracks.sweep(60_000);
    expect(tracks.size).toBe(0);
  });
});

describe('Horizon', () => {
  it('hides a car behind a lorry, and shows it when the lorry is beside or the mast is high', () => {
    const seen = (mastM: number, bearing: number) => {
      const horizon = new Horizon(mastM);
      expect(horizon.see(100, 0, 2.5, 3.5)).toBe(1);
      return horizon.see(115, bearing, 1.8, 1.5);
    };
    expect(seen(8, 0)).toBe(0);
    expect(seen(8, 0.1)).toBe(1);
    expect(seen(40, 0)).toBe(1);
  });

  it('never shows more of a thing for what stands before it', () => {
    const thing = fc.record({
      distanceM: fc.double({ min: 3, max: 300, noNaN: true }),
      bearing: fc.double({ min: -3.1, max: 3.1, noNaN: true }),
      widthM: fc.double({ min: 0.5, max: 12, noNaN: true }),
      heightM: fc.double({ min: 1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 12 }), thing, (others, last) => {
        const alone = new Horizon(8).see(last.distanceM, last.bearing, last.widthM, last.heightM);
        const horizon = new Horizon(8);
        const before = others.filter(({ distanceM }) => distanceM < last.distanceM);
        before.sort((a, b) => a.distanceM - b.distanceM);
        for (const each of before) horizon.see(each.distanceM, each.bearing, each.widthM, each.heightM);
        const share = horizon.see(last.distanceM, last.bearing, last.widthM, last.heightM);
        expect(alone).toBe(1);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(alone);
      }),
      { numRuns: 60 },
    );
  });
});

describe('FalseObjects', () => {
  it('begin as often as stated, and last as long', () => {
    const objects = new FalseObjects(seededRandom(3, 'false'), 6, 2, 0);
    let id = 0;
    let shown = 0;
    const minutes = 300;
    for (let ms = 200; ms <= minutes * 60_000; ms += 200) {
      objects.step(
        ms,
        () => ({ x: 0, y: 0, angle: 0 }),
        () => ++id,
        0.2,
      );
      shown += objects.all.length;
    }
    expect(id / minutes).toBeGreaterThan(5.2);
    expect(id / minutes).toBeLessThan(6.8);
    const eachLastsS = (shown * 0.2) / id;
    expect(eachLastsS).toBeGreaterThan(1.6);
    expect(eachLastsS).toBeLessThan(2.4);
  });
});

describe('GnssErrors', () => {
  it('are a Gauss-Markov process of unit variance and the stated time, begun anew with each receiver', () => {
    const errors = new GnssErrors(seededRandom(11, 'gnss'), 25, 2);
    const east: number[] = [];
    for (let s = 0; s < 60_000; s++) {
      errors.advance(0, 1, s * 1000);
      east.push(errors.eastOf(0));
    }
    expect(Math.abs(spread(east).deviation - 1)).toBeLessThan(0.12);
    expect(Math.abs(correlation(east, 25) - Math.exp(-1))).toBeLessThan(0.08);
    const before = errors.eastOf(0);
    errors.advance(0, 2, 60_000_100);
    expect(errors.eastOf(0)).not.toBeCloseTo(before, 3);
  });

  it('are greater between high buildings', () => {
    const sky = new SkyView([{ at: [100, 0], radiusM: 50 }], 3.5);
    expect(sky.factorAt(0, 0)).toBe(1);
    expect(sky.factorAt(100, 0)).toBe(3.5);
    expect(sky.factorAt(55, 0)).toBeGreaterThan(1);
    expect(sky.factorAt(55, 0)).toBeLessThan(3.5);
  });
});

describe('DetectorFault', () => {
  const fault = (kind: ConstructorParameters<typeof DetectorFault>[0], seed = 1) =>
    new DetectorFault(kind, 0, seededRandom(seed, 'fault'));
  const counted = (of: DetectorFault, nowMs: number) => {
    let sum = 0;
    for (let i = 0; i < 4000; i++) sum += of.countsOf(nowMs);
    return sum / 4000;
  };

  it('counts wrongly in its own way', () => {
    expect(counted(fault('stuck-on'), 0)).toBe(0);
    expect(counted(fault('dead'), 0)).toBe(0);
    expect(counted(fault('undercount'), 0)).toBeCloseTo(0.65, 1);
    expect(counted(fault('overcount'), 0)).toBeCloseTo(1.3, 1);
    const drift = fault('drift');
    expect(counted(drift, 0)).toBe(1);
    expect(counted(drift, 3_600_000)).toBeCloseTo(0.5, 1);
    expect(counted(drift, 36_000_000)).toBeCloseTo(0.1, 1);
    expect([fault('stuck-on').alwaysCalls, fault('drift').alwaysCalls]).toEqual([true, false]);
  });

  it('chatters more than a lane can carry, so that the platform can tell', () => {
    expect(fault('chatter').pulses(60_000)).toBeGreaterThan(63);
    expect(fault('dead').pulses(60_000)).toBe(0);
  });

  it('comes and goes', () => {
    const link = fault('intermittent');
    let up = 0;
    for (let s = 0; s < 40_000; s++) if (link.linkUp(s * 1000)) up += 1;
    expect(up / 40_000).toBeGreaterThan(0.55);
    expect(up / 40_000).toBeLessThan(0.78);
  });

  it('is noticed where electronics can notice it', () => {
    expect([fault('stuck-on').noticed(1000), fault('stuck-on').noticed(200_000)]).toEqual([false, true]);
    expect(fault('undercount').noticed(1e9)).toBe(false);
  });
});

describe('PlaceCounter', () => {
  it('drifts within what it shows, and is right again when it is set', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed, 'counter');
        const errors = { missedShare: 0.03, doubledShare: 0.01 };
        const counter = new PlaceCounter(200, 100, 0, 0, errors, random);
        let [entries, exits, occupied] = [0, 0, 100];
        for (let i = 0; i < 3000; i++) {
          if (random() < 0.5 && occupied < 200) [entries, occupied] = [entries + 1, occupied + 1];
          else if (occupied > 0) [exits, occupied] = [exits + 1, occupied - 1];
          counter.count(entries, exits);
          expect(counter.free).toBeGreaterThanOrEqual(0);
          expect(counter.free).toBeLessThanOrEqual(200);
        }
        expect(counter.entries / entries).toBeCloseTo(0.98, 1);
        counter.reset(occupied);
        expect(counter.free).toBe(200 - occupied);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the usual devices', () => {
  it('are there without a file', () => {
    const plan = deviceSchema.parse({});
    expect(plan.roadsideUnits.perceptionHz).toBe(5);
    expect(deviceSchema.safeParse({ roadsideUnits: { rangeM: -1 } }).success).toBe(false);
    expect(deviceSchema.safeParse({ unknown: 1 }).success).toBe(false);
  });
});
