import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftTurnGaps } from './left-turn-gaps.js';
import { occupancyIn, onTimes } from './occupancy.js';
import { pedestrianDelay } from './pedestrian-delay.js';
import { phaseCycles } from './phase-cycles.js';
import { phaseServices } from './phase-services.js';
import { planPeriods } from './plan-periods.js';
import { preemptions, priorityRequests } from './preemption.js';
import { signalEventsOf } from './signal-events.js';
import { splitFailure } from './split-failure.js';
import { splitMonitor } from './split-monitor.js';
import { madeCycles, madeEvents } from './testing/made-events.js';
import { waitTime } from './wait-time.js';
import { yellowRedActuations } from './yellow-red-actuations.js';

const [GAP, MAX, FORCE] = [4, 5, 6];

describe('services of a phase', () => {
  it('know why their green ended, and who walked', () => {
    const events = signalEventsOf([
      ...madeCycles(4, 0, [
        { redS: 40, greenS: 10, yellowS: 3, end: GAP },
        { redS: 40, greenS: 20, yellowS: 3, end: MAX },
        { redS: 40, greenS: 15, yellowS: 4 },
      ]),
      { timeMs: 93_000, code: 21, parameter: 4 },
    ]);
    expect(phaseServices(events, 4)).toEqual([
      {
        phase: 4,
        greenMs: 40_000,
        yellowMs: 50_000,
        redMs: 53_000,
        endMs: 54_000,
        termination: 'gap-out',
        walk: false,
      },
      {
        phase: 4,
        greenMs: 93_000,
        yellowMs: 113_000,
        redMs: 116_000,
        endMs: 117_000,
        termination: 'max-out',
        walk: true,
      },
      {
        phase: 4,
        greenMs: 156_000,
        yellowMs: 171_000,
        redMs: 175_000,
        endMs: 176_000,
        termination: 'unknown',
        walk: false,
      },
    ]);
  });
});

describe('the split monitor', () => {
  const green = { redS: 40, yellowS: 3 };
  const events = signalEventsOf([
    ...madeCycles(
      2,
      0,
      [20, 20, 20, 20].map((greenS) => ({ ...green, greenS, end: FORCE })),
    ),
    ...madeCycles(4, 10, [
      { ...green, greenS: 6, end: GAP },
      { ...green, greenS: 16, end: MAX },
    ]),
    ...[
      [0, 131, 7],
      [0, 132, 90],
      [0, 135, 30],
      [0, 137, 25],
    ].map(([s, code, parameter]) => ({
      timeMs: (s as number) * 1000,
      code: code as number,
      parameter: parameter as number,
    })),
  ]);
  const services = new Map([2, 4].map((phase) => [phase, phaseServices(events, phase)]));

  it('sets what was programmed beside what was', () => {
    const [plan] = splitMonitor(services, planPeriods(events, 0, 300_000));
    expect(plan).toMatchObject({ plan: 7, fromMs: 0, toMs: 300_000, cycles: 4 });
    expect(plan?.phases).toEqual([
      expect.objectContaining({
        phase: 2,
        programmedS: 30,
        served: 4,
        forcedOff: 4,
        skipped: 0,
        p50S: 24,
        meanGreenS: 20,
      }),
      expect.objectContaining({
        phase: 4,
        programmedS: 25,
        served: 2,
        gappedOut: 1,
        maxedOut: 1,
        skipped: 2,
        p50S: 15,
      }),
    ]);
    expect(plan?.phases[1]?.p85S).toBeCloseTo(18.5);
  });

  it('accounts for every green, and for every cycle', () => {
    const cycle = fc.record({
      redS: fc.integer({ min: 5, max: 60 }),
      greenS: fc.integer({ min: 5, max: 60 }),
      yellowS: fc.integer({ min: 3, max: 5 }),
      end: fc.constantFrom(GAP, MAX, FORCE, 7),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cycle, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (phases) => {
        const log = signalEventsOf(phases.flatMap((cycles, i) => madeCycles(i + 1, i, cycles)));
        const all = new Map(phases.map((_, i) => [i + 1, phaseServices(log, i + 1)]));
        const [plan] = splitMonitor(all, planPeriods(log, 0, 1e9));
        for (const [i, each] of (plan?.phases ?? []).entries()) {
          expect(each.gappedOut + each.maxedOut + each.forcedOff + each.unknown).toBe(each.served);
          expect(each.served).toBe(phases[i]?.length);
          expect(each.served + each.skipped).toBe(plan?.cycles);
          expect(each.p85S ?? 0).toBeGreaterThanOrEqual(each.p50S ?? 0);
        }
      }),
    );
  });

  it('tells plans apart, and keeps the same one together', () => {
    const log = madeEvents([10, 131, 1], [20, 131, 1], [30, 131, 2], [30, 134, 15], [99, 131, 3]);
    expect(planPeriods(log, 0, 60_000).map(({ plan, fromMs, toMs }) => [plan, fromMs / 1000, toMs / 1000])).toEqual([
      [null, 0, 10],
      [1, 10, 30],
      [2, 30, 60],
    ]);
  });
});

describe('split failure', () => {
  const cycles = phaseCycles(signalEventsOf(madeCycles(2, 0, [{ redS: 30, greenS: 20, yellowS: 4 }])), 2);
  // Green 30 to 50, red from 54.
  const failed = (...rows: readonly (readonly [number, number, number])[]) =>
    splitFailure(madeEvents(...rows), cycles, [5, 6]).greens[0];

  it('is a stop bar that is occupied in green and in the first five seconds of red', () => {
    expect(failed([30, 82, 5], [46, 81, 5], [54, 82, 5], [58, 81, 5])).toMatchObject({
      greenOccupancy: 0.8,
      redOccupancy: 0.8,
      failed: true,
    });
    expect(failed([30, 82, 5], [45.9, 81, 5], [54, 82, 5], [59, 81, 5])?.failed).toBe(false);
    expect(failed([30, 82, 5], [50, 81, 5], [54, 82, 5], [57.9, 81, 5])?.failed).toBe(false);
  });

  it('is not put together of two lanes', () => {
    expect(failed([30, 82, 5], [50, 81, 5], [54, 82, 6], [59, 81, 6])?.failed).toBe(false);
  });

  it('measures occupancy like one who counts tenths of seconds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        (changes, from, length) => {
          const sorted = changes.sort((a, b) => a - b);
          const on = onTimes(
            madeEvents(...sorted.map((t, i) => [t / 10, i % 2 === 0 ? 82 : 81, 1] as const)),
            1,
            0,
            60_000,
          );
          const isOn = (t: number) => sorted.filter((change) => change <= t).length % 2 === 1;
          const counted = Array.from({ length }, (_, i) => isOn(from + i)).filter(Boolean).length;
          expect(occupancyIn(on, from * 100, (from + length) * 100)).toBeCloseTo(
            Math.min(counted, Math.max(0, 600 - from)) / length,
          );
        },
      ),
    );
  });
});

describe('waiting', () => {
  it('of pedestrians is from the first call to the walk', () => {
    const events = madeEvents(
      [5, 45, 2],
      [9, 45, 2],
      [40, 21, 2],
      [42, 45, 2],
      [47, 22, 2],
      [60, 23, 2],
      [90, 21, 2],
      [97, 22, 2],
      [100, 90, 2],
      [130, 21, 2],
    );
    const delay = pedestrianDelay(events, 2);
    expect(delay.called.map(({ callMs, walkMs }) => [callMs / 1000, walkMs / 1000])).toEqual([
      [5, 40],
      [100, 130],
    ]);
    expect(delay).toMatchObject({ walks: 3, calls: 3, meanDelayS: 32.5, maxDelayS: 35 });
  });

  it('of vehicles is from the first call that was not dropped to the green', () => {
    const events = madeEvents(
      [0, 43, 3],
      [5, 44, 3],
      [10, 43, 3],
      [12, 43, 3],
      [30, 44, 3],
      [30, 1, 3],
      [35, 43, 3],
      [40, 8, 3],
      [60, 43, 3],
      [61, 44, 3],
      [70, 1, 3],
    );
    expect(waitTime(events, 3)).toEqual({ waits: [{ callMs: 10_000, greenMs: 30_000 }], meanS: 20, maxS: 20 });
  });
});

describe('actuations after the green', () => {
  it('are counted by the light', () => {
    const log = madeCycles(2, 0, [
      { redS: 30, greenS: 20, yellowS: 4 },
      { redS: 30, greenS: 20, yellowS: 4 },
    ]);
    // Yellow 50, red 54, red clearance over 55, green 84, yellow 104, red 108.
    const pulse = (s: number, offS: number, parameter: number) => [
      { timeMs: s * 1000, code: 82, parameter },
      { timeMs: offS * 1000, code: 81, parameter },
    ];
    const passing = [49.5, 50, 53.9, 54, 54.9, 55, 83.5, 84, 105, 200].flatMap((s) => pulse(s, s + 0.05, 1));
    // Comes on red and waits for the next green.
    const events = signalEventsOf([...log, ...passing, ...pulse(60, 86, 2)]);
    const found = yellowRedActuations(events, phaseServices(events, 2), [1, 2]);
    expect(found).toMatchObject({ onYellow: 3, onRedClearance: 2, onRed: 2, severe: 1, cycles: 2 });
    expect(found.actuations[0]).toEqual({
      timeMs: 50_000,
      channel: 1,
      light: 'yellow',
      sinceYellowS: 0,
      sinceRedS: -4,
    });
  });
});

describe('gaps for left turns', () => {
  it('lie between actuations of the opposing lanes, from green to yellow', () => {
    const events = signalEventsOf([
      ...madeCycles(6, 0, [{ redS: 30, greenS: 20, yellowS: 4 }]),
      ...[29, 31.5, 35, 35.5, 43.5, 51].map((s) => ({ timeMs: s * 1000, code: 82, parameter: 1 })),
    ]);
    // 1.5, 3.5, 0.5, 8 and 6.5 s.
    const gaps = leftTurnGaps(events, phaseServices(events, 6), [1]);
    expect(gaps.bins).toEqual([
      { fromS: 1, gaps: 1 },
      { fromS: 3.3, gaps: 1 },
      { fromS: 3.7, gaps: 1 },
      { fromS: 7.4, gaps: 1 },
    ]);
    expect(gaps.usableShare).toBeCloseTo(8 / 20);
  });
});

describe('pre-emption and priority', () => {
  it('pair their events', () => {
    const events = madeEvents(
      [1, 102, 1],
      [3, 105, 1],
      [4, 106, 1],
      [9, 107, 1],
      [20, 104, 1],
      [25, 111, 1],
      [30, 102, 1],
      [31, 104, 1],
    );
    expect(preemptions(events)).toEqual([
      { number: 1, callMs: 1000, entryMs: 3000, trackClearanceMs: 4000, dwellMs: 9000, exitMs: 25_000 },
      { number: 1, callMs: 30_000, entryMs: null, trackClearanceMs: null, dwellMs: null, exitMs: null },
    ]);
    const bus = madeEvents([1, 112, 4], [5, 114, 4], [9, 115, 4], [20, 112, 4]);
    expect(priorityRequests(bus)).toEqual([
      { number: 4, checkInMs: 1000, checkOutMs: 9000, earlyGreen: false, extension: true },
      { number: 4, checkInMs: 20_000, checkOutMs: null, earlyGreen: false, extension: false },
    ]);
  });
});
