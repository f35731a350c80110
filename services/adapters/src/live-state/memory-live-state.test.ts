import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLiveState, trackBlock } from './contract.js';
import { MemoryLiveState } from './memory-live-state.js';
import { TrackTable } from './track-table.js';

describeLiveState(
  'memory',
  async (nowMs) => new MemoryLiveState({ clock: { nowMs }, trackTtlMs: 1_000, sweepIntervalMs: 20 }),
);

describe('TrackTable', () => {
  it('behaves as a map, over any run of puts and removals', () => {
    const step = fc.record({
      track: fc.integer({ min: 0, max: 40 }).map((n) => n * 0x1000_0000 + (n % 3)),
      remove: fc.boolean(),
      time: fc.integer({ min: 0, max: 50 }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const table = new TrackTable();
        const model = new Map<number, { time: number; longitude: number }>();
        for (const { track: wide, remove, time, longitude } of steps) {
          const track = wide >>> 0;
          if (remove) {
            expect(table.remove(track)).toBe(model.delete(track));
            continue;
          }
          table.put(trackBlock([{ track, eventTimeMs: time, longitude }]));
          const held = model.get(track);
          if (!held || time >= held.time) model.set(track, { time, longitude });
        }
        expect(table.size).toBe(model.size);
        for (const [track, { time, longitude }] of model) {
          expect(table.get(track)).toMatchObject({ eventTimeMs: time, longitude });
        }
        const all = table.list({ west: -180, south: -90, east: 180, north: 90 }, 1_000);
        expect(all.map(({ track }) => track).sort()).toEqual([...model.keys()].sort());
      }),
    );
  });

  it('grows', () => {
    const table = new TrackTable();
    table.put(trackBlock(Array.from({ length: 10_000 }, (_, i) => ({ track: i * 7919, eventTimeMs: i }))));
    expect(table.size).toBe(10_000);
    expect(table.get(9_999 * 7919)?.eventTimeMs).toBe(9_999);
    expect(table.listOlderThan([0, 5_000])).toHaveLength(5_000);
  });
});
