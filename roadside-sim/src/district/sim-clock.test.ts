import { describe, expect, it } from 'vitest';
import { SimClock } from './sim-clock.js';

function simulation(startMs: number) {
  const self = {
    nowMs: startMs,
    steps: 0,
    skipped: 0,
    step() {
      self.nowMs += 100;
      self.steps += 1;
    },
    skip(ms: number) {
      self.nowMs += ms;
      self.skipped += ms;
    },
  };
  return self;
}

describe('SimClock', () => {
  it('runs a past so many times as fast, never into the future, and then with the clock', () => {
    let presentMs = 1_000_000;
    const sim = simulation(presentMs - 60_000);
    const clock = new SimClock(sim, { nowMs: () => presentMs, fromPast: true, times: 10, hasRoom: () => true });
    expect(clock.live).toBe(false);
    let took = 0;
    while (!clock.live && took < 20_000) {
      presentMs += 50;
      took += 50;
      clock.run();
      expect(sim.nowMs).toBeLessThanOrEqual(presentMs);
    }
    // 60 s behind, and nine seconds nearer each second.
    expect(took).toBeGreaterThan(6000);
    expect(took).toBeLessThan(7500);
    const before = sim.steps;
    for (let i = 0; i < 20; i++) {
      presentMs += 50;
      clock.run();
    }
    expect(sim.steps - before).toBeGreaterThanOrEqual(9);
    expect(sim.steps - before).toBeLessThanOrEqual(12);
    expect(sim.skipped).toBe(0);
  });

  it('waits in the past while nothing can be sent', () => {
    let presentMs = 1_000_000;
    let room = false;
    const sim = simulation(presentMs - 600_000);
    const clock = new SimClock(sim, { nowMs: () => presentMs, fromPast: true, times: 60, hasRoom: () => room });
    presentMs += 1000;
    clock.run();
    expect(sim.steps).toBe(0);
    room = true;
    clock.run();
    expect(sim.steps).toBeGreaterThan(0);
    expect(sim.skipped).toBe(0);
  });

  it('leaves out what it slept through, once it is with the clock', () => {
    let presentMs = 1_000_000;
    const sim = simulation(presentMs);
    const clock = new SimClock(sim, { nowMs: () => presentMs, fromPast: false, times: 1, hasRoom: () => true });
    presentMs += 3_600_000;
    clock.run();
    expect(sim.skipped).toBe(3_600_000);
    expect(sim.steps).toBe(0);
  });
});
