import { describe, expect, it } from 'vitest';
import { runShadow } from './run-shadow.js';
import { type ShadowTask, shadowTask } from './shadow-task.js';
import { SumoLights } from './sumo-lights.js';
import { sumoRoads } from './sumo-roads.js';
import { taskNetwork } from './task-network.js';

type Plan = ShadowTask['signals'][number]['before'];

const group = (number: number) => ({
  ...{ group: number, kind: 'vehicle' as const, minGreenMs: 8000, clearanceMs: 0 },
  ...{ yellowMs: 3000, allRedMs: 2000, maxRedMs: null },
});

/** Green of the street from south to north, of a cycle of a minute. */
function plan(greenS: number): Plan {
  const timing = (phase: number, splitMs: number) => ({
    ...{ phase, splitMs, minGreenMs: 8000, maxGreenMs: splitMs - 5000, recall: 'max' as const },
  });
  return {
    ...{ plan: 1, name: '', control: 'fixed', cycleMs: 60_000, offsetMs: 0, reference: 'green' },
    coordinatedPhases: [2],
    rings: [[[timing(2, (greenS + 5) * 1000)], [timing(4, (55 - greenS) * 1000)]]],
  };
}

/** Two one-way streets that cross: much traffic from the south, little from the west. */
function task(before: Plan, after: Plan): ShadowTask {
  const link = (id: string, from: string, to: string, points: [number, number][], movements: object[]) => ({
    ...{ id, fromJunctionId: from, toJunctionId: to, roadClass: 'arterial', speedLimitMps: 14 },
    lanes: [{ id: `${id}_1`, points, widthM: 3.5, movements }],
  });
  const straight = (toLinkId: string, of: number) => [{ toLinkId, turn: 'straight', group: of }];
  const counts = (linkId: string, toLinkId: string, count: number) => ({
    ...{ linkId, arrivals: [count, count], turns: [{ toLinkId, share: 1 }] },
  });
  return shadowTask.parse({
    simulator: 'built-in',
    links: [
      link(
        'S-M',
        'S',
        'M',
        [
          [0, -400],
          [0, -10],
        ],
        straight('M-N', 2),
      ),
      link(
        'M-N',
        'M',
        'N',
        [
          [0, 10],
          [0, 300],
        ],
        [],
      ),
      link(
        'W-M',
        'W',
        'M',
        [
          [-400, 0],
          [-10, 0],
        ],
        straight('M-E', 4),
      ),
      link(
        'M-E',
        'M',
        'E',
        [
          [10, 0],
          [300, 0],
        ],
        [],
      ),
    ],
    signals: [
      {
        junctionId: 'M',
        limits: {
          groups: [group(2), group(4)],
          conflicts: [
            { group: 2, other: 4, intergreenMs: 5000 },
            { group: 4, other: 2, intergreenMs: 5000 },
          ],
          phases: [
            { phase: 2, groups: [2] },
            { phase: 4, groups: [4] },
          ],
        },
        ...{ before, after, calls: [] },
      },
    ],
    demand: [counts('S-M', 'M-N', 55), counts('W-M', 'M-E', 12)],
    ...{ periodS: 300, startMs: 1_795_455_600_000, warmUpS: 120, seeds: [1, 2, 3], withinS: 60 },
  });
}

describe('a shadow run', () => {
  it('drives the vehicles that were counted, the same ones under both programmes', async () => {
    const told: number[] = [];
    const pairs = await runShadow(task(plan(20), plan(33)), (progress) => told.push(progress));
    expect(pairs.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    for (const { before, after } of pairs) {
      expect([before.vehicles, after.vehicles]).toEqual([134, 134]);
      expect(after.delayS).toBeLessThan(before.delayS);
      expect(after.stops).toBeLessThan(before.stops);
      expect(after.longestQueueM).toBeLessThan(before.longestQueueM);
    }
    expect(told.at(-1)).toBeCloseTo(1, 1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('gives the same figures for the same programme, and again', async () => {
    const once = await runShadow(task(plan(25), plan(25)), () => undefined);
    for (const { before, after } of once) expect(after).toEqual(before);
    expect(await runShadow(task(plan(25), plan(25)), () => undefined)).toEqual(once);
  });

  it('says in a sentence what it cannot drive', async () => {
    const lost = task(plan(25), plan(25));
    const links = lost.links.filter(({ id }) => id !== 'M-E');
    await expect(runShadow({ ...lost, links }, () => undefined)).rejects.toThrow('not in the task');
  });
});

describe('a shadow run in SUMO', () => {
  it('tells SUMO of roads and of what the controllers show', () => {
    const roads = taskNetwork(task(plan(25), plan(25)));
    const sumo = sumoRoads(roads);
    expect(sumo.files['node-files'].match(/type="traffic_light" tl="t\d"/g)).toHaveLength(1);
    expect(sumo.files['edge-files'].match(/<edge .*length="390" shape="-1.75,-400 /g)).toHaveLength(1);
    expect(sumo.files['connection-files']).toMatch(/from="e0.0" to="e1.0" fromLane="0" toLane="0" speed="14"/);
    expect(sumo.files['connection-files']).toContain('<connection from="e1.0"/>');
    expect(sumo.files['tllogic-files'].match(/linkIndex="[01]"/g)).toEqual(['linkIndex="0"', 'linkIndex="1"']);
    const lights = new SumoLights(roads, sumo);
    for (const second of [0, 1, 2, 3])
      lights.note({ light: (_, group) => (group === 2 ? 'red' : second < 3 ? 'green' : 'yellow') });
    expect(lights.xml()).toContain('<phase duration="3" state="Gr"/><phase duration="1" state="yr"/>');
  });

  it('comes to about what the built-in run does', async () => {
    const built = await runShadow(task(plan(20), plan(33)), () => undefined);
    const pairs = await runShadow({ ...task(plan(20), plan(33)), simulator: 'sumo' }, () => undefined);
    const mean = (of: typeof pairs, side: 'before' | 'after', figure: 'delayS' | 'stops' | 'longestQueueM') =>
      of.reduce((sum, pair) => sum + pair[side][figure], 0) / of.length;
    for (const { before, after } of pairs) {
      expect([before.vehicles, after.vehicles]).toEqual([134, 134]);
      expect(after.delayS).toBeLessThan(before.delayS);
      expect(after.longestQueueM).toBeLessThan(before.longestQueueM);
    }
    for (const figure of ['delayS', 'stops', 'longestQueueM'] as const) {
      const ratio = mean(pairs, 'after', figure) / mean(built, 'after', figure);
      // Two models of driving: they agree in size, not in seconds.
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    }
  }, 60_000);
});
