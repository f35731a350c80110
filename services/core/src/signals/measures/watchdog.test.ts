import { describe, expect, it } from 'vitest';
import { type LogCounts, watchdog } from './watchdog.js';

const HOUR_MS = 3_600_000;
const night = { fromMs: 0, toMs: 4 * HOUR_MS, night: true };
const phase = { phase: 4, gapOuts: 0, maxOuts: 0, forceOffs: 0, pedestrianCalls: 0 };
const channel = { channel: 3, hits: 100, onSinceMs: 0, neighbourHits: 100 };
const judge = (counts: Partial<LogCounts>, window = night) =>
  watchdog({ records: 10_000, phases: [], channels: [], ...counts }, window)
    .filter(({ level }) => level === 'raised')
    .map(({ rule, number }) => `${rule} ${number}`);

describe('the watchdog', () => {
  it('is silent where all is well', () => {
    expect(judge({ phases: [{ ...phase, gapOuts: 60, maxOuts: 30 }], channels: [channel] })).toEqual([]);
  });

  it('barks at nine in ten of fifty or more, at night', () => {
    const phases = [
      { ...phase, gapOuts: 4, maxOuts: 46 },
      { ...phase, phase: 2, forceOffs: 49 },
      { ...phase, phase: 6, gapOuts: 5, forceOffs: 45 },
    ];
    expect(judge({ phases })).toEqual(['max-out 4']);
    expect(judge({ phases }, { ...night, night: false })).toEqual([]);
  });

  it('barks at buttons and detectors that stick, at channels that hear nothing of what their neighbours do, and at silence', () => {
    expect(judge({ phases: [{ ...phase, pedestrianCalls: 201 }] })).toEqual(['pedestrian-stuck 4']);
    expect(judge({ channels: [{ ...channel, onSinceMs: 3 * HOUR_MS }] })).toEqual(['detector-stuck 3']);
    expect(
      judge({
        channels: [
          { ...channel, hits: 1 },
          { ...channel, hits: 0, neighbourHits: 40 },
        ],
      }),
    ).toEqual(['low-hits 3']);
    expect(judge({ records: 79, channels: [{ ...channel, hits: 0 }] })).toEqual(['few-records 0']);
  });
});
