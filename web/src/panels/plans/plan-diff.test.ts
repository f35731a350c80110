import { expect, it } from 'vitest';
import { diffPlans, diffTold } from './plan-diff.js';
import type { TimingPlan } from './plan-types.js';
import { timing, toldOf } from './testing/told-of.js';

const told = toldOf('全天');
const [plan] = told.plans as [TimingPlan];

it('tells every number that differs between two plans', () => {
  const other = { ...plan, offsetMs: 8000, rings: [[[timing(4, 25_000)], [timing(2, 35_000)]]] };
  expect(diffPlans(plan, plan)).toEqual([]);
  expect(diffPlans(plan, other).map(({ code, place, from, to }) => [code, place.phase, from, to])).toEqual([
    ['offset', undefined, 0, 8000],
    ['sequence', undefined, '2 | 4', '4 | 2'],
    ['split', 4, 30_000, 25_000],
    ['max-green', 4, 25_000, 20_000],
    ['split', 2, 30_000, 35_000],
    ['max-green', 2, 25_000, 30_000],
  ]);
});

it('tells plans that came and went, and days', () => {
  const other = {
    plans: [{ ...plan, plan: 2, name: '晚高峰' }],
    dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: 2 }] }],
    schedule: [{ dayPlan: 1, weekdays: [6, 7], dates: [] }],
  };
  expect(diffTold(told, other).map(({ code, from, to }) => [code, from, to])).toEqual([
    ['plan-added', null, '晚高峰'],
    ['plan-removed', '全天', null],
    ['day-plan', '00:00 1', '00:00 2'],
    ['schedule', '1', '1: 6 7'],
  ]);
});
