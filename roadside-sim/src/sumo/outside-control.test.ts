import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightProgramme } from './light-programme.js';
import type { TrafficLight } from './net-map.js';
import { OutsideControl, stageFault } from './outside-control.js';
import type { SignalProgramme } from './signal-programme.js';

const light = { id: 'B1', nodeRef: 65_537, linkIndexes: [0, 1, 2, 3] } as unknown as TrafficLight;
const phases = (of: readonly (readonly [number, string])[]) =>
  of.map(([durationS, state], i) => ({
    durationS,
    state,
    minS: durationS,
    maxS: durationS,
    next: (i + 1) % of.length,
  }));
const programmes: readonly SignalProgramme[] = [
  {
    id: '0',
    fixed: true,
    phases: phases([
      [30, 'GGrr'],
      [3, 'yyrr'],
      [1, 'rrrr'],
      [20, 'rrGg'],
      [3, 'rryy'],
      [1, 'rrrr'],
    ]),
  },
  {
    id: 'night',
    fixed: true,
    phases: phases([
      [10, 'GGrr'],
      [3, 'yyrr'],
      [12, 'rrGg'],
      [3, 'rryy'],
    ]),
  },
];

describe('a light of SUMO', () => {
  const held = lightProgramme(light, programmes, 'night');

  it('holds its programmes as plans of one ring, whose phases are the stages', () => {
    const { plans, limits, dayPlans } = held.programme;
    expect(
      plans.map(({ name, cycleMs, rings }) => [name, cycleMs, rings[0]?.[0]?.map((each) => each.splitMs)]),
    ).toEqual([
      ['0', 58_000, [34_000, 24_000]],
      ['night', 28_000, [13_000, 15_000]],
    ]);
    expect(limits.phases).toEqual([
      { phase: 1, groups: [1, 2] },
      { phase: 2, groups: [3, 4] },
    ]);
    expect(limits.conflicts).toHaveLength(8);
    expect(limits.conflicts[0]).toEqual({ group: 1, other: 3, intergreenMs: 4000 });
    expect(dayPlans[0]?.entries).toEqual([{ fromMinute: 0, plan: 2 }]);
  });

  it('shows what is ordered as soon as it may, and never goes from red to green beside another', () => {
    const order = fc.record({ groups: fc.subarray([1, 2, 3, 4]), holdS: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 12 }), (orders) => {
        const sinceS = [-10, -10, -10, -10];
        const control = new OutsideControl(held, 'GGrr', sinceS, { groups: [1, 2], untilS: 1000 });
        let nowS = 0;
        let back = false;
        let before = control.state;
        const step = () => {
          nowS = Math.round((nowS + 0.2) * 10) / 10;
          back = control.step(nowS);
          for (const [link, letter] of [...control.state].entries()) {
            const was = before[link] ?? 'r';
            if (letter === was || (/g/i.test(letter) && /g/i.test(was))) continue;
            const forS = nowS - (sinceS[link] ?? 0);
            if (/g/i.test(was)) expect([letter, forS >= 4.9]).toEqual(['y', true]);
            if (was === 'y') expect([letter, forS >= 2.9]).toEqual(['r', true]);
            if (was === 'r') {
              for (const other of link < 2 ? [2, 3] : [0, 1]) {
                expect(before[other]).toBe('r');
                expect(nowS - (sinceS[other] ?? 0)).toBeGreaterThanOrEqual(0.9);
              }
            }
            sinceS[link] = nowS;
          }
          before = control.state;
        };
        for (const { groups, holdS } of orders) {
          if (stageFault(held, groups) !== undefined) {
            expect(groups.some((group) => group < 3) && groups.some((group) => group > 2)).toBe(true);
            continue;
          }
          control.order({ groups, untilS: nowS + 30 });
          for (let tick = 0; tick < 5 * holdS; tick++) step();
          if (holdS > 14 && holdS < 30)
            expect([...control.state].map((letter) => /g/i.test(letter))).toEqual(
              [1, 2, 3, 4].map((group) => groups.includes(group)),
            );
        }
        control.release();
        for (let tick = 0; tick < 100; tick++) step();
        expect([back, control.state]).toEqual([true, 'rrrr']);
      }),
      { numRuns: 200 },
    );
  });
});
