import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeviceSession, DeviceSessions } from './device-sessions.js';

describe('DeviceSession', () => {
  it('acknowledges up to the first batch that is not durable', () => {
    const session = new DeviceSession('s', 0);
    for (const sequence of [1, 2, 3]) expect(session.take(sequence)).toBe(true);
    session.settle(1, true);
    session.settle(3, true);
    expect(session.acknowledgeable).toBe(1);
    session.settle(2, true);
    expect(session.acknowledgeable).toBe(3);
  });

  it('takes a batch again that the log refused, and no other', () => {
    const session = new DeviceSession('s', 0);
    session.take(1);
    session.take(2);
    session.settle(1, false);
    session.settle(2, true);
    expect(session.acknowledgeable).toBe(0);
    expect(session.take(2)).toBe(false);
    expect(session.take(1)).toBe(true);
    session.settle(1, true);
    expect(session.acknowledgeable).toBe(2);
  });

  it('gives a skipped number up after 32 later ones', () => {
    const session = new DeviceSession('s', 0);
    for (let sequence = 2; sequence <= 40; sequence++) {
      session.take(sequence);
      session.settle(sequence, true);
    }
    expect(session.acknowledgeable).toBe(40);
    expect(session.take(1)).toBe(false);
  });

  it('takes each number once and never acknowledges one that is not durable, in any near order with repeats', () => {
    const arrivals = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 1, maxLength: 200 })
      .map((jitters) =>
        jitters
          .map(([jitter, twice], index) => ({ sequence: index + 1, at: index + jitter, twice }))
          .sort((a, b) => a.at - b.at)
          .flatMap(({ sequence, twice }) => (twice ? [sequence, sequence] : [sequence])),
      );
    fc.assert(
      fc.property(arrivals, (sequences) => {
        const session = new DeviceSession('s', 0);
        const durable = new Set<number>();
        for (const sequence of sequences) {
          const fresh = session.take(sequence);
          expect(fresh).toBe(!durable.has(sequence));
          if (!fresh) continue;
          session.settle(sequence, true);
          durable.add(sequence);
          for (let each = 1; each <= session.acknowledgeable; each++) expect(durable.has(each)).toBe(true);
        }
        expect(session.acknowledgeable).toBe(new Set(sequences).size);
      }),
    );
  });
});

describe('a session that went on at another gateway', () => {
  it('goes on where the device says that it was, and waits for nothing from before', () => {
    const sessions = new DeviceSessions();
    const here = sessions.open('rsu', 'a', 0);
    for (const sequence of [1, 2, 4]) here.take(sequence);
    for (const sequence of [1, 2, 4]) here.settle(sequence, true);
    expect(here.acknowledgeable).toBe(2);
    const again = sessions.open('rsu', 'a', 200);
    expect([again.acknowledgeable, again.next]).toEqual([200, 201]);
    expect(again.take(200)).toBe(false);
    expect(again.take(201)).toBe(true);
    again.settle(201, true);
    expect(again.acknowledgeable).toBe(201);
  });

  it('tells a device whose acknowledgement was lost what is durable here', () => {
    const sessions = new DeviceSessions();
    const here = sessions.open('rsu', 'a', 0);
    for (const sequence of [1, 2, 3]) here.take(sequence);
    for (const sequence of [1, 2, 3]) here.settle(sequence, true);
    expect(sessions.open('rsu', 'a', 1).acknowledgeable).toBe(3);
  });
});

describe('DeviceSessions', () => {
  it('goes on with a known session, and begins a new one where the device says that it was', () => {
    const sessions = new DeviceSessions();
    const first = sessions.open('rsu', 'a', 7);
    expect(first.next).toBe(8);
    first.take(8);
    expect(sessions.open('rsu', 'a', 0)).toBe(first);
    expect(sessions.open('rsu', 'b', 0).next).toBe(1);
  });
});
