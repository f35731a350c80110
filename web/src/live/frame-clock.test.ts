import { describe, expect, it } from 'vitest';
import { FrameClock, readClock } from './frame-clock.js';

const live = (platformMs: number, keyframe = false) => ({ platformMs, replay: false, keyframe });
const stored = (platformMs: number, keyframe = false) => ({ platformMs, replay: true, keyframe });

function shown(clock: FrameClock, localMs: number): number {
  return readClock(clock.reading(localMs), localMs);
}

describe('FrameClock', () => {
  it('runs with the platform while it is live', () => {
    const clock = new FrameClock();
    expect(clock.take(live(5_100, true), 100)).toBe('next');
    expect(shown(clock, 1_100)).toBe(6_100);
  });

  it('stands where it was asked to begin until stored frames come, and passes over live ones in between', () => {
    const clock = new FrameClock();
    clock.take(live(900_000, true), 0);
    clock.ask({ atMs: 600_000, speed: 10 }, 10);
    expect(clock.settled).toBe(false);
    expect(shown(clock, 500)).toBe(600_000);
    expect(clock.take(live(900_100), 100)).toBe('stale');
    expect(clock.take(live(900_200, true), 200)).toBe('stale');
    expect(clock.take(stored(600_000, true), 300)).toBe('first');
    expect(clock.settled).toBe(true);
    expect(shown(clock, 1_300)).toBe(610_000);
  });

  it('evens out small differences, follows jumps, and stands still when paused', () => {
    const clock = new FrameClock();
    clock.ask({ atMs: 600_000, speed: 1 }, 0);
    clock.take(stored(600_000, true), 0);
    clock.take(stored(600_900), 1_000);
    expect(shown(clock, 1_000)).toBeCloseTo(600_990, 6);
    clock.take(stored(660_000, true), 2_000);
    expect(shown(clock, 2_000)).toBe(660_000);
    clock.ask({ atMs: 660_000, speed: 0 }, 2_100);
    clock.take(stored(660_000, true), 2_200);
    expect(shown(clock, 60_000)).toBe(660_000);
  });

  it('goes over to live when the platform does, and when there is nothing stored to show', () => {
    const clock = new FrameClock();
    clock.ask({ atMs: 600_000, speed: 60 }, 0);
    clock.take(stored(600_000, true), 100);
    expect(clock.take(live(700_000, true), 5_000)).toBe('first');
    expect(clock.clock).toBe('live');
    clock.ask({ atMs: 800_000, speed: 1 }, 6_000);
    expect(clock.take(live(700_900, true), 6_100)).toBe('stale');
    expect(clock.take(live(701_900, true), 8_100)).toBe('first');
    expect(clock.clock).toBe('live');
  });

  it('waits for a keyframe when it goes back to live', () => {
    const clock = new FrameClock();
    clock.ask({ atMs: 600_000, speed: 1 }, 0);
    clock.take(stored(600_000, true), 100);
    clock.ask('live', 200);
    expect(clock.take(stored(600_200), 300)).toBe('stale');
    expect(clock.take(live(900_000), 300)).toBe('stale');
    expect(clock.take(live(900_100, true), 400)).toBe('first');
    expect(shown(clock, 400)).toBe(900_100);
  });
});
