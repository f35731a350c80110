import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openScenario, type Scenario } from './scenario.js';

let folder = '';
let opened: Scenario | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luyun-scenario-test-'));
});
afterEach(() => {
  opened?.remove();
  rmSync(folder, { recursive: true, force: true });
});
const routes =
  '<routes><trip id="a" depart="0:10:00" from="x" to="y"/><flow id="f" begin="0" end="900" number="9"/></routes>';

it('takes the configuration named like the folder, with packed inputs in folders, and leaves out what a run sets or writes', () => {
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/n.net.xml'), '<net/>');
  writeFileSync(join(folder, 'in/d.rou.xml.gz'), gzipSync(routes));
  writeFileSync(join(folder, 'a.sumocfg'), '<configuration><net-file value="other.xml"/></configuration>');
  const options =
    '<time-to-teleport value="9"/><max-depart-delay value="9"/><fcd-output value="f.xml"/><step-length value="0.5"/>';
  writeFileSync(
    join(folder, `${folder.split('/').at(-1)}.sumocfg`),
    `<configuration><n v="in/n.net.xml"/><r v="in/d.rou.xml.gz"/>${options}</configuration>`,
  );
  opened = openScenario(folder);
  expect(opened).toMatchObject({ beginS: 0, endS: 900 + 3600 });
  const written = readFileSync(opened.config, 'utf8');
  expect(written).toContain('step-length');
  expect(written).not.toMatch(/teleport|depart-delay|output/);
  expect(opened.routeFiles.every((file) => file.startsWith(opened?.folder ?? '-'))).toBe(true);
});

it('does without a configuration', () => {
  writeFileSync(join(folder, 'n.net.xml'), '<net/>');
  writeFileSync(join(folder, 'd.rou.xml'), routes);
  opened = openScenario(folder, 600);
  expect(opened).toMatchObject({ beginS: 0, endS: 600 });
  expect(opened.routeFiles).toHaveLength(1);
});

it('says what it misses', () => {
  expect(() => openScenario(folder)).toThrow(/no \.sumocfg and no \.net\.xml/);
});
