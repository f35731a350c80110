import { seededRandom } from '../random.js';
import { Pedestrians } from '../traffic/pedestrians.js';
import { crossPlan } from './small-plan.js';
import { TestBed } from './test-bed.js';

export interface WalkingSpeed {
  readonly meanMps: number;
  /** Slower than this walks one of seven. */
  readonly percentile15Mps: number;
  readonly count: number;
}

/** People who cross at a signal that lets them walk: length of the crossing by the time on it. */
export function measureWalkingSpeed(seed: number, seconds: number): WalkingSpeed {
  const plan = crossPlan({});
  const bed = new TestBed(plan, seed, 'walking');
  const { network } = bed;
  const foot = new Pedestrians(plan, network, { light: () => 'green' }, seededRandom(seed, 'people'), () => undefined);
  foot.populate(12);
  const speeds: number[] = [];
  const began = new Map<number, { index: number; atS: number }>();
  for (let tick = 0; tick < seconds * 10; tick++) {
    foot.step(0.1, 12);
    const there = new Set<number>();
    foot.zebras.each((crossing, slot) => {
      const serial = foot.walkers.serial[slot] ?? 0;
      there.add(serial);
      if (!began.has(serial)) began.set(serial, { index: crossing, atS: tick / 10 });
    });
    for (const [serial, { index, atS }] of began) {
      if (there.has(serial)) continue;
      began.delete(serial);
      speeds.push((network.crossings[index]?.lengthM ?? 0) / (tick / 10 - atS));
    }
  }
  speeds.sort((a, b) => a - b);
  const meanMps = speeds.reduce((a, b) => a + b, 0) / speeds.length;
  return { meanMps, percentile15Mps: speeds[Math.floor(speeds.length * 0.15)] ?? 0, count: speeds.length };
}
