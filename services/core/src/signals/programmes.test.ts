import { describe, expect, it } from 'vitest';
import { programmeDifferences } from './programme-differences.js';
import { programmeFaults } from './programme-faults.js';
import type { PhaseTiming, SignalLimits, SignalProgramme, TimingPlan } from './timing-plan.js';

const vehicle = (group: number) =>
  ({
    group,
    kind: 'vehicle',
    minGreenMs: 8000,
    clearanceMs: 0,
    yellowMs: 3000,
    allRedMs: 2000,
    maxRedMs: null,
  }) as const;
const conflicts = [
  [2, 4],
  [2, 8],
  [6, 4],
  [6, 8],
].flatMap(([a = 0, b = 0]) => [
  { group: a, other: b, intergreenMs: 5000 },
  { group: b, other: a, intergreenMs: 5000 },
]);
const walk = {
  group: 22,
  kind: 'pedestrian',
  minGreenMs: 7000,
  clearanceMs: 15_000,
  yellowMs: 0,
  allRedMs: 0,
  maxRedMs: null,
} as const;
const limits: SignalLimits = {
  groups: [...[2, 4, 6, 8].map(vehicle), walk],
  conflicts,
  phases: [
    { phase: 2, groups: [2, 22] },
    { phase: 4, groups: [4] },
    { phase: 6, groups: [6] },
    { phase: 8, groups: [8] },
  ],
};
const timing = (phase: number, splitMs: number, of: Partial<PhaseTiming> = {}): PhaseTiming => ({
  phase,
  splitMs,
  minGreenMs: 8000,
  maxGreenMs: 25_000,
  recall: 'none',
  ...of,
});
const plan: TimingPlan = {
  plan: 1,
  name: '平峰',
  control: 'coordinated',
  cycleMs: 60_000,
  offsetMs: 12_000,
  reference: 'green',
  coordinatedPhases: [2, 6],
  rings: [
    [[timing(2, 30_000, { recall: 'pedestrian' })], [timing(4, 30_000)]],
    [[timing(6, 30_000)], [timing(8, 30_000)]],
  ],
};
const programme: SignalProgramme = {
  junctionId: 'J1',
  nodeRef: 65_537,
  limits,
  plans: [plan],
  dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: 1 }] }],
  schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
};

describe('faults of a programme', () => {
  const paths = (of: Partial<SignalProgramme>) =>
    programmeFaults({ ...programme, ...of }, limits).map(({ path }) => path);
  const ofPlan = (of: Partial<TimingPlan>) => paths({ plans: [{ ...plan, ...of }] });

  it('are none where it keeps to the limits', () => {
    expect(paths({})).toEqual([]);
  });

  it('name the place of each', () => {
    expect(paths({ plans: [] })).toEqual(['plans', 'dayPlans.1']);
    expect(paths({ plans: [plan, plan] })).toEqual(['plans.1']);
    expect(ofPlan({ offsetMs: 60_000 })).toEqual(['plans.1']);
    expect(ofPlan({ cycleMs: 70_000 })).toEqual(['plans.1']);
    expect(ofPlan({ coordinatedPhases: [] })).toEqual(['plans.1']);
    expect(
      ofPlan({
        rings: [
          [[timing(2, 30_000)], [timing(4, 30_000)]],
          [[timing(8, 30_000)], [timing(6, 30_000)]],
        ],
      }),
    ).toEqual(['plans.1', 'plans.1']);
    const short = [[timing(2, 26_900, { recall: 'pedestrian' })], [timing(4, 33_100)]];
    expect(ofPlan({ rings: [short, [[timing(6, 26_900)], [timing(8, 33_100)]]] })).toEqual(['plans.1.phases.2']);
    const hasty = timing(6, 30_000, { minGreenMs: 5000 });
    expect(ofPlan({ rings: [plan.rings[0] ?? [], [[hasty], [timing(8, 30_000)]]] })).toEqual(['plans.1.phases.6']);
    expect(paths({ dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 60, plan: 2 }] }] })).toEqual([
      'dayPlans.1',
      'dayPlans.1',
    ]);
    expect(paths({ schedule: [{ dayPlan: 2, weekdays: [1], dates: [] }] })).toEqual(['schedule', 'schedule']);
  });
});

describe('differences of programmes', () => {
  it('are told by number and place, whatever the order and the limits', () => {
    const other = { ...plan, plan: 2, offsetMs: 3000 };
    const wanted = { ...programme, plans: [plan, other] };
    const held = { ...wanted, limits: { groups: [], conflicts: [], phases: [] }, plans: [other, plan] };
    expect(programmeDifferences(wanted, held)).toEqual([]);
    expect(programmeDifferences(wanted, { ...held, plans: [{ ...other, offsetMs: 4000 }] })).toEqual([
      { path: 'plans.1', wanted: plan, held: undefined },
      { path: 'plans.2.offsetMs', wanted: 3000, held: 4000 },
    ]);
  });
});
