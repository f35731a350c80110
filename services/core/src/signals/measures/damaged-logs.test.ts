import { describe, expect, it } from 'vitest';
import { arrivalsOf } from './arrivals.js';
import { coordinationDiagram } from './coordination-diagram.js';
import { LOG_GAP } from './indiana-code.js';
import { pedestrianDelay } from './pedestrian-delay.js';
import { phaseCycles } from './phase-cycles.js';
import { phaseServices } from './phase-services.js';
import { preemptions, priorityRequests } from './preemption.js';
import { signalEventsOf } from './signal-events.js';
import { splitFailure } from './split-failure.js';
import { madeEvents } from './testing/made-events.js';
import { waitTime } from './wait-time.js';
import { yellowRedActuations } from './yellow-red-actuations.js';

type Row = readonly [s: number, code: number, parameter: number];

/** Red at 0, 60, ..; green 30 s later, yellow 20 s after that, red again 4 s later: by 10, 1, 8 alone. */
const cycle = (beginS: number): Row[] => [
  [beginS, 10, 2],
  [beginS + 30, 1, 2],
  [beginS + 50, 8, 2],
];
const log = (...parts: readonly Row[][]): Row[] => parts.flat();
const startsOf = (rows: readonly Row[]) => phaseCycles(madeEvents(...rows), 2).map(({ startMs }) => startMs / 1000);
const without = (rows: readonly Row[], ...gone: readonly Row[]) =>
  rows.filter((row) => !gone.some((each) => each.join() === row.join()));

const whole = log(cycle(0), cycle(54), cycle(108), [[162, 10, 2]]);

describe('cycles of a log that is not whole', () => {
  it('are those that are', () => {
    expect(startsOf(whole)).toEqual([0, 54, 108]);
  });

  it.each([
    ['a yellow', [104, 8, 2]],
    ['a green', [84, 1, 2]],
  ] as const)('lose the one without %s, and no other', (_, gone) => {
    expect(startsOf(without(whole, gone))).toEqual([0, 108]);
  });

  it('lose the two that a red divides', () => {
    expect(startsOf(without(whole, [54, 10, 2]))).toEqual([108]);
  });

  it('begin with the end of yellow where no red clearance is logged', () => {
    const ends = whole.map(([s, code, phase]): Row => [s, code === 10 ? 9 : code, phase]);
    expect(startsOf(ends)).toEqual([0, 54, 108]);
  });

  it('do not end where a green never does', () => {
    expect(startsOf([...whole, [200, 1, 2]])).toEqual([0, 54, 108]);
    expect(phaseCycles(madeEvents([0, 10, 2], [30, 1, 2]), 2)).toEqual([]);
    expect(phaseServices(madeEvents([0, 10, 2], [30, 1, 2], [9000, 82, 1]), 2)).toEqual([]);
  });

  it('are the same out of order and twice', () => {
    expect(startsOf([...whole, ...whole].reverse())).toEqual([0, 54, 108]);
  });

  it('do not reach over a gap, nor over hours without one', () => {
    expect(startsOf([...whole, [70, LOG_GAP, 0]])).toEqual([0, 108]);
    const later = cycle(20_000);
    expect(startsOf([...log(cycle(0), later), [20_054, 10, 2]])).toEqual([20_000]);
  });

  it('go on over midnight', () => {
    const midnightS = Date.UTC(2026, 2, 10, 16) / 1000;
    const night = log(cycle(midnightS - 40), [[midnightS + 14, 10, 2]]);
    expect(startsOf(night)).toEqual([midnightS - 40]);
  });

  it('take arrivals by the light, at its very begin too', () => {
    const events = madeEvents(...whole, ...[-1, 0, 29.9, 30, 49.9, 50, 53.9, 162].map((s): Row => [s, 82, 5]));
    const { figures } = coordinationDiagram(phaseCycles(events, 2), arrivalsOf(events, [{ channel: 5, travelMs: 0 }]));
    expect(figures).toMatchObject({ volume: 6, onRed: 2, onGreen: 2, onYellow: 2 });
    expect(figures.greenShare).toBeCloseTo(20 / 54);
  });

  it('make no figures of nothing', () => {
    expect(coordinationDiagram([], Float64Array.of(1, 2)).figures).toEqual({
      volume: 0,
      onRed: 0,
      onGreen: 0,
      onYellow: 0,
      arrivalsOnGreenShare: null,
      greenShare: null,
      platoonRatio: null,
      arrivalType: null,
      meanCycleS: null,
    });
  });
});

describe('detectors', () => {
  const cycles = phaseCycles(madeEvents(...whole), 2);

  it('that are stuck fail no split; who is on in green and red does', () => {
    const stuck = madeEvents(...whole, [-4000, 82, 1]);
    expect(splitFailure(stuck, cycles, [1])).toMatchObject({ greens: [], failureShare: null });
    const busy = madeEvents(...whole, [28, 82, 1], [61, 81, 1]);
    expect(splitFailure(busy, cycles, [1]).greens.map(({ failed }) => failed)).toEqual([true, false, false]);
    // The one beside it still sees.
    const both = madeEvents(...whole, [-4000, 82, 1], [28, 82, 2], [61, 81, 2]);
    expect(splitFailure(both, cycles, [1, 2]).failures).toBe(1);
  });

  it('count in red as long as that lasts', () => {
    const quick = phaseCycles(
      madeEvents([0, 10, 2], [30, 1, 2], [50, 8, 2], [54, 10, 2], [56, 1, 2], [70, 8, 2], [74, 10, 2]),
      2,
    );
    const on = madeEvents([29, 82, 1], [56, 81, 1]);
    expect(splitFailure(on, quick, [1]).greens[0]).toMatchObject({ redOccupancy: 1, failed: true });
  });

  it('are heard on red until the next green, and without offs too', () => {
    const hits = [52, 55, 83, 85, 165].map((s): Row => [s, 82, 1]);
    const events = madeEvents(...whole, ...hits, [180, 1, 2]);
    const found = yellowRedActuations(events, phaseServices(events, 2), [1]);
    expect(found).toMatchObject({ onYellow: 1, onRed: 3, onRedClearance: 0 });
    const silent = madeEvents(...whole, [60, LOG_GAP, 0], ...hits.slice(2, 4));
    expect(yellowRedActuations(silent, phaseServices(silent, 2), [1])).toMatchObject({ onRed: 0 });
  });
});

describe('waits', () => {
  it('survive a green whose yellow is missing, and a walk whose clearance is', () => {
    const wait = madeEvents([30, 1, 3], [54, 10, 3], [60, 43, 3], [84, 1, 3]);
    expect(waitTime(wait, 3).waits).toEqual([{ callMs: 60_000, greenMs: 84_000 }]);
    const walk = madeEvents([10, 45, 4], [30, 21, 4], [50, 23, 4], [60, 45, 4], [84, 21, 4]);
    expect(pedestrianDelay(walk, 4).called.map(({ callMs }) => callMs / 1000)).toEqual([10, 60]);
  });

  it('take the first of several calls, and none over a gap', () => {
    const calls = madeEvents([10, 45, 4], [10, 90, 4], [20, 45, 4], [30, 21, 4]);
    expect(pedestrianDelay(calls, 4)).toMatchObject({ meanDelayS: 20, walks: 1, calls: 2 });
    const gap = madeEvents([10, 45, 4], [20, LOG_GAP, 0], [30, 21, 4]);
    expect(pedestrianDelay(gap, 4)).toMatchObject({ called: [], walks: 1 });
  });
});

describe('pre-emption', () => {
  it('whose end got lost does not swallow the next', () => {
    expect(
      preemptions(madeEvents([1, 102, 1], [3, 105, 1], [20, 104, 1], [7200, 102, 1], [7203, 105, 1])),
    ).toMatchObject([
      { callMs: 1000, entryMs: 3000, exitMs: null },
      { callMs: 7_200_000, entryMs: 7_203_000 },
    ]);
    expect(priorityRequests(madeEvents([1, 112, 4], [7200, 112, 4], [7210, 115, 4]))).toMatchObject([
      { checkInMs: 1000, checkOutMs: null },
      { checkInMs: 7_200_000, checkOutMs: 7_210_000 },
    ]);
  });
});

describe('columns of events', () => {
  it('are in order, each event once', () => {
    const events = signalEventsOf([
      { timeMs: 2, code: 1, parameter: 2 },
      { timeMs: 1, code: 8, parameter: 2 },
      { timeMs: 2, code: 1, parameter: 2 },
      { timeMs: 1, code: 1, parameter: 3 },
    ]);
    expect([...events.timeMs]).toEqual([1, 1, 2]);
    expect([...events.code]).toEqual([1, 8, 1]);
  });
});
