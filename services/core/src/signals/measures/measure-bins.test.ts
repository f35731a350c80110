import { describe, expect, it } from 'vitest';
import type { SignalProgramme } from '../timing-plan.js';
import { coordinationDiagram } from './coordination-diagram.js';
import { greenUtilisation } from './green-utilisation.js';
import { LOG_GAP } from './indiana-code.js';
import type { JunctionSetup, PhaseSetup } from './junction-setup.js';
import { binEvidence, measureBins } from './measure-bins.js';
import { overlapGreens } from './overlap-greens.js';
import { phaseCycles } from './phase-cycles.js';
import { phaseServices } from './phase-services.js';
import { planPeriods } from './plan-periods.js';
import { programmedSplitS } from './programmed-splits.js';
import { signalEventsOf } from './signal-events.js';
import { splitMonitor } from './split-monitor.js';
import { madeCycles, madeEvents } from './testing/made-events.js';

const channel = { detectorId: 'd', laneId: 'l', linkId: 'in', distanceM: 0, travelMs: 0, turns: [] };
const vehicle: PhaseSetup = {
  phase: 2,
  groups: [1],
  kind: 'vehicle',
  turns: ['straight'],
  lanes: 1,
  linkIds: ['in'],
  advance: [{ ...channel, channel: 5 }],
  stopBar: [{ ...channel, channel: 6 }],
  opposing: null,
};
const walk: PhaseSetup = { ...vehicle, phase: 4, kind: 'pedestrian', advance: [], stopBar: [] };
const setup: JunctionSetup = { junctionId: 'j', nodeRef: 1, phases: [vehicle, walk] };

/** Cycles of a minute: green from 30 to 50 s, ended by force in the first quarter of an hour and by its longest after it. */
const cycles = [6, 5].flatMap((end, quarter) =>
  madeCycles(
    2,
    quarter * 900,
    Array.from({ length: 15 }, () => ({ redS: 30, greenS: 20, yellowS: 10, end })),
  ),
);

describe('measures by stretches of time', () => {
  const arrivals = Array.from({ length: 30 }, (_, i) => ({
    timeMs: (i * 60 + (i < 15 ? 40 : 20)) * 1000,
    code: 82,
    parameter: 5,
  }));
  const jam = [
    { timeMs: 910_000, code: 82, parameter: 6 },
    { timeMs: 965_000, code: 81, parameter: 6 },
  ];
  const walks = madeEvents([100, 45, 4], [120, 21, 4], [125, 22, 4], [1000, 45, 4], [1060, 21, 4], [1065, 22, 4]);
  const rows = Array.from(walks.timeMs, (timeMs, i) => ({
    timeMs,
    code: walks.code[i] as number,
    parameter: walks.parameter[i] as number,
  }));
  const events = signalEventsOf([...cycles, ...arrivals, ...jam, ...rows]);

  it('are those of the cycles, greens and walks that begin in them', () => {
    const bins = measureBins(events, setup, [vehicle], { fromMs: 0, toMs: 2_700_000, binMs: 900_000 });
    expect(bins).toHaveLength(3);
    expect(bins[0]).toEqual({
      timeMs: 0,
      volume: 15,
      arrivalsOnGreenShare: 1,
      delayS: 0,
      splitFailureShare: 0,
      maxOutShare: 0,
      forceOffShare: 1,
      walkDelayS: 20,
    });
    // Ten seconds of red, two lost at the begin of green.
    expect(bins[1]).toMatchObject({
      volume: 15,
      arrivalsOnGreenShare: 0,
      delayS: 12,
      splitFailureShare: 1 / 15,
      maxOutShare: 1,
      walkDelayS: 60,
    });
    expect(bins[2]).toMatchObject({ volume: 0, arrivalsOnGreenShare: null, delayS: null, maxOutShare: null });
  });

  it('name all events that they are made of', () => {
    const evidence = binEvidence(setup, [vehicle]);
    const needed = [...events.code].every(
      (code, i) =>
        evidence.some(
          ({ codes, parameters }) => codes.includes(code) && parameters.includes(events.parameter[i] as number),
        ) || [0, 7].includes(code),
    );
    expect(needed).toBe(true);
  });

  it('tell the use of greens by quarters of an hour', () => {
    const diagram = coordinationDiagram(
      phaseCycles(events, 2),
      arrivals.map(({ timeMs }) => timeMs),
    );
    const { quarters, greens } = greenUtilisation(diagram, { lanes: 1, saturationHeadwayS: 2 });
    expect(greens).toBe(30);
    expect(quarters.map(({ timeMs, greens: own, volumeToCapacity }) => [timeMs, own, volumeToCapacity])).toEqual([
      [0, 15, 0.1],
      [900_000, 15, 0.1],
    ]);
    expect(quarters[0]?.bins.at(-1)).toEqual({ fromS: 10, perGreen: 1 });
    expect(quarters[1]?.bins).toEqual([]);
  });
});

describe('overlaps', () => {
  it('are green, trail, and end', () => {
    const greens = overlapGreens(
      madeEvents(
        [0, 61, 1],
        [20, 62, 1],
        [25, 63, 1],
        [28, 64, 1],
        [30, 65, 1],
        [5, 61, 2],
        [10, 63, 2],
        [13, 66, 2],
        [40, 61, 1],
        [50, LOG_GAP, 0],
        [60, 63, 1],
      ),
    );
    expect(greens).toEqual([
      { overlap: 1, greenMs: 0, trailingMs: 20_000, yellowMs: 25_000, redMs: 28_000, endMs: 30_000 },
      { overlap: 2, greenMs: 5_000, trailingMs: null, yellowMs: 10_000, redMs: 13_000, endMs: 13_000 },
    ]);
  });
});

describe('splits of a programme', () => {
  const timing = (phase: number, splitMs: number) => ({
    phase,
    splitMs,
    minGreenMs: 0,
    maxGreenMs: 0,
    recall: 'none' as const,
  });
  const plan = {
    plan: 2,
    name: '',
    control: 'fixed' as const,
    cycleMs: 60_000,
    offsetMs: 0,
    reference: 'green' as const,
    coordinatedPhases: [],
    rings: [[[timing(2, 33_000)], [timing(4, 27_000)]]],
  };
  const programme: SignalProgramme = {
    junctionId: 'j',
    nodeRef: 1,
    limits: { groups: [], conflicts: [], phases: [] },
    plans: [plan, { ...plan, plan: 3, control: 'actuated' }],
    dayPlans: [],
    schedule: [],
  };

  it('are those of its plan, where it keeps any', () => {
    expect([2, 4, 6].map((phase) => programmedSplitS(programme, 2, phase))).toEqual([33, 27, null]);
    expect([3, 9, null].map((number) => programmedSplitS(programme, number, 2))).toEqual([null, null, null]);
  });

  it('give way to what the log tells', () => {
    const log = signalEventsOf([
      ...cycles,
      { timeMs: 0, code: 131, parameter: 2 },
      { timeMs: 0, code: 135, parameter: 40 },
    ]);
    const services = new Map([2, 4].map((phase) => [phase, phaseServices(log, phase)]));
    const [own] = splitMonitor(services, planPeriods(log, 0, 1_800_000), (number, phase) =>
      programmedSplitS(programme, number, phase),
    );
    expect(own?.phases.map(({ programmedS, programmedBy }) => [programmedS, programmedBy])).toEqual([
      [40, 'log'],
      [27, 'programme'],
    ]);
  });
});
