import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../testing/random-requests.js';
import { checkTrace, type LightTrace } from '../safety/check-trace.js';
import { beginGate, type GateState } from '../safety/gate-state.js';
import { passGate } from '../safety/pass-gate.js';
import type { GroupLimits } from '../timing-plan.js';
import { type ControlJunction, type Observation, type SeenVehicle, usualControl } from './control-junction.js';
import { beginControl, controlStep, type Decision } from './control-step.js';
import { stageTable } from './stage-table.js';

const group = (number: number, kind: GroupLimits['kind'] = 'vehicle'): GroupLimits => ({
  group: number,
  kind,
  minGreenMs: 5000,
  clearanceMs: kind === 'pedestrian' ? 8000 : 0,
  yellowMs: kind === 'pedestrian' ? 0 : 3000,
  allRedMs: 0,
  maxRedMs: 120_000,
});
const apart = (a: number, b: number, ms: number, backMs: number) => [
  { group: a, other: b, intergreenMs: ms },
  { group: b, other: a, intergreenMs: backMs },
];
const lane = (number: number, first: number) => ({
  speedMps: 14,
  storageM: null,
  loops: [110, 35, 3].map((distanceM, k) => ({ places: [first + k], distanceM, share: 1 })),
  movements: [{ group: number, exit: null }],
});

/** Two crossing roads, and the pedestrians who go along with the second. */
const junction: ControlJunction = {
  limits: {
    groups: [group(1), group(2), group(3, 'pedestrian')],
    conflicts: [...apart(1, 2, 5000, 5000), ...apart(1, 3, 4000, 9000)],
    phases: [],
  },
  stages: [
    { groups: [1], permissive: [] },
    { groups: [2, 3], permissive: [] },
  ],
  lanes: [lane(1, 0), lane(2, 3)],
  storedPlan: [
    { stage: 0, greenS: 20 },
    { stage: 1, greenS: 10 },
  ],
};
const table = stageTable(junction);
const quiet = Array.from({ length: 6 }, () => ({ entered: 0, left: 0, occupied: false }));

/** Goes through seconds; what is observed may depend on the lights. */
function play(seconds: number, observe: (s: number, lights: GateState) => Partial<Observation> | null) {
  let shown = beginGate(table.limits, 0, ['green', 'red', 'red']);
  let state = beginControl(table, shown);
  const decisions: Decision[] = [];
  const trace: LightTrace[] = [{ timeMs: 0, lights: shown.lights, waiting: [] }];
  for (let s = 1; s <= seconds; s++) {
    const timeMs = s * 1000;
    const seen = observe(s, shown);
    const observation = seen && { timeMs, loops: quiet, vehicles: [], pedestrians: [], exitFill: [], ...seen };
    const step = controlStep(table, state, { ...shown, timeMs }, observation, usualControl);
    state = step.state;
    shown = passGate(table.limits, shown, {
      timeMs,
      green: step.decision.request,
      waiting: step.decision.waiting,
    }).state;
    decisions.push(step.decision);
    trace.push({ timeMs, lights: shown.lights, waiting: step.decision.waiting });
  }
  return { decisions, trace, violations: checkTrace(junction.limits, trace) };
}

const queue = (on: number, count: number, speedMps = 0): SeenVehicle[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${on}-${i}`,
    lane: on,
    distanceM: 1 + 7.5 * i,
    speedMps,
    share: 1,
  }));
const greens = (trace: readonly LightTrace[], place: number) =>
  trace.filter(({ lights }) => lights[place] === 'green').length;

describe('controlStep', () => {
  it('goes where vehicles stand, and says why', () => {
    const { decisions, trace, violations } = play(40, (_, { lights }) => ({
      vehicles: queue(1, 4, lights[1] === 'green' ? 5 : 0),
    }));
    expect(violations).toEqual([]);
    expect(trace.at(-1)?.lights).toEqual(['red', 'green', 'red']);
    const chosen = decisions.find(({ target }) => target === 1);
    const [stay, change] = chosen?.scores ?? [];
    expect(change?.ratePerS).toBeGreaterThan(stay?.ratePerS ?? 0);
    expect(change?.costS).toBeLessThan(stay?.costS ?? 0);
    expect(decisions[0]?.binding).toBe('minGreen');
  });

  it('makes a queue of what its loops say', () => {
    const hit = { entered: 1, left: 0, occupied: true };
    const { trace } = play(40, (s) => ({
      loops: quiet.map((each, k) => (s < 20 && k === 5 ? { ...hit, entered: s === 2 ? 1 : 0 } : each)),
    }));
    expect(greens(trace, 1)).toBeGreaterThan(5);
  });

  it('stays while nobody comes', () => {
    const { decisions, trace } = play(300, () => ({}));
    expect(new Set(decisions.map(({ target }) => target))).toEqual(new Set([0]));
    expect(greens(trace, 0)).toBe(301);
  });

  it('lets a single vehicle wait for a long queue only so long', () => {
    const { trace, decisions, violations } = play(200, (_, { lights }) => ({
      vehicles: [...queue(0, 30, lights[0] === 'green' ? 8 : 0), ...(lights[1] === 'green' ? [] : queue(1, 1))],
    }));
    expect(violations).toEqual([]);
    expect(greens(trace, 1)).toBeGreaterThan(0);
    expect(decisions.filter(({ target }) => target === 0).length).toBeGreaterThan(100);
  });

  it('lets pedestrians walk who called, and nobody else', () => {
    const called = play(120, (s, { lights }) => ({
      pedestrians: s > 10 && lights[2] !== 'green' && s < 60 ? [3] : [],
    }));
    expect(called.violations).toEqual([]);
    expect(greens(called.trace, 2)).toBeGreaterThan(6);
    expect(greens(play(120, () => ({ vehicles: queue(1, 5) })).trace, 2)).toBe(0);
  });

  it('runs the stored plan while it hears nothing', () => {
    const { decisions, trace, violations } = play(120, () => null);
    expect(violations).toEqual([]);
    expect(decisions.at(-1)?.binding).toBe('distrust');
    expect(greens(trace, 0)).toBeGreaterThan(45);
    expect(greens(trace, 1)).toBeGreaterThan(20);
    expect(greens(trace, 2)).toBeGreaterThan(10);
  });

  it('replays bit for bit, and breaks no limit whatever it is told', () => {
    const run = () => {
      const random = randomNumbers(5);
      return play(1200, () => {
        if (random() < 0.1) return null;
        const count = Math.floor(random() * 12);
        return {
          vehicles: Array.from({ length: count }, (_, i) => ({
            id: String(Math.floor(random() * 20) * 20 + i),
            lane: Math.floor(random() * 2),
            distanceM: random() * 250,
            speedMps: random() * 15,
            share: random() < 0.5 ? 1 : 0.5,
          })),
          loops: quiet.map(() => ({
            entered: Math.floor(random() * 2),
            left: Math.floor(random() * 2),
            occupied: random() < 0.5,
          })),
          pedestrians: random() < 0.2 ? [3] : [],
        };
      });
    };
    const first = run();
    expect(first.violations).toEqual([]);
    expect(new Set(first.decisions.map(({ target }) => target)).size).toBe(2);
    expect(JSON.stringify(run().decisions)).toBe(JSON.stringify(first.decisions));
  });
});
