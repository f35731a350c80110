import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approachDelay } from './approach-delay.js';
import { arrivalsOf } from './arrivals.js';
import { coordinationDiagram } from './coordination-diagram.js';
import { evidenceIn } from './evidence.js';
import { greenUtilisation } from './green-utilisation.js';
import { LOG_GAP } from './indiana-code.js';
import { phaseCycles } from './phase-cycles.js';
import { phaseProgression } from './phase-progression.js';
import { phaseServices } from './phase-services.js';
import { signalEventsOf } from './signal-events.js';
import { madeCycles, madeEvents } from './testing/made-events.js';

const cycle = { redS: 30, greenS: 25, yellowS: 5 };
const fluid = { lanes: 1, saturationHeadwayS: 0, startLossS: 0, endGainS: 100 };

describe('cycles of a phase', () => {
  it('run from red to red', () => {
    expect(phaseCycles(signalEventsOf(madeCycles(2, 0, [cycle, cycle])), 2)).toEqual([
      { startMs: 0, greenMs: 30_000, yellowMs: 55_000, endMs: 60_000 },
      { startMs: 60_000, greenMs: 90_000, yellowMs: 115_000, endMs: 120_000 },
    ]);
  });

  it('are left out where an event is missing, and come back after it', () => {
    const all = madeCycles(2, 0, [cycle, cycle, cycle]);
    const without = (code: number, s: number) =>
      phaseCycles(signalEventsOf(all.filter((event) => event.code !== code || event.timeMs !== s * 1000)), 2).map(
        ({ startMs }) => startMs / 1000,
      );
    expect(without(1, 90)).toEqual([0, 120]);
    expect(without(8, 115)).toEqual([0, 120]);
    const noRed = all.filter(({ code, timeMs }) => timeMs !== 60_000 || (code !== 9 && code !== 10));
    // The end of red clearance, a second later, still tells that it is red.
    expect(phaseCycles(signalEventsOf(noRed), 2).map(({ endMs }) => endMs / 1000)).toEqual([61, 120, 180]);
  });

  it('do not reach over a gap in the log', () => {
    const all = signalEventsOf([
      ...madeCycles(2, 0, [cycle, cycle, cycle]),
      { timeMs: 100_000, code: LOG_GAP, parameter: 0 },
    ]);
    expect(phaseCycles(all, 2).map(({ startMs }) => startMs / 1000)).toEqual([0, 120]);
    expect(phaseServices(all, 2).map(({ greenMs }) => greenMs / 1000)).toEqual([30, 150]);
  });

  it('need no code for red clearance where a controller has none', () => {
    const events = madeEvents([0, 10, 4], [20, 1, 4], [30, 8, 4], [33, 9, 4], [60, 1, 4], [70, 8, 4], [73, 12, 4]);
    expect(phaseCycles(events, 4).map(({ endMs }) => endMs / 1000)).toEqual([33, 73]);
  });
});

describe('the coordination diagram', () => {
  // Red from 0, green from 30, yellow from 55, red from 60 s.
  const cycles = phaseCycles(signalEventsOf(madeCycles(2, 0, [cycle, cycle])), 2);

  it('counts arrivals by the light that they meet, the begin of each included', () => {
    const { figures, met } = coordinationDiagram(cycles, [-1000, 0, 29_999, 30_000, 54_999, 55_000, 60_000, 120_000]);
    expect([...met]).toEqual([0, 0, 1, 1, 2, 0]);
    expect(figures).toMatchObject({ volume: 6, onRed: 3, onGreen: 2, onYellow: 1, meanCycleS: 60 });
    expect(figures.arrivalsOnGreenShare).toBeCloseTo(1 / 3);
    expect(figures.greenShare).toBeCloseTo(25 / 60);
    expect(figures.platoonRatio).toBeCloseTo(0.8);
    expect(figures.arrivalType).toBe(2);
  });

  it('has no figures without arrivals, and no zeros in their place', () => {
    expect(coordinationDiagram(cycles, []).figures).toMatchObject({
      volume: 0,
      arrivalsOnGreenShare: null,
      platoonRatio: null,
    });
    expect(coordinationDiagram([], [5]).figures).toMatchObject({ volume: 0, greenShare: null, meanCycleS: null });
  });

  it('lays detections to when vehicles are at the stop line', () => {
    const events = madeEvents([10, 82, 5], [11, 81, 5], [12, 82, 6], [13, 82, 7]);
    const channels = [
      { channel: 5, travelMs: 4_000 },
      { channel: 6, travelMs: 500 },
    ];
    expect([...arrivalsOf(events, channels)]).toEqual([12_500, 14_000]);
  });
});

describe('delay', () => {
  const cycles = phaseCycles(signalEventsOf(madeCycles(2, 0, [cycle, cycle, cycle])), 2);

  it('is usually the begin of green minus the arrival on red', () => {
    const delay = approachDelay(coordinationDiagram(cycles, [10_000, 20_000, 40_000, 57_000]), fluid);
    expect(delay).toMatchObject({ vehicles: 4, usualS: 30, usualPerVehicleS: 7.5 });
    expect(delay.queueAwareS).toBeCloseTo(30);
  });

  it('with the queue is known by hand', () => {
    // Three wait; after 2 s of loss they go at 32, 34, 36; who comes at 33 goes at 38.
    const delay = approachDelay(coordinationDiagram(cycles, [10_000, 20_000, 29_000, 33_000]), {
      lanes: 1,
      saturationHeadwayS: 2,
      startLossS: 2,
      endGainS: 2,
    });
    expect(delay.usualS).toBe(20 + 10 + 1);
    expect(delay.queueAwareS).toBe(22 + 14 + 7 + 5);
    expect(delay.leftOver).toBe(0);
  });

  it('counts who is left over for the next green', () => {
    const arrivals = Array.from({ length: 20 }, (_, i) => i * 1000);
    const delay = approachDelay(coordinationDiagram(cycles, arrivals), {
      lanes: 1,
      saturationHeadwayS: 2,
      startLossS: 0,
      endGainS: 0,
    });
    // Green takes 30, 32 .. 54: 13 vehicles; seven go from 90 s on.
    expect(delay.leftOver).toBe(7);
    const goes = [
      ...Array.from({ length: 13 }, (_, i) => 30 + 2 * i),
      ...Array.from({ length: 7 }, (_, i) => 90 + 2 * i),
    ];
    expect(delay.queueAwareS).toBe(goes.reduce((sum, each, i) => sum + each - i, 0));
  });

  it('of even arrivals is the uniform delay of HCM, where the usual form leaves the queue out', () => {
    const many = phaseCycles(
      signalEventsOf(
        madeCycles(
          2,
          0,
          Array.from({ length: 20 }, () => cycle),
        ),
      ),
      2,
    );
    const headwayS = 2;
    const everyS = 6;
    const arrivals = Array.from({ length: (20 * 60) / everyS }, (_, i) => (i + 0.5) * everyS * 1000);
    const delay = approachDelay(coordinationDiagram(many, arrivals), {
      lanes: 1,
      saturationHeadwayS: headwayS,
      startLossS: 0,
      endGainS: 0,
    });
    const [c, g, y] = [60, 25, headwayS / everyS];
    const d1 = (0.5 * c * (1 - g / c) ** 2) / (1 - y);
    expect(Math.abs((delay.queueAwarePerVehicleS ?? 0) - d1)).toBeLessThan(1);
    expect(delay.usualPerVehicleS ?? 0).toBeLessThan(d1 * 0.75);
  });
});

const madeCycle = fc.record({
  redS: fc.integer({ min: 5, max: 90 }),
  greenS: fc.integer({ min: 5, max: 60 }),
  yellowS: fc.integer({ min: 3, max: 5 }),
});
const madeLog = fc.record({
  cycles: fc.array(madeCycle, { minLength: 1, maxLength: 12 }),
  hits: fc.array(fc.tuple(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(1, 2, 9)), { maxLength: 200 }),
  lanes: fc.integer({ min: 1, max: 3 }),
  travelMs: fc.integer({ min: 0, max: 8000 }),
});

describe('measures of one phase agree with each other', () => {
  const channel = { detectorId: '', laneId: '', linkId: '', distanceM: 30, turns: [] };
  const read = ({ cycles, hits, lanes, travelMs }: typeof madeLog extends fc.Arbitrary<infer T> ? T : never) => {
    const events = signalEventsOf([
      ...madeCycles(2, 0, cycles),
      ...madeCycles(6, 3, cycles),
      ...hits.map(([tenths, parameter]) => ({ timeMs: tenths * 100, code: 82, parameter })),
    ]);
    const setup = {
      phase: 2,
      groups: [2],
      kind: 'vehicle' as const,
      turns: [],
      lanes,
      linkIds: [],
      advance: [1, 2].map((number) => ({ ...channel, channel: number, travelMs })),
      stopBar: [],
      opposing: null,
    };
    return { events, setup, progression: phaseProgression(events, setup) };
  };

  it('arrivals on green, yellow and red are the volume; those of cycles, of delay and of the picture too', () => {
    fc.assert(
      fc.property(madeLog, (log) => {
        const { progression } = read(log);
        const { figures, cycles, arrivalMs, met, delay } = progression;
        expect(figures.onGreen + figures.onYellow + figures.onRed).toBe(figures.volume);
        expect(cycles.reduce((sum, each) => sum + each.onGreen + each.onYellow + each.onRed, 0)).toBe(figures.volume);
        expect([arrivalMs.length, met.length, delay.vehicles]).toEqual([
          figures.volume,
          figures.volume,
          figures.volume,
        ]);
        expect(met.filter((each) => each === 1).length).toBe(figures.onGreen);
        const inGreen = greenUtilisation(progression, { lanes: 1, saturationHeadwayS: 2 });
        const perGreen = inGreen.bins.reduce((sum, each) => sum + each.perGreen, 0);
        expect(perGreen * cycles.length).toBeCloseTo(figures.onGreen);
      }),
    );
  });

  it('delay with the queue is never less than the usual, and the same where queues leave at once', () => {
    fc.assert(
      fc.property(madeLog, (log) => {
        const { progression } = read(log);
        expect(progression.delay.queueAwareS).toBeGreaterThanOrEqual(progression.delay.usualS - 1e-6);
        const atOnce = approachDelay(progression, { ...fluid, lanes: log.lanes });
        expect(atOnce.queueAwareS).toBeCloseTo(atOnce.usualS);
      }),
    );
  });

  it('depend on the events that they name, and on no others', () => {
    fc.assert(
      fc.property(madeLog, (log) => {
        const { events, setup, progression } = read(log);
        const named = signalEventsOf(evidenceIn(events, progression.evidence, 0, 1e9));
        expect(named.timeMs.length).toBeLessThanOrEqual(events.timeMs.length);
        expect(phaseProgression(named, setup)).toEqual(progression);
      }),
    );
  });
});
