import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eightPhaseLimits, eightPhasePlan } from '../../testing/eight-phases.js';
import { checkPlan } from '../plans/check-plan.js';
import {
  type FlowNetwork,
  isAllowed,
  type JunctionModel,
  type JunctionSetting,
  type MovementModel,
  type QueueModel,
} from './flow-network.js';
import { FlowSimulation } from './flow-simulation.js';
import { foldApproaches } from './fold-approaches.js';
import { uniformDelayS } from './hcm-delay.js';
import { junctionOfPlan } from './junction-of-plan.js';
import { optimiseSettings } from './optimise-settings.js';
import { predictedChange } from './predicted-change.js';
import { previewOffset } from './preview-offset.js';
import { settingReasons } from './setting-reasons.js';
import { reorder, stageSequence } from './stage-sequence.js';
import { undominated } from './trade-off.js';
import { settingsOfWave, waveCorridor } from './wave-corridor.js';

/** Two stages over four links, 3 s yellow, 2 s red. */
function junction(id: string): JunctionModel {
  const intervals = [
    { lights: 'GGrr', stage: 0, durationS: 30 },
    { lights: 'yyrr', stage: undefined, durationS: 3 },
    { lights: 'rrrr', stage: undefined, durationS: 2 },
    { lights: 'rrGG', stage: 1, durationS: 30 },
    { lights: 'rryy', stage: undefined, durationS: 3 },
    { lights: 'rrrr', stage: undefined, durationS: 2 },
  ];
  return {
    id,
    leastS: [6, 6],
    mostCycleS: 150,
    sequences: [stageSequence(intervals, [6, 6, 6, 6])],
    walkersPerS: new Map(),
  };
}

/** A street of junctions: link 0 along it, link 2 across; `alongPerS` enters at the first. */
function street(count: number, alongPerS: number, acrossPerS: number, travelS = 20): FlowNetwork {
  const queue = (j: number, link: number): QueueModel => ({
    id: `${j}/${link}`,
    junction: j,
    approach: 2 * j + (link === 0 ? 0 : 1),
    arrivalsPerS: [0, 1, 2].map(() => (link === 2 ? acrossPerS : j === 0 ? alongPerS : 0)),
    inflows:
      link === 0 && j > 0 ? [{ queue: 2 * (j - 1), movement: 0, share: 1, shiftS: travelS, smoothing: 0.5 }] : [],
    movements: [
      {
        link,
        share: 1,
        saturationPerS: 0.5,
        yieldsTo: [],
        waitInside: 0,
        toApproach: link === 0 && j < count - 1 ? 2 * (j + 1) : undefined,
      },
    ],
    startLostS: 0,
    endGainS: 0,
    busShare: 0,
  });
  const all = Array.from({ length: count }, (_, j) => j);
  return {
    junctions: all.map((j) => junction(`J${j}`)),
    approaches: all.flatMap(() => [{ roomVeh: 60 }, { roomVeh: 60 }]),
    queues: all.flatMap((j) => [queue(j, 0), queue(j, 2)]),
    periodS: 300,
    periods: 3,
    startS: 0,
  };
}

const plain = (offsetS = 0): JunctionSetting => ({ sequence: 0, greensS: [30, 30], offsetS });

describe('the flow model', () => {
  it("has the uniform delay of the formula at a signal alone, and the formula's capacity", () => {
    const network = street(1, 0.1, 0.1);
    const result = new FlowSimulation(network).run([plain()]);
    const queue = result.queues[0];
    const waited = result.queuedVehS / result.vehicles;
    expect(waited).toBeCloseTo(uniformDelayS(70, 30, 0.1 / (0.5 * (30 / 70))), 0);
    expect(queue?.saturation).toBeCloseTo(0.1 / (0.5 * (30 / 70)), 1);
    expect(result.vehicles).toBeCloseTo(180, 0);
  });

  it('sends platoons to the next signal: there the offset decides', () => {
    const network = street(2, 0.15, 0.05);
    const simulation = new FlowSimulation(network);
    const second = (offset: number) => simulation.run([plain(), plain(offset)]).queues[2];
    const good = second(20);
    const bad = second(50);
    expect((good?.unstopped ?? 0) / (good?.vehicles ?? 1)).toBeGreaterThan(0.8);
    expect((bad?.unstopped ?? 0) / (bad?.vehicles ?? 1)).toBeLessThan(0.3);
    expect(good?.delayVehS ?? 0).toBeLessThan((bad?.delayVehS ?? 0) / 2);
  });

  it('fills the road behind a signal that lets too few through', () => {
    const network = street(2, 0.2, 0.02);
    const greens = [plain(), { sequence: 0, greensS: [8, 52], offsetS: 0 }];
    expect(new FlowSimulation(network).run(greens).fullS).toBeGreaterThan(60);
  });

  it('takes no vehicle of a shared lane for another, and lets one that waits hold up those behind it', () => {
    const network = street(1, 0.1, 0);
    const [along] = network.queues as [QueueModel];
    const shared = (share: number): FlowNetwork => ({
      ...network,
      queues: [
        {
          ...along,
          movements: [
            { ...along.movements[0], link: 0, share: 1 - share } as MovementModel,
            { ...along.movements[0], link: 2, share } as MovementModel,
          ],
        },
      ],
    });
    const of = (share: number) => new FlowSimulation(shared(share)).run([plain()]);
    expect(of(0.5).vehicles).toBeCloseTo(90, 0);
    // Each of the two has its own green: the one in front waits for it.
    expect(of(0.5).queuedVehS).toBeGreaterThan(2 * of(1e-6).queuedVehS);
    expect(of(0.5).queuedVehS).toBeGreaterThan(of(0.02).queuedVehS);
  });

  it('sees around a junction what a whole run sees', () => {
    const network = street(5, 0.15, 0.05);
    const own = network.junctions.map((_, j) => plain((20 * j) % 70));
    const simulation = new FlowSimulation(network);
    const before = simulation.run(own);
    simulation.keep();
    const changed = own.map((each, j) => (j === 3 ? plain((each.offsetS + 30) % 70) : each));
    const look = simulation.around(3, changed);
    const whole = simulation.run(changed);
    expect(simulation.shareAround(3)).toBeCloseTo(0.3);
    expect(simulation.around(3, own).after.queuedVehS).toBeCloseTo(look.before.queuedVehS, 6);
    const seen = look.after.queuedVehS - look.before.queuedVehS;
    expect(seen).toBeGreaterThan(0);
    expect(seen / (whole.queuedVehS - before.queuedVehS)).toBeCloseTo(1, 1);
  });

  it('lets nobody give way into a queue that discharges', () => {
    const network = street(1, 0.2, 0.05);
    const [along, across] = network.queues as [QueueModel, QueueModel];
    const left: QueueModel = {
      ...across,
      id: 'left',
      movements: [
        {
          link: 1,
          share: 1,
          saturationPerS: 0.5,
          yieldsTo: [{ queue: 0, movement: 0 }],
          waitInside: 1,
          toApproach: undefined,
        },
      ],
    };
    const [model] = network.junctions as [JunctionModel];
    const intervals =
      model.sequences[0]?.intervals.map((each) => ({ ...each, lights: each.lights.replace(/^GG/, 'Gg') })) ?? [];
    const giving = {
      ...network,
      junctions: [{ ...model, sequences: [stageSequence(intervals, [6, 6, 6, 6])] }],
      queues: [along, left],
    };
    const free = { ...giving, queues: [{ ...along, arrivalsPerS: [0, 0, 0] }, left] };
    const delay = (of: FlowNetwork) => new FlowSimulation(of).run([plain()]).queues[1]?.delayVehS ?? 0;
    expect(delay(giving)).toBeGreaterThan(1.3 * delay(free));
  });
});

describe('the optimiser', () => {
  it('gives the green to those who come, and moves offsets to the platoons', () => {
    const network = street(3, 0.2, 0.05);
    const own = [plain(), plain(), plain()];
    const found = optimiseSettings(network, own, { evaluations: 600, commonCycle: true });
    expect(found.indexAfter).toBeLessThan(0.7 * found.indexBefore);
    for (const { greensS } of found.settings) expect(greensS[0] ?? 0).toBeGreaterThan(greensS[1] ?? 0);
    const reasons = settingReasons(network, own, found.settings, found.before, found.after);
    for (const [j, setting] of found.settings.entries()) {
      const of = reasons.filter((each) => each.junction === `J${j}`).map((each) => each.code);
      if (setting.offsetS !== 0) expect(of.some((code) => code.startsWith('offset'))).toBe(true);
      expect(of.filter((code) => code.startsWith('green'))).toHaveLength(
        setting.greensS.filter((each) => each !== 30).length,
      );
    }
    const change = predictedChange(network, own, found.settings, { days: 8 });
    expect(change.delayChange.value).toBeLessThan(-0.2);
    expect(change.delayChange.low).toBeLessThanOrEqual(change.delayChange.value);
    expect(change.delayChange.high).toBeGreaterThanOrEqual(change.delayChange.value);
  });

  it('never breaks a limit, and never predicts worse than it began with', () => {
    const flow = fc.double({ min: 0, max: 0.3, noNaN: true });
    const setting = fc.record({
      greensS: fc.tuple(fc.integer({ min: 6, max: 50 }), fc.integer({ min: 6, max: 50 })),
      offsetS: fc.integer({ min: 0, max: 21 }),
    });
    fc.assert(
      fc.property(
        flow,
        flow,
        fc.array(setting, { minLength: 2, maxLength: 2 }),
        fc.boolean(),
        (along, across, settings, commonCycle) => {
          const network = street(2, along, across);
          const own = settings.map((each) => ({ sequence: 0, ...each }));
          const found = optimiseSettings(network, own, { evaluations: 80, commonCycle });
          expect(found.indexAfter).toBeLessThanOrEqual(found.indexBefore);
          for (const [j, each] of found.settings.entries())
            expect(isAllowed(network.junctions[j] as JunctionModel, each)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('tries a corridor of ten junctions in seconds', () => {
    const own = Array.from({ length: 10 }, () => plain());
    const began = process.cpuUsage().user;
    const found = optimiseSettings(street(10, 0.2, 0.08), own, { commonCycle: true });
    expect(found.indexAfter).toBeLessThan(found.indexBefore);
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(20);
  });

  it('leaves out what another plan beats, and of equals all but the first', () => {
    const costs = { delayS: 30, stops: 0.8, full: 0.1, walkS: 25, busS: 30, emissionG: 90 };
    const own = { aim: 'own', costs };
    const faster = { aim: 'delay', costs: { ...costs, delayS: 20, stops: 0.7 } };
    const calmer = { aim: 'walk', costs: { ...costs, walkS: 15 } };
    const again = { aim: 'emissions', costs: { ...calmer.costs } };
    expect(undominated([own, faster, calmer, again])).toEqual([faster, calmer]);
    expect(undominated([own])).toEqual([own]);
  });

  it('previews an offset that is dragged as the flow model has it', () => {
    const simulation = new FlowSimulation(street(2, 0.15, 0.05));
    const folded = foldApproaches(simulation, [plain(), plain()], 1);
    const good = previewOffset(folded, 20);
    const bad = previewOffset(folded, 50);
    expect(good.onGreen).toBeGreaterThan(bad.onGreen);
    expect(good.delayS).toBeLessThan(bad.delayS);
    const began = performance.now();
    for (let s = 0; s < 70; s++) previewOffset(folded, s);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('a corridor for a green wave', () => {
  it('has the reds of its junctions, and a wave gives offsets that let platoons through', () => {
    const network = street(3, 0.15, 0.05);
    const own = [plain(7), plain(), plain(3)];
    const path = [0, 1, 2].map((junction) => ({ junction, outLink: 0, backLink: 0 }));
    const travel = [0, 1].map(() => ({ outS: 20, backS: 20 }));
    const corridor = waveCorridor(network, own, path, travel, { leastCycleS: 70, mostCycleS: 70, bands: 'one' });
    expect(corridor.signals[0]?.redOut).toBeCloseTo(40 / 70, 6);
    expect(corridor.signals[0]?.shifts).toEqual([0]);
    const wave = { cycleS: 70, out: [0.4, 0.4], back: [0, 0], redMiddles: [0, 20 / 70, 40 / 70], orders: [0, 0, 0] };
    const settings = settingsOfWave(network, own, path, wave);
    const steps = settings.map((each, i) => (each.offsetS - (settings[0]?.offsetS ?? 0) - 20 * i + 140) % 70);
    expect(steps).toEqual([0, 0, 0]);
    const delay = (of: readonly JunctionSetting[]) => new FlowSimulation(network).run(of).queuedVehS;
    expect(delay(settings)).toBeLessThan(delay(own));
  });
});

describe('plans of rings', () => {
  const limits = eightPhaseLimits();
  const extras = fc.array(
    fc.integer({ min: 0, max: 15 }).map((s) => s * 1000),
    { minLength: 8, maxLength: 8 },
  );

  it('come back from the model as they went into it', () => {
    fc.assert(
      fc.property(extras, fc.integer({ min: 0, max: 60 }), (extra, offset) => {
        const plan = eightPhasePlan(extra, offset * 1000);
        const { model, setting, planOf } = junctionOfPlan('J', plan, limits);
        expect(isAllowed(model, setting)).toBe(true);
        expect(planOf(setting)).toEqual(plan);
      }),
    );
  });

  it('keep their limits with whatever the model allows', () => {
    fc.assert(
      fc.property(
        extras,
        fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        (extra, by, offset) => {
          const { model, setting, planOf } = junctionOfPlan('J', eightPhasePlan(extra), limits);
          const greensS = setting.greensS.map((each, i) => each + (by[i] ?? 0));
          const changed = { ...setting, greensS, offsetS: 0 };
          if (!isAllowed(model, changed)) return;
          const cycle = greensS.reduce((a, b) => a + b, model.sequences[0]?.clearanceS ?? 0);
          expect(checkPlan(planOf({ ...changed, offsetS: offset % cycle }), limits)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('another order of stages', () => {
  it('has the yellow and red that each light has', () => {
    const [model] = [junction('J')];
    const three = [
      ...(model.sequences[0]?.intervals ?? []).map((each) => ({ ...each, lights: `${each.lights}r` })),
      { lights: 'rrrrG', stage: 2, durationS: 10 },
      { lights: 'rrrry', stage: undefined, durationS: 4 },
    ];
    expect(reorder(three, [0, 2, 1])?.map((each) => [each.lights, each.stage, each.durationS])).toEqual([
      ['GGrrr', 0, 30],
      ['yyrrr', undefined, 3],
      ['rrrrr', undefined, 2],
      ['rrrrG', 2, 10],
      ['rrrry', undefined, 4],
      ['rrGGr', 1, 30],
      ['rryyr', undefined, 3],
      ['rrrrr', undefined, 2],
    ]);
  });
});
