import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSumo } from '@luyun/roadside-sim/sumo/find-sumo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signals } from '../benches/signals.js';
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
    const flows = ways.map(
      ([from, to, perHour], i) =>
        `<flow id="f${i}" begin="0" end="600" vehsPerHour="${perHour}" from="${from}" to="${to}" departLane="best"/>`,
    );
    const walk = '<personFlow id="p" begin="0" end="600" period="40"><walk from="left0A0" to="A0top0"/></personFlow>';
    writeFileSync(join(folder, 'one.rou.xml'), `<routes>${flows.join('')}${walk}</routes>`);
    writeFileSync(
      join(folder, 'one.sumocfg'),
      '<configuration><input><net-file value="one.net.xml"/><route-files value="one.rou.xml"/></input><time><end value="900"/></time></configuration>',
    );
  });

  it('controls a junction in SUMO within its limits, and better than it was', async () => {
    const figures = await signals({ quick: true, map: folder, penetration: 0.1 });
    expect(figures).toMatchObject({ seeds: 1, lockups: 0, safetyViolations: 0 });
    expect(figures.delayS).toBeLessThan(figures.fixedS as number);
    expect(figures.ratioToActuated).toBeLessThan(1);
    expect(figures.pedestrianDelayS).toBeGreaterThan(0);
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
