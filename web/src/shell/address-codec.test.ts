import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable, readClock, readView, writeClock, writeView } from './address-codec.js';

describe('the address', () => {
  it('brings the camera back', () => {
    const angle = fc.integer({ min: -180, max: 180 });
    const place = fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
      longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
      bearing: angle,
      pitch: fc.integer({ min: 0, max: 85 }),
    });
    fc.assert(
      fc.property(place, (view) => {
        const query = new URLSearchParams('sel=junction:A-1');
        writeView(query, view);
        const back = readView(new URLSearchParams(readable(query)));
        expect(back).toEqual({ ...view, bearing: view.bearing === 0 ? 0 : view.bearing });
        expect(query.get('sel')).toBe('junction:A-1');
      }),
    );
  });

  it('brings the moment back to the second, with its speed', () => {
    const clocks = fc.record({
      atMs: fc.integer({ min: 1, max: 4_000_000_000 }).map((s) => s * 1000),
      speed: fc.constantFrom(0, 1, 2, 5, 10, 30, 60),
    });
    fc.assert(
      fc.property(clocks, (clock) => {
        const query = new URLSearchParams();
        writeClock(query, clock);
        expect(readClock(new URLSearchParams(readable(query)))).toEqual(clock);
        writeClock(query, 'live');
        expect(query.toString()).toBe('');
      }),
    );
  });

  it('takes what makes no sense for what is usual', () => {
    for (const text of ['', 't=yesterday', 't=', 't=-5', 'speed=10']) {
      expect(readClock(new URLSearchParams(text)), text).toBe('live');
    }
    expect(readClock(new URLSearchParams('t=2026-11-23T04:00:00Z&speed=900'))).toMatchObject({ speed: 60 });
    expect(readClock(new URLSearchParams('t=2026-11-23T04:00:00Z&speed=x'))).toMatchObject({ speed: 1 });
    for (const text of ['', 'at=', 'at=12/28', 'at=12/x/112', 'at=12/99/112']) {
      expect(readView(new URLSearchParams(text)), text).toBeNull();
    }
  });

  it('can be read by people', () => {
    const query = new URLSearchParams();
    writeClock(query, { atMs: Date.UTC(2026, 10, 23, 4, 0, 5), speed: 10 });
    expect(readable(query)).toBe('t=2026-11-23T04:00:05Z&speed=10');
  });
});
