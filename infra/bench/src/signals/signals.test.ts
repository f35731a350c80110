import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTrace } from '@luyun/core/signals/safety/check-trace';
import { findSumo } from '@luyun/roadside-sim/sumo/find-sumo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signals } from '../benches/signals.js';
import { runSumo } from '../sumo/run-sumo.js';
import { openScenario } from '../sumo/scenario.js';
import { tripFigures } from '../sumo/trip-figures.js';
import { controlledScenario } from './controlled-scenario.js';
import { LuyunDriver } from './luyun-driver.js';
import { junctionLights } from './own-programme.js';

const folder = mkdtempSync(join(tmpdir(), 'luyun-signals-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('signals', () => {
  beforeAll(() => {
    const size = [
      '--grid.number',
      '1',
      '--grid.attach-length',
      '250',
      '--default.lanenumber',
      '2',
      '--turn-lanes',
      '1',
    ];
    const more = ['--sidewalks.guess', '--crossings.guess', '-j', 'traffic_light'];
    const net = join(folder, 'one.net.xml');
    execFileSync(findSumo('netgenerate', process.env), ['--grid', ...size, ...more, '-o', net], { stdio: 'ignore' });
    const ways = [
      ['left0A0', 'A0right0', 500],
      ['right0A0', 'A0left0', 300],
      ['top0A0', 'A0bottom0', 200],
      ['bottom0A0', 'A0left0', 150],
    ] as const;
    const flows = (endS: number, factor: number) =>
      ways
        .map(
          ([from, to, perHour], i) =>
            `<flow id="f${i}" begin="0" end="${endS}" vehsPerHour="${perHour * factor}" from="${from}" to="${to}" departLane="best"/>`,
        )
        .join('');
    const walk = '<personFlow id="p" begin="0" end="600" period="40"><walk from="left0A0" to="A0top0"/></personFlow>';
    writeFileSync(join(folder, 'one.rou.xml'), `<routes>${flows(600, 1)}${walk}</routes>`);
    config('one', 'one.rou.xml');
    const asking = ['bus', 'emergency'].map(
      (vClass, i) =>
        `<vType id="${vClass}" vClass="${vClass}"/><flow id="${vClass}" type="${vClass}" begin="${60 + 30 * i}" end="1800" vehsPerHour="${20 + 4 * i}" from="bottom0A0" to="A0top0" departLane="best"/>`,
    );
    writeFileSync(join(folder, 'asking.rou.xml'), `<routes>${flows(1800, 2.2)}${asking.join('')}</routes>`);
    config('asking', 'asking.rou.xml');
  });

  /** In a folder of its own, as a map is one folder. */
  function config(name: string, routes: string): void {
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, `${name}.sumocfg`),
      `<configuration><input><net-file value="../one.net.xml"/><route-files value="../${routes}"/></input><time><end value="2100"/></time></configuration>`,
    );
  }

  it('controls a junction in SUMO within its limits, and better than it was', async () => {
    const figures = await signals({ quick: true, map: join(folder, 'one'), penetration: 0.1 });
    expect(figures).toMatchObject({ seeds: 1, lockups: 0, safetyViolations: 0 });
    expect(figures.delayS).toBeLessThan(figures.fixedS as number);
    expect(figures.ratioToActuated).toBeLessThan(1);
    expect(figures.pedestrianDelayS).toBeGreaterThan(0);
  }, 120_000);

  it('lets buses and emergency vehicles through sooner that ask for it, within the limits', async () => {
    const scenario = openScenario(join(folder, 'asking'));
    try {
      const { net, junctions, loopCount, loops } = await controlledScenario(scenario);
      const lostS = async (priority: boolean) => {
        const options = { seed: 1, penetration: 1, beginS: 0, priority };
        const driver = new LuyunDriver(junctions, net, loopCount, options);
        const { tripFile } = await runSumo(scenario, 1, { additional: [loops], driver });
        for (const { junction, trace } of driver.lights) expect(checkTrace(junction.lights.limits, trace)).toEqual([]);
        const of = async (kind: string) => (await tripFigures(tripFile, (id) => id.startsWith(kind))).delayS;
        return { bus: await of('bus'), emergency: await of('emergency'), car: await of('f') };
      };
      const [without, asked] = [await lostS(false), await lostS(true)];
      expect(asked.bus).toBeLessThan(0.8 * without.bus);
      expect(asked.emergency).toBeLessThan(0.6 * without.emergency);
      expect(asked.car).toBeLessThan(1.5 * without.car);
    } finally {
      scenario.remove();
    }
  }, 120_000);
});

describe('junctionLights', () => {
  const phase = (durationS: number, state: string, next: number) => ({
    durationS,
    state,
    minS: durationS,
    maxS: durationS,
    next,
  });
  const programme = {
    id: '0',
    fixed: true,
    phases: [
      phase(30, 'GgrrG', 1),
      phase(5, 'Ggrrr', 2),
      phase(4, 'yyrrr', 3),
      phase(2, 'rrrrr', 4),
      phase(20, 'rrGGr', 5),
      phase(3, 'rryyr', 0),
    ],
  };

  it('takes groups, clearances and stages out of a programme', () => {
    const lights = junctionLights(programme, new Set([4]), 120);
    expect(lights?.links).toEqual([[0], [1], [2, 3], [4]]);
    expect(lights?.limits.groups.map(({ kind, yellowMs, clearanceMs }) => [kind, yellowMs, clearanceMs])).toEqual([
      ['vehicle', 4000, 0],
      ['vehicle', 4000, 0],
      ['vehicle', 3000, 0],
      ['pedestrian', 0, 11_000],
    ]);
    expect(lights?.limits.conflicts).toContainEqual({ group: 1, other: 3, intergreenMs: 6000 });
    expect(lights?.limits.conflicts).toContainEqual({ group: 3, other: 1, intergreenMs: 3000 });
    expect(lights?.limits.conflicts).toContainEqual({ group: 4, other: 3, intergreenMs: 11_000 });
    expect(lights?.stages.map(({ state }) => state)).toEqual(['GgrrG', 'rrGGr']);
  });

  it('spells out what is shown', () => {
    const lights = junctionLights(programme, new Set([4]), 120);
    expect(lights?.letters(['green', 'green', 'red', 'green'], 0)).toBe('GgrrG');
    expect(lights?.letters(['yellow', 'yellow', 'red', 'red'], 1)).toBe('yyrrr');
    expect(lights?.letters(['red', 'red', 'green', 'red'], 1)).toBe('rrGGr');
  });
});
