import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { signalDay } from './signal-day.js';
import { packSignalDay, unpackSignalDay } from './signal-day-file.js';

const options = {
  city: fileURLToPath(new URL('../../cities/xiaozhen', import.meta.url)),
  seed: 3,
  startMs: Date.UTC(2026, 2, 10),
  warmUpS: 60,
  lengthS: 300,
};

describe('a simulated day of signals', () => {
  it('is the same again, and survives its file', { timeout: 60_000 }, () => {
    const all = signalDay({ ...options, junctions: ['A1', 'B2'] });
    expect(all.size).toBeGreaterThan(0);
    for (const log of all.values()) {
      const codes = new Set(log.map(({ code }) => code));
      for (const code of [1, 8, 10, 81, 82]) expect(codes).toContain(code);
    }
    expect(signalDay({ ...options, junctions: ['A1', 'B2'] })).toEqual(all);
    const day = new Map(
      [...all].map(([id, log]) => [id, log.map((event) => ({ ...event, timeMs: event.timeMs - options.startMs }))]),
    );
    const back = unpackSignalDay(packSignalDay(day));
    for (const [id, log] of day) {
      const sorted = [...log].sort((a, b) => a.timeMs - b.timeMs || a.code - b.code || a.parameter - b.parameter);
      expect(back.get(id)).toEqual(sorted);
    }
  });
});
