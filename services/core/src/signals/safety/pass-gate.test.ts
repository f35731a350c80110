import { describe, expect, it } from 'vitest';
import { randomRequests } from '../../testing/random-requests.js';
import type { SignalLimits } from '../timing-plan.js';
import { checkTrace } from './check-trace.js';
import { type GateLimits, gateLimits } from './gate-limits.js';
import { beginGate, type GateState } from './gate-state.js';
import { type GateRequest, passGate } from './pass-gate.js';

/** A road (1), a crossing road (2), and the pedestrians over the first (3). */
const limits: SignalLimits = {
  groups: [
    { group: 1, kind: 'vehicle', minGreenMs: 5000, clearanceMs: 0, yellowMs: 3000, allRedMs: 2000, maxRedMs: 60_000 },
    { group: 2, kind: 'vehicle', minGreenMs: 5000, clearanceMs: 0, yellowMs: 3000, allRedMs: 2000, maxRedMs: 60_000 },
    { group: 3, kind: 'pedestrian', minGreenMs: 7000, clearanceMs: 9000, yellowMs: 0, allRedMs: 0, maxRedMs: null },
  ],
  conflicts: [
    { group: 1, other: 2, intergreenMs: 5000 },
    { group: 2, other: 1, intergreenMs: 6000 },
    { group: 1, other: 3, intergreenMs: 4000 },
    { group: 3, other: 1, intergreenMs: 10_000 },
  ],
  phases: [],
};

/** The lights after each of these requests, in seconds. */
function play(
  requests: readonly (readonly [s: number, green: number[], waiting?: number[]])[],
  of: GateLimits = gateLimits(limits),
) {
  let state = beginGate(of, 0, ['green', 'red', 'red']);
  return requests.map(([s, green, waiting = []]) => {
    const answer = passGate(of, state, { timeMs: s * 1000, green, waiting });
    state = answer.state;
    return { lights: state.lights.map((light) => light[0]).join(''), bindings: answer.bindings };
  });
}

describe('passGate', () => {
  it('holds a green for its minimum, then clears, then lets the other begin', () => {
    const seen = play([2, 5, 7.9, 8, 9.9, 10].map((s) => [s, [2]] as const));
    expect(seen.map(({ lights }) => lights)).toEqual(['grr', 'yrr', 'yrr', 'rrr', 'rrr', 'rgr']);
    expect(seen[0]?.bindings).toContainEqual({ rule: 'minGreen', group: 1, other: 1, untilMs: 5000 });
    expect(seen[1]?.bindings).toEqual([{ rule: 'yellow', group: 2, other: 1, untilMs: 10_000 }]);
    expect(seen[3]?.bindings).toEqual([{ rule: 'intergreen', group: 2, other: 1, untilMs: 10_000 }]);
    expect(seen[5]?.bindings).toEqual([]);
  });

  it('lets whoever walks get across', () => {
    const seen = play([
      [5, [3]],
      [9, [3]],
      [12, [1]],
      [16, [1]],
      [25, [1]],
      [26, [1]],
    ]);
    expect(seen.map(({ lights }) => lights)).toEqual(['yrr', 'rrg', 'rrg', 'rrc', 'rrr', 'grr']);
    expect(seen[2]?.bindings).toContainEqual({ rule: 'walk', group: 3, other: 3, untilMs: 16_000 });
    expect(seen[3]?.bindings).toContainEqual({ rule: 'pedestrianClearance', group: 1, other: 3, untilMs: 26_000 });
  });

  it('shows nothing of what can never be shown', () => {
    const [both, unknown] = play([
      [20, [1, 2]],
      [21, [9]],
    ]);
    expect(both).toEqual({ lights: 'grr', bindings: [{ rule: 'conflict', group: 2, other: 1, untilMs: null }] });
    expect(unknown?.bindings[0]?.rule).toBe('unknownGroup');
    expect(unknown?.lights).toBe('grr');
  });

  it('gives a turn to whoever has waited too long, whatever is asked', () => {
    const seen = play([10, 69, 70, 73, 75].map((s) => [s, [1], [2]] as const));
    expect(seen.map(({ lights }) => lights)).toEqual(['grr', 'grr', 'yrr', 'rrr', 'rgr']);
    expect(seen[2]?.bindings).toContainEqual({ rule: 'maxRed', group: 1, other: 2, untilMs: null });
  });

  it('keeps the order of rings and barriers', () => {
    const groups = [1, 2, 3].map((group) => ({
      group,
      kind: 'vehicle' as const,
      minGreenMs: 0,
      clearanceMs: 0,
      yellowMs: 0,
      allRedMs: 0,
      maxRedMs: null,
    }));
    const conflicts = [1, 2, 3].flatMap((group) =>
      [1, 2, 3].flatMap((other) => (group === other ? [] : [{ group, other, intergreenMs: 0 }])),
    );
    const phases = groups.map(({ group }) => ({ phase: group, groups: [group] }));
    const ordered = gateLimits({ groups, conflicts, phases }, [[[1, 2], [3]]]);
    const seen = play(
      [
        [1, [2], [3]],
        [2, [1], [3]],
        [3, [3]],
        [4, [1]],
      ],
      ordered,
    );
    expect(seen.map(({ lights }) => lights)).toEqual(['rgr', 'rrr', 'rrg', 'grr']);
    expect(seen[1]?.bindings).toEqual([{ rule: 'order', group: 1, other: null, untilMs: null }]);
  });

  it('answers the same request in the same way', () => {
    const of = gateLimits(limits);
    const state = beginGate(of, 0, ['green', 'red', 'red']);
    const request = { timeMs: 9000, green: [2], waiting: [2] };
    expect(passGate(of, state, request)).toEqual(passGate(of, state, request));
  });

  it('lets no random request through that breaks a limit', () => {
    const { requests, granted, greens, violations } = randomRequests(300_000, 7);
    expect(violations.slice(0, 3)).toEqual([]);
    expect(requests).toBe(300_000);
    expect(granted).toBeGreaterThan(20_000);
    expect(greens).toBeGreaterThan(20_000);
  }, 60_000);
});

describe('checkTrace', () => {
  const mutants: Readonly<Record<string, (of: GateLimits) => GateLimits>> = {
    'a shorter minimum green': (of) => ({
      ...of,
      groups: of.groups.map((group) => ({ ...group, minGreenMs: group.minGreenMs - 1000 })),
    }),
    'a shorter yellow': (of) => ({
      ...of,
      groups: of.groups.map((group) => ({ ...group, yellowMs: group.yellowMs - 500 })),
    }),
    'a shorter clearance for pedestrians': (of) => ({
      ...of,
      groups: of.groups.map((group) => ({ ...group, clearanceMs: group.clearanceMs - 500 })),
    }),
    'a shorter intergreen': (of) => ({ ...of, intergreenMs: of.intergreenMs.map((ms) => (ms < 0 ? ms : ms - 500)) }),
    'a forgotten conflict': (of) => ({
      ...of,
      intergreenMs: of.intergreenMs.map((ms, i) => (i === of.groups.length * 2 - 1 ? -1 : ms)),
    }),
    'a longer red': (of) => ({
      ...of,
      groups: of.groups.map((group) => ({ ...group, maxRedMs: group.maxRedMs && group.maxRedMs + 5000 })),
    }),
    'no order': (of) => ({ ...of, slots: of.slots.map(() => []) }),
  };
  for (const [fault, mutate] of Object.entries(mutants)) {
    it(`finds ${fault}`, () => {
      const pass = (of: GateLimits, state: GateState, request: GateRequest) => passGate(mutate(of), state, request);
      expect(randomRequests(20_000, 3, pass).violations.length).toBeGreaterThan(0);
    });
  }

  it('has nothing to say of lights that keep the limits', () => {
    const trace = [
      { timeMs: 0, lights: ['green', 'red', 'red'], waiting: [] },
      { timeMs: 6000, lights: ['yellow', 'red', 'red'], waiting: [2] },
      { timeMs: 9000, lights: ['red', 'red', 'red'], waiting: [2] },
      { timeMs: 11_000, lights: ['red', 'green', 'red'], waiting: [] },
    ];
    expect(checkTrace(limits, trace)).toEqual([]);
    expect(checkTrace(limits, trace.with(3, { timeMs: 10_000, lights: ['red', 'green', 'red'], waiting: [] }))).toEqual(
      [{ rule: 'intergreen', timeMs: 10_000, group: 1, other: 2 }],
    );
  });
});
