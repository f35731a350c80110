import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CityModel, Junction, Link, LonLat } from '../../model/city.js';
import { eightPhaseLimits, eightPhasePlan, eightPhaseProgramme } from '../../testing/eight-phases.js';
import type { PhaseTiming, TimingPlan } from '../timing-plan.js';
import { checkPlan } from './check-plan.js';
import { checkLimits, checkProgramme } from './check-programme.js';
import { defaultLimits } from './default-limits.js';
import { diffPlans, diffProgrammes } from './plan-diff.js';
import { planOfStages, stagesOf, withStageDurations } from './plan-stages.js';

const limits = eightPhaseLimits();
const extras = fc.array(
  fc.integer({ min: 0, max: 20 }).map((s) => s * 1000),
  { minLength: 8, maxLength: 8 },
);

function change(plan: TimingPlan, phase: number, by: Partial<PhaseTiming>): TimingPlan {
  const rings = plan.rings.map((ring) =>
    ring.map((section) => section.map((each) => (each.phase === phase ? { ...each, ...by } : each))),
  );
  return { ...plan, rings };
}

const codes = (plan: TimingPlan, of = limits) => [...new Set(checkPlan(plan, of).map((each) => each.code))];

describe('a check of plans', () => {
  it('finds nothing in plans that keep their limits', () => {
    expect(checkProgramme(eightPhaseProgramme())).toEqual([]);
    fc.assert(
      fc.property(extras, fc.integer({ min: 0, max: 2000 }), (extra, offset) => {
        expect(checkPlan(eightPhasePlan(extra, offset * 100), limits)).toEqual([]);
      }),
    );
  });

  it('finds any split that is cut below what its phase needs, with the numbers', () => {
    fc.assert(
      fc.property(extras, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }), (extra, phase, lessS) => {
        const plan = eightPhasePlan(extra);
        const all = plan.rings.flat(2);
        const least = (phase % 2 === 0 ? 19_000 : 10_000) - lessS * 1000;
        const from = all.find((each) => each.phase === phase);
        const partner = all.find((each) => each.phase === (phase % 2 === 0 ? phase - 1 : phase + 1));
        const more = (from?.splitMs ?? 0) - least;
        const cut = change(change(plan, phase, { splitMs: least, recall: 'pedestrian' }), partner?.phase ?? 0, {
          splitMs: (partner?.splitMs ?? 0) + more,
        });
        expect(codes(cut).some((code) => code === 'split-below-least' || code === 'walk-does-not-fit')).toBe(true);
      }),
    );
  });

  it('says where the walk does not fit', () => {
    const plan = change(
      change(eightPhasePlan([0, 0, 0, 0, 0, 0, 0, 0]), 2, { splitMs: 17_000, recall: 'pedestrian' }),
      1,
      {
        splitMs: 12_000,
      },
    );
    expect(checkPlan(plan, limits)).toContainEqual({
      code: 'walk-does-not-fit',
      place: { plan: 1, ring: 0, section: 0, phase: 2, group: 12 },
      values: { is: 12_000, least: 14_000, walkMs: 5000, clearanceMs: 9000 },
    });
  });

  it('checks sums, offset, phases and greens', () => {
    const plan = eightPhasePlan([]);
    expect(codes({ ...plan, cycleMs: plan.cycleMs + 1000 })).toEqual(['cycle-sum']);
    expect(codes({ ...plan, offsetMs: plan.cycleMs })).toEqual(['offset-beyond-cycle']);
    expect(codes(change(plan, 2, { splitMs: 20_000 }))).toContain('section-sums-differ');
    expect(codes(change(plan, 2, { phase: 9 }))).toContain('phase-unknown');
    expect(codes(change(plan, 2, { phase: 1 }))).toContain('phase-again');
    expect(codes(change(plan, 2, { minGreenMs: 4000 }))).toEqual(['min-green-below-limit']);
    expect(codes(change(plan, 2, { maxGreenMs: 4000 }))).toEqual(['max-green-below-min']);
    expect(codes({ ...plan, coordinatedPhases: [9] })).toEqual(['coordinated-phase-unknown']);
  });

  it('sees conflicts across rings, and intergreens that are too short', () => {
    const plan = eightPhasePlan([]);
    const swapped = change(change(change(plan, 6, { phase: 0 }), 8, { phase: 6 }), 0, { phase: 8 });
    expect(codes(swapped)).toContain('phases-conflict');
    const strict = {
      ...limits,
      conflicts: limits.conflicts.map((each) =>
        each.group === 2 && each.other === 3 ? { ...each, intergreenMs: 8000 } : each,
      ),
    };
    expect(checkPlan(plan, strict)).toEqual([
      { code: 'intergreen-short', place: { plan: 1, group: 2, other: 3 }, values: { is: 5000, least: 8000 } },
    ]);
  });

  it('limits how long red lasts', () => {
    const strict = {
      ...limits,
      groups: limits.groups.map((each) => (each.group === 1 ? { ...each, maxRedMs: 40_000 } : each)),
    };
    expect(codes(eightPhasePlan([]), strict)).toEqual(['red-too-long']);
  });

  it('knows what a controller can hold at all', () => {
    const plan = eightPhasePlan([]);
    expect(codes({ ...plan, plan: 254 })).toEqual(['plan-number']);
    expect(codes({ ...plan, offsetMs: 50 })).toEqual(['not-whole-steps']);
    expect(codes({ ...plan, coordinatedPhases: [] })).toEqual(['no-coordinated-phase']);
    expect(codes({ ...plan, rings: plan.rings.slice(0, 1) })).toEqual(['phase-missing', 'coordinated-phase-unknown']);
    const [first = [], second = []] = plan.rings;
    expect(codes({ ...plan, rings: [first, [...second].reverse()] })).toEqual(['phases-conflict']);
  });

  it('wants time for who walks in every cycle, and none for who walks on call', () => {
    const short = change(eightPhasePlan([5, 0, 5, 0, 5, 0, 5, 0].map((s) => s * 1000)), 2, {});
    const cut = (recall: 'none' | 'pedestrian') =>
      [1, 2, 5, 6].reduce(
        (plan, phase) => change(plan, phase, phase % 2 === 1 ? { splitMs: 17_000 } : { splitMs: 17_000, recall }),
        short,
      );
    expect(codes(cut('none'))).toEqual([]);
    expect(new Set(codes(cut('pedestrian')))).toEqual(new Set(['walk-does-not-fit']));
  });

  it('checks limits, days and schedule', () => {
    const first = limits.conflicts[0];
    expect(checkLimits({ ...limits, conflicts: limits.conflicts.slice(1) }).map((each) => each.code)).toEqual([
      'conflict-one-sided',
    ]);
    expect(first).toBeDefined();
    const programme = eightPhaseProgramme();
    const broken = {
      ...programme,
      dayPlans: [
        {
          dayPlan: 1,
          entries: [
            { fromMinute: 10, plan: 1 },
            { fromMinute: 10, plan: 7 },
          ],
        },
      ],
      schedule: [{ dayPlan: 2, weekdays: [1, 8], dates: ['2026-02-30'] }],
    };
    expect(checkProgramme(broken).map((each) => each.code)).toEqual([
      'day-plan-begins-late',
      'day-plan-order',
      'day-plan-plan-unknown',
      'schedule-day-plan-unknown',
      'schedule-weekday',
      'schedule-date',
      'schedule-leaves-days',
    ]);
  });
});

describe('stages and rings', () => {
  it('are two views of one plan', () => {
    fc.assert(
      fc.property(extras, (extra) => {
        const plan = eightPhasePlan(extra);
        const stages = stagesOf(plan, limits);
        expect(stages.reduce((a, each) => a + each.durationMs, 0)).toBe(plan.cycleMs);
        expect(
          withStageDurations(
            plan,
            limits,
            stages.map((each) => each.durationMs),
          ),
        ).toEqual(plan);
      }),
    );
  });

  it('keep durations that are given to stages', () => {
    fc.assert(
      fc.property(extras, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }), (extra, more) => {
        const plan = eightPhasePlan(extra);
        const wanted = stagesOf(plan, limits).map((each, i) => each.durationMs + (more[i] ?? 0) * 1000);
        const changed = withStageDurations(plan, limits, wanted);
        expect(stagesOf(changed, limits).map((each) => each.durationMs)).toEqual(wanted);
        expect(checkPlan(changed, limits)).toEqual([]);
      }),
    );
  });

  it('make a plan of one ring', () => {
    const timing = { minGreenMs: 5000, maxGreenMs: 40_000, recall: 'min' as const };
    const { plan, phases } = planOfStages(
      { plan: 1, name: 'two stages', control: 'fixed', offsetMs: 0, reference: 'green' },
      [
        { stage: 1, groups: [2, 6], splitMs: 30_000, ...timing },
        { stage: 2, groups: [4, 8], splitMs: 25_000, ...timing },
      ],
    );
    expect(checkPlan(plan, { ...limits, phases })).toEqual([]);
    expect(stagesOf(plan, { ...limits, phases }).map((each) => [each.groups, each.durationMs])).toEqual([
      [[2, 6], 30_000],
      [[4, 8], 25_000],
    ]);
  });
});

describe('a comparison', () => {
  it('tells each number that changed', () => {
    const from = eightPhasePlan([]);
    const to = { ...change(from, 2, { splitMs: 21_000 }), offsetMs: 5000 };
    expect(diffPlans(from, from)).toEqual([]);
    expect(diffPlans(from, to)).toEqual([
      { code: 'offset', place: { plan: 1 }, from: 0, to: 5000 },
      { code: 'split', place: { plan: 1, phase: 2 }, from: 19_000, to: 21_000 },
    ]);
    const programme = eightPhaseProgramme();
    const second = { ...from, plan: 2, name: 'noon' };
    expect(diffProgrammes(programme, { ...programme, plans: [from, second] })).toEqual([
      { code: 'plan-added', place: { plan: 2 }, from: null, to: 'noon' },
    ]);
    const twice = { ...programme, plans: [from, second] };
    expect(diffProgrammes(twice, { ...twice, plans: [second, from] })).toEqual([]);
    const days = [
      {
        dayPlan: 1,
        entries: [
          { fromMinute: 0, plan: 1 },
          { fromMinute: 425, plan: 2 },
        ],
      },
    ];
    expect(diffProgrammes(twice, { ...twice, dayPlans: days, schedule: twice.schedule.slice(1) })).toEqual([
      { code: 'day-plan', place: { dayPlan: 1 }, from: '00:00 1', to: '00:00 1, 07:05 2' },
      { code: 'schedule', place: {}, from: '1: 2026-10-01; 1', to: '1' },
    ]);
  });
});

describe('default limits', () => {
  it('come from lanes, crossings and ways that meet', () => {
    const point = (x: number, y: number): LonLat => [x * 1e-4, y * 1e-4];
    const link = (
      id: string,
      into: boolean,
      points: readonly LonLat[],
      moves: readonly (readonly [string, number])[],
    ): Link => ({
      id,
      name: id,
      fromJunctionId: into ? 'far' : 'J',
      toJunctionId: into ? 'J' : 'far',
      roadClass: 'arterial',
      lengthM: 100,
      speedLimitMps: 14,
      points,
      lanes: [
        {
          id: `${id}_1`,
          number: 1,
          kind: 'vehicle',
          widthM: 3.5,
          points,
          movements: moves.map(([toLinkId, signalGroup]) => ({ toLinkId, turn: 'straight', signalGroup })),
        },
      ],
    });
    const junction: Junction = {
      id: 'J',
      nodeRef: 1,
      name: 'J',
      position: [0, 0],
      signalised: true,
      signalGroups: [1, 2, 3].map((group) => ({ group, phase: 0 })),
    };
    const city: CityModel = {
      name: 'x',
      simulated: true,
      source: 'test',
      placed: true,
      links: [
        link('west', true, [point(-9, 0), point(-1, 0)], [['east', 1]]),
        link('south', true, [point(0, -9), point(0, -1)], [['north', 2]]),
        link('east', false, [point(1, 0), point(9, 0)], []),
        link('north', false, [point(0, 1), point(0, 9)], []),
      ],
      junctions: [junction],
      corridors: [],
      carParks: [],
      detectors: [],
      basemap: [],
      crossings: [{ id: 'c', junctionId: 'J', signalGroup: 3, points: [point(-0.7, -1), point(-0.7, 1)], widthM: 4 }],
    };
    const made = defaultLimits(city, junction);
    expect(checkLimits(made)).toEqual([]);
    expect(made.groups.map((each) => each.kind)).toEqual(['vehicle', 'vehicle', 'pedestrian']);
    expect(made.conflicts.map(({ group, other }) => [group, other])).toEqual([
      [1, 2],
      [1, 3],
      [2, 1],
      [3, 1],
    ]);
    expect(made.groups[2]?.clearanceMs).toBe(23_000);
    expect(made.phases).toHaveLength(3);
  });
});
