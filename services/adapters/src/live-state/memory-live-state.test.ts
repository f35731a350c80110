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

describe('MemoryLiveState', () => {
  const eventOf = (eventId: string, eventTimeMs: number, over: boolean) => ({
    key: eventId,
    eventTimeMs,
    value: {
      kind: 'event' as const,
      type: 1,
      description: '',
      longitude: 0,
      latitude: 0,
      radiusM: 0,
      severity: 1,
      startMs: 0,
      endMs: 0,
      over,
      source: 'rsu-1',
    },
    simulated: false,
  });

  it('holds a bounded number of entries, the newest, and forgets events that are long over', async () => {
    let nowMs = 1_000_000;
    const state = new MemoryLiveState({ clock: { nowMs: () => nowMs }, sweepIntervalMs: 10 });
    for (let made = 0; made < 60_000; made += 1000)
      await state.put(
        'event',
        Array.from({ length: 1000 }, (_, at) => eventOf(`e${made + at}`, nowMs, made >= 59_000)),
      );
    expect((await state.list('event')).length).toBe(50_000);
    expect(await state.get('event', 'e59999')).toBeDefined();
    expect(await state.get('event', 'e0')).toBeUndefined();
    nowMs += 3_700_000;
    await expect.poll(async () => (await state.list('event')).length, { timeout: 20_000 }).toBe(49_000);
    await state.close();
  });
});
