import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../city/build-network.js';
import type { SignalsPlan } from '../city/city-plan.js';
import { testCities } from '../city/test-cities.js';
import { type Random, seededRandom } from '../random.js';
import { EventCode } from './controller-event.js';
import { junctionProgramme } from './junction-programme.js';
import { type JunctionShape, junctionShape } from './junction-shape.js';
import { JunctionSignals } from './junction-signals.js';
import type { PhaseTiming, Plan, Programme } from './programme.js';
import { planAt } from './programme.js';
import { programmeFault } from './programme-fault.js';
import { readProgramme, writeProgramme } from './programme-wire.js';
import { SafetyWatch } from './testing/safety-watch.js';

const signals: SignalsPlan = {
  yellow: 3,
  allRed: 2,
  minGreen: 8,
  passage: 2.5,
  plans: {
    '1': {
      name: 'Test',
      control: 'actuated',
      cycle: 140,
      splits: { protected: [20, 50, 20, 50], permissive: [0, 70, 0, 70] },
    },
  },
  planByHour: {},
  fixed: [],
  offsets: {},
};
const shape: JunctionShape = {
  id: 'X',
  nodeRef: 65_537,
  leftTurns: 'protected',
  phases: new Set([1, 2, 3, 4, 5, 6, 7, 8]),
  mainSide: 1,
  walks: new Map([2, 4, 6, 8].map((phase) => [phase, { walkMs: 7000, clearanceMs: 21_000 }])),
};
const own = junctionProgramme(signals, shape);
const startMs = Date.UTC(2026, 0, 5, 1, 2, 3);
/** Structures that the junction can have: phases by ring and section. */
const structures: readonly (readonly (readonly (readonly number[])[])[])[] = [
  [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [5, 6],
      [7, 8],
    ],
  ],
  // Lagging left turns, and one of each.
  [
    [
      [2, 1],
      [4, 3],
    ],
    [
      [6, 5],
      [8, 7],
    ],
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [6, 5],
      [7, 8],
    ],
  ],
  // One approach after the other, in four sections and in one.
  [
    [[1], [2], [3], [4]],
    [[5], [6], [7], [8]],
  ],
  [[[1, 2, 3, 4, 5, 6, 7, 8]]],
  // Stages as sections of two rings, in another order.
  [
    [[4], [3], [2], [1]],
    [[8], [7], [6], [5]],
  ],
];

/** A valid plan of a random structure, control and times. */
function randomPlan(random: Random, number: number): Plan {
  const structure = structures[Math.floor(random() * structures.length)] ?? [];
  const control = (['fixed', 'actuated', 'coordinated'] as const)[Math.floor(random() * 3)] ?? 'fixed';
  const least = (phase: number) => (phase % 2 === 0 ? 33_000 : 13_000);
  const sections = structure[0]?.length ?? 0;
  const widths = Array.from(
    { length: sections },
    (_, at) =>
      Math.max(...structure.map((ring) => (ring[at] ?? []).reduce((sum, phase) => sum + least(phase), 0))) +
      Math.floor(random() * 10) * 1000,
  );
  const coordinated =
    control === 'coordinated' || random() < 0.5 ? [[4, 8], [8, 4], [2, 6], [3]][Math.floor(random() * 4)] : [];
  const rings = structure.map((ring) =>
    ring.map((phases, at): PhaseTiming[] => {
      const spare = (widths[at] ?? 0) - phases.reduce((sum, phase) => sum + least(phase), 0);
      return phases.map((phase, place) => {
        const splitMs = least(phase) + (place === phases.length - 1 ? spare : 0);
        const recall = (['none', 'min', 'max', 'pedestrian'] as const)[Math.floor(random() * 4)] ?? 'none';
        return { phase, splitMs, minGreenMs: 8000, maxGreenMs: splitMs - 5000, recall };
      });
    }),
  );
  const cycleMs = widths.reduce((sum, width) => sum + width, 0);
  return {
    plan: number,
    name: `plan ${number}`,
    control,
    cycleMs,
    offsetMs: Math.floor(random() * (cycleMs / 1000)) * 1000,
    reference: random() < 0.5 ? 'green' : 'yield',
    coordinatedPhases: coordinated ?? [],
    rings,
  };
}

const programmeOf = (plans: readonly Plan[]): Programme => ({
  ...own,
  plans,
  dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: plans[0]?.plan ?? 1 }] }],
});

function open(programme = own) {
  const demand = new Set<number>();
  const junction = new JunctionSignals(programme, startMs, {
    occupied: (group) => demand.has(group),
    permissive: new Set(),
    passageMs: 2500,
  });
  const safety = new SafetyWatch(programme.limits);
  let nowMs = startMs;
  const run = (seconds: number, each?: (nowMs: number) => void) => {
    for (let tick = 0; tick < seconds * 10; tick++) {
      nowMs += 100;
      each?.(nowMs);
      junction.controller.step(nowMs);
      safety.look(nowMs, (group) => junction.controller.light(group));
    }
  };
  /** Demand comes and goes, and people press buttons. */
  const traffic = (random: Random) => (atMs: number) => {
    if (atMs % 1000 !== 0) return;
    for (let phase = 1; phase <= 8; phase++) {
      if (random() < 0.15) demand.has(phase) ? demand.delete(phase) : demand.add(phase);
      if (random() < 0.03) junction.controller.callPedestrians(20 + phase, atMs);
    }
  };
  return { junction, demand, safety, run, traffic, now: () => nowMs };
}

const lit = ({ controller }: JunctionSignals) =>
  own.limits.groups.map(({ group }) => group).filter((group) => [5, 6].includes(controller.light(group)));

describe('JunctionSignals', () => {
  it('runs any valid plan, and goes from one to the other, without breaking what groups are owed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed, 'plans');
        const [first, second] = [randomPlan(random, 1), randomPlan(random, 2)];
        const programme = programmeOf([first, second]);
        expect(programmeFault(programme, own)).toBeUndefined();
        const { junction, safety, run, traffic, demand } = open(programme);
        run(500, traffic(random));
        expect(junction.selectPlan(2, startMs)).toBeUndefined();
        run(500, traffic(random));
        for (let phase = 1; phase <= 8; phase++) demand.add(phase);
        safety.greens.clear();
        // Whoever waits is served, in two cycles and what may be added to come into step.
        run((3.5 * second.cycleMs) / 1000);
        for (let phase = 1; phase <= 8; phase++) expect([phase, safety.greens.has(phase)]).toEqual([phase, true]);
        const { events } = junction.controller;
        const changes = events.filter(({ code }) => code === EventCode.patternChange).map(({ parameter }) => parameter);
        expect(changes).toEqual([2]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('comes into step with the offset of any fixed plan', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed, 'offsets');
        const plan = { ...randomPlan(random, 1), control: 'fixed' as const, coordinatedPhases: [4, 8] };
        const { junction, run } = open(programmeOf([plan]));
        run(25 * (plan.cycleMs / 1000));
        const code = plan.reference === 'green' ? EventCode.greenBegin : EventCode.greenTermination;
        const due = junction.controller.events.filter((each) => each.code === code && each.parameter === 4).slice(-5);
        expect(due).toHaveLength(5);
        for (const { timeMs } of due) {
          const off = (((timeMs - plan.offsetMs) % plan.cycleMs) + plan.cycleMs) % plan.cycleMs;
          expect(Math.min(off, plan.cycleMs - off)).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('follows orders from outside as far as groups are owed less, and goes back to its plan without them', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed, 'orders');
        const { junction, safety, run, traffic, now } = open(programmeOf([randomPlan(random, 1)]));
        const groups = own.limits.groups.map(({ group }) => group);
        const live = traffic(random);
        let refused = 0;
        for (let order = 0; order < 30; order++) {
          const picked = groups.filter(() => random() < 0.15);
          if (junction.orderStage(picked, 20_000, now()) !== undefined) refused += 1;
          run(Math.floor(random() * 40), live);
          if (random() < 0.2) junction.controller.release();
        }
        expect(refused).toBeGreaterThan(0);
        expect(junction.orderStage([2, 6], 300_000, now())).toBeUndefined();
        run(60);
        expect(lit(junction)).toEqual([2, 6]);
        run(300);
        junction.controller.events.length = 0;
        safety.greens.clear();
        run(400, live);
        expect(junction.controller.outsideUntilMs).toBeUndefined();
        expect(safety.greens.size).toBeGreaterThan(3);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('shows a stage with people walking, logs that no plan runs, and that it runs again', () => {
    const { junction, run, now } = open();
    run(30);
    junction.controller.events.length = 0;
    expect(junction.orderStage([2, 22, 6, 26], 60_000, now())).toBeUndefined();
    run(50);
    expect(lit(junction)).toEqual([2, 6, 22, 26]);
    run(60);
    const changes = junction.controller.events.filter(({ code }) => code === EventCode.patternChange);
    expect(changes.map(({ parameter }) => parameter)).toEqual([254, 1]);
    expect(junction.orderStage([2, 4], 60_000, now())).toContain('2 and 4');
    expect(junction.orderStage([22], 60_000, now())).toContain('group 2');
    expect(junction.orderStage([9], 60_000, now())).toContain('9');
    expect(junction.orderStage([2], 1, now())).toContain('hold_ms');
  });

  it('refuses programmes that go against its limits, and says why', () => {
    const [plan] = own.plans as [Plan];
    const { junction } = open();
    const change = (of: Partial<Plan>) => programmeOf([{ ...plan, ...of }]);
    const timing = (phase: number, of: Partial<PhaseTiming>): readonly (readonly (readonly PhaseTiming[])[])[] =>
      plan.rings.map((ring) =>
        ring.map((section) => section.map((each) => (each.phase === phase ? { ...each, ...of } : each))),
      );
    const faults: [Programme, string][] = [
      [programmeOf([]), 'no plan'],
      [change({ rings: timing(1, { minGreenMs: 5000 }) }), 'min green'],
      [change({ rings: timing(1, { splitMs: 10_000 }) }), 'split'],
      [change({ rings: timing(1, { splitMs: 21_000 }) }), 'barrier'],
      [change({ rings: timing(2, { recall: 'pedestrian', splitMs: 30_000 }) }), 'walk'],
      [change({ cycleMs: 150_000 }), 'cycle'],
      [change({ offsetMs: 140_000 }), 'offset'],
      [change({ control: 'coordinated' }), 'coordinated'],
      [change({ rings: plan.rings.slice(0, 1) }), 'missing'],
      [change({ rings: timing(1, { phase: 2 }) }), 'twice'],
      [change({ rings: timing(1, { phase: 9 }) }), 'missing'],
      [{ ...own, nodeRef: 1 }, 'junction'],
      [{ ...own, limits: { ...own.limits, conflicts: [] } }, 'limits'],
      [{ ...own, schedule: [] }, 'schedule'],
      [{ ...own, dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: 9 }] }] }, 'plan 9'],
    ];
    for (const [programme, why] of faults) expect(junction.write(programme, startMs), why).toContain(why);
    expect(junction.programme).toBe(own);
    const crossing = plan.rings.map((ring, at) => (at === 0 ? ring : [...ring].reverse()));
    expect(junction.write(change({ rings: crossing }), startMs)).toContain('must not be green together');
  });

  it('holds what was written, from the next cycle on, and runs the plan of the day', () => {
    const { junction, run, demand } = open();
    for (let phase = 1; phase <= 8; phase++) demand.add(phase);
    run(60);
    const plans = [1, 2].map((number) => ({ ...(own.plans[0] as Plan), plan: number, offsetMs: 0 }));
    const written: Programme = {
      ...programmeOf(plans),
      dayPlans: [
        {
          dayPlan: 1,
          entries: [
            { fromMinute: 0, plan: 1 },
            { fromMinute: 65, plan: 2 },
          ],
        },
        { dayPlan: 2, entries: [{ fromMinute: 0, plan: 2 }] },
      ],
      schedule: [
        { dayPlan: 2, weekdays: [], dates: ['2026-10-01'] },
        { dayPlan: 2, weekdays: [6, 7], dates: [] },
        { dayPlan: 1, weekdays: [], dates: [] },
      ],
    };
    expect(junction.write(written, startMs)).toBeUndefined();
    junction.controller.events.length = 0;
    run(200);
    expect(junction.controller.events.find(({ code }) => code === EventCode.patternChange)?.parameter).toBe(1);
    junction.keepSchedule(Date.UTC(2026, 0, 5, 1, 5));
    run(200);
    expect(junction.controller.timing.plan).toBe(2);
    const at = (...date: [number, number, number, number, number]) => planAt(written, Date.UTC(...date));
    expect([at(2026, 9, 1, 0, 0), at(2026, 0, 4, 0, 0), at(2026, 0, 5, 0, 0), at(2026, 0, 5, 23, 59)]).toEqual([
      2, 2, 1, 2,
    ]);
    expect(readProgramme(writeProgramme(written))).toEqual(written);
  });

  it.each(testCities)('takes what the junctions of %s hold', (_name, plan) => {
    const network = buildNetwork(plan);
    const faults = network.junctions
      .filter(({ signal }) => signal !== undefined)
      .map((junction) => junctionProgramme(plan.signals, junctionShape(network, junction)))
      .flatMap((programme) => {
        const fault = programmeFault(programme, programme);
        return fault === undefined ? [] : [`${programme.junctionId}: ${fault}`];
      });
    expect(faults).toEqual([]);
  });
});
