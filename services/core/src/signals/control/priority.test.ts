import { describe, expect, it } from 'vitest';
import { checkTrace, type LightTrace } from '../safety/check-trace.js';
import { beginGate, type GateState } from '../safety/gate-state.js';
import { passGate } from '../safety/pass-gate.js';
import type { GroupLimits } from '../timing-plan.js';
import { announceOutflow } from './announce-outflow.js';
import { type ControlJunction, type Observation, type SeenVehicle, usualControl } from './control-junction.js';
import { beginControl, type ControlState, controlStep, type Decision } from './control-step.js';
import { stageTable } from './stage-table.js';

const group = (number: number): GroupLimits => ({
  group: number,
  kind: 'vehicle',
  minGreenMs: 5000,
  clearanceMs: 0,
  yellowMs: 3000,
  allRedMs: 0,
  maxRedMs: 120_000,
});
const lane = (number: number) => ({
  speedMps: 14,
  storageM: null,
  loops: [{ places: [number - 1], distanceM: 3, share: 1 }],
  movements: [{ group: number, exit: null }],
});
const junction: ControlJunction = {
  limits: {
    groups: [group(1), group(2)],
    conflicts: [
      { group: 1, other: 2, intergreenMs: 5000 },
      { group: 2, other: 1, intergreenMs: 5000 },
    ],
    phases: [],
  },
  stages: [
    { groups: [1], permissive: [] },
    { groups: [2], permissive: [] },
  ],
  lanes: [lane(1), lane(2)],
  storedPlan: [
    { stage: 0, greenS: 20 },
    { stage: 1, greenS: 10 },
  ],
};
const table = stageTable(junction);
const off = { entered: 0, left: 0, occupied: false };

/** A road with traffic all the time, crossed by another one: each vehicle drives, stops at red, and leaves a queue one by one. */
function simulate(seconds: number, more: (s: number, lights: GateState) => Partial<Observation>) {
  let shown = beginGate(table.limits, 0, ['green', 'red']);
  let state: ControlState = beginControl(table, shown);
  const decisions: Decision[] = [];
  const trace: LightTrace[] = [{ timeMs: 0, lights: shown.lights, waiting: [] }];
  let road: { id: string; distanceM: number; speedMps: number }[] = [];
  for (let s = 1; s <= seconds; s++) {
    if (s % 4 === 0) road.push({ id: `v${s}`, distanceM: 240, speedMps: 14 });
    let leaderM = Number.NEGATIVE_INFINITY;
    road = road.flatMap((vehicle) => {
      const stopM = shown.lights[0] === 'green' ? Number.NEGATIVE_INFINITY : 1;
      const speedMps = Math.min(14, vehicle.speedMps + 2.2);
      const distanceM = Math.min(vehicle.distanceM, Math.max(vehicle.distanceM - speedMps, stopM, leaderM + 7.5));
      leaderM = distanceM;
      return distanceM <= 0 ? [] : [{ id: vehicle.id, distanceM, speedMps: vehicle.distanceM - distanceM }];
    });
    const timeMs = s * 1000;
    const { vehicles = [], ...rest } = more(s, shown);
    const seen: SeenVehicle[] = [...road.map((each) => ({ ...each, lane: 0, share: 1 })), ...vehicles];
    const observation = { timeMs, loops: [off, off], vehicles: seen, pedestrians: [], exitFill: [], ...rest };
    const step = controlStep(table, state, { ...shown, timeMs }, observation, usualControl);
    // What is stored replays to the same, bit for bit.
    const again = controlStep(
      table,
      structuredClone(state),
      structuredClone({ ...shown, timeMs }),
      structuredClone(observation),
      usualControl,
    );
    expect(again).toEqual(step);
    state = step.state;
    const request = { timeMs, green: step.decision.request, waiting: step.decision.waiting };
    shown = passGate(table.limits, shown, request).state;
    decisions.push(step.decision);
    trace.push({ timeMs, lights: shown.lights, waiting: step.decision.waiting });
  }
  const greenFrom = (s: number) => trace.findIndex(({ timeMs, lights }) => timeMs >= s * 1000 && lights[1] === 'green');
  return { decisions, trace, greenFrom, violations: checkTrace(junction.limits, trace) };
}

const atCrossing = (distanceM: number): SeenVehicle => ({ id: 'bus', lane: 1, distanceM, speedMps: 0, share: 1 });

describe('priority', () => {
  it('lets a bus wait less than another vehicle', () => {
    const wait = (asks: boolean) => {
      const { greenFrom, violations } = simulate(160, (s, { lights }) => {
        if (s < 40 || lights[1] === 'green') return {};
        return {
          vehicles: [atCrossing(1)],
          ...(asks ? { priority: [{ id: 'bus', group: 2, etaS: 0, kind: 'bus' }] } : {}),
        };
      });
      expect(violations).toEqual([]);
      return greenFrom(40) - 40;
    };
    expect(wait(true)).toBeLessThan(wait(false));
    expect(wait(true)).toBeLessThan(12);
  });

  it('has the way free when an emergency vehicle is there, within the limits, and not long before', () => {
    const { greenFrom, decisions, violations, trace } = simulate(140, (s) =>
      s >= 40 && s <= 80 ? { priority: [{ id: 'e', group: 2, etaS: Math.max(0, 75 - s), kind: 'emergency' }] } : {},
    );
    expect(violations).toEqual([]);
    expect(greenFrom(40)).toBeLessThan(75);
    expect(greenFrom(40)).toBeGreaterThan(60);
    expect(trace[80]?.lights[1]).toBe('green');
    expect(decisions.some(({ binding }) => binding === 'emergency')).toBe(true);
    expect(trace.at(-1)?.lights[0]).toBe('green');
  });

  it('ends a pre-emption where somebody waits for longer than the limits let', () => {
    const { trace, violations } = simulate(300, (s) =>
      s >= 20 ? { priority: [{ id: 'e', group: 2, etaS: 0, kind: 'emergency' }] } : {},
    );
    expect(violations).toEqual([]);
    expect(trace.slice(60).some(({ lights }) => lights[0] === 'green')).toBe(true);
  });
});

describe('announceOutflow', () => {
  const shown = beginGate(table.limits, 0, ['green', 'red']);
  const standing = { id: null, speedMps: 0, weight: 1, nextLoop: 0, overdueS: 0, ageS: 0 };
  const begun = beginControl(table, shown);
  const state: ControlState = {
    ...begun,
    lanes: begun.lanes.map((each) => ({
      ...each,
      vehicles: [1, 8.5, 16].map((distanceM) => ({ ...standing, distanceM })),
    })),
  };

  it('says when those leave who have their green, and nothing of the others', () => {
    const [going, waiting] = announceOutflow(table, state, shown, usualControl);
    expect(going?.map(({ vehicles }) => vehicles)).toEqual([1, 1, 1]);
    expect((going?.[2]?.etaS ?? 0) - (going?.[1]?.etaS ?? 0)).toBeCloseTo(usualControl.headwayS);
    expect(waiting).toEqual([]);
  });

  it('makes the next junction keep its green for a platoon that is announced', () => {
    const platoon = [9, 11, 13, 15, 17, 19].map((etaS) => ({ etaS, vehicles: 1 }));
    const at = (announced: Observation['announced']) => {
      const now = { ...shown, timeMs: 30_000 };
      const observation = {
        timeMs: 30_000,
        loops: [off, off],
        vehicles: [atCrossing(1)],
        pedestrians: [],
        exitFill: [],
      };
      const told = announced === undefined ? observation : { ...observation, announced };
      return controlStep(table, { ...begun, timeMs: 29_000 }, now, told, usualControl).decision;
    };
    const [alone, together] = [at(undefined), at([platoon, null])];
    const gain = ({ scores }: Decision) => (scores[0]?.costS ?? 0) - (scores[1]?.costS ?? 0);
    expect(alone.target).toBe(1);
    expect(gain(together)).toBeLessThan(gain(alone));
  });
});
