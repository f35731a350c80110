import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSumo } from '@luyun/roadside-sim/sumo/find-sumo';

/** Streets by their two ends, with vehicles an hour. */
const flows: readonly (readonly [string, string, number])[] = [
  ['left0A0', 'A0right0', 500],
  ['right0A0', 'A0left0', 400],
  ['top0A0', 'A0bottom0', 300],
  ['bottom0A0', 'A0top0', 350],
  ['left0A0', 'A0top0', 120],
  ['right0A0', 'A0bottom0', 120],
  ['top0A0', 'A0right0', 80],
  ['bottom0A0', 'A0left0', 80],
];

/** Makes a folder with one junction of four two-lane streets and an hour's traffic; it is the caller's to remove. */
export function generatedMap(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luyun-crossing-'));
  const net = join(folder, 'crossing.net.xml');
  execFileSync(
    findSumo('netgenerate', process.env),
    [
      ...['--grid', '--grid.number', '1', '--grid.attach-length', '400', '--default.lanenumber', '2'],
      ...['--turn-lanes', '1', '--turn-lanes.length', '80', '-j', 'traffic_light', '-o', net],
    ],
    { stdio: 'ignore' },
  );
  const lines = flows.map(
    ([from, to, perHour], i) =>
      `<flow id="${i}" begin="0" end="3600" probability="${perHour / 3600}" from="${from}" to="${to}" departLane="best" departSpeed="max"/>`,
  );
  writeFileSync(join(folder, 'crossing.rou.xml'), `<routes>${lines.join('')}</routes>`);
  writeFileSync(
    join(folder, 'crossing.sumocfg'),
    `<configuration><net-file value="crossing.net.xml"/><route-files value="crossing.rou.xml"/><begin value="0"/><end value="3600"/></configuration>`,
  );
  return folder;
}
