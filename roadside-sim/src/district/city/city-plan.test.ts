import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCityPlan } from './city-plan.js';
import { CityPlanError } from './city-plan-error.js';
import { cityFolder } from './test-cities.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Problems of the small city after one of its files was changed. */
function problemsAfter(file: string, change: (text: string) => string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'city-'));
  folders.push(folder);
  cpSync(cityFolder('xiaozhen'), folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  try {
    readCityPlan(folder);
    return [];
  } catch (error) {
    if (!(error instanceof CityPlanError)) throw error;
    return error.problems.map((problem) => problem.replace(`${folder}/`, ''));
  }
}

describe('a city that cannot be read', () => {
  const cases: readonly [what: string, file: string, from: string | RegExp, to: string, problem: RegExp][] = [
    ['no JSON', 'city.json', '{', '', /cannot read city\.json: /],
    ['a field of a wrong kind', 'streets.json', '"lanes": 2', '"lanes": "2"', /^streets\.json: streets\[0\]\.lanes: /],
    ['a field that is missing', 'city.json', /"origin": .*\],/, '', /^city\.json: origin: /],
    [
      'a field that nobody knows',
      'places.json',
      '"capacity"',
      '"capactiy"',
      /^places\.json: carParks\[0\]: .*capactiy/,
    ],
    ['a value out of range', 'places.json', '"along": 0.5', '"along": 1.5', /^places\.json: carParks\[0\]\.along: /],
    [
      'a node that is not there',
      'streets.json',
      '"m", "B2", "E2"]',
      '"q", "B2", "E2"]',
      /^streets\.json: streets\[1\]\.through\[2\]: there is no node q/,
    ],
    [
      'a section that the street has not',
      'streets.json',
      '"n-B1"',
      '"B1-n"',
      /^streets\.json: streets\[0\]\.sections\.B1-n: /,
    ],
    [
      'a car park at no street',
      'places.json',
      '["m", "B2"]',
      '["m", "B1"]',
      /^places\.json: carParks\[0\]\.street: no street leads from m to B1/,
    ],
    [
      'a stop beside the line',
      'transit.json',
      '["m", "B2"]',
      '["B1", "B2"]',
      /^transit\.json: busLines\[0\]\.stops\[1\]: the line does not come to the stop S2/,
    ],
    [
      'a zone at no link',
      'demand.json',
      '"A1-A2"',
      '"A1-B2"',
      /^demand\.json: zones\[6\]\.links\[0\]: there is no link A1-B2/,
    ],
    [
      'a plan that is not there',
      'signals.json',
      '"0": 1',
      '"0": 7',
      /^signals\.json: planByHour\.0: there is no plan 7/,
    ],
    [
      'an id that is there twice',
      'transit.json',
      '"id": "S2"',
      '"id": "S1"',
      /^transit\.json: stops\[1\]\.id: S1 is there twice/,
    ],
    [
      'a kind of building that is not there',
      'basemap.json',
      '"kind": "houses"',
      '"kind": "castles"',
      /^basemap\.json: blocks\[0\]\.kind: there is no kind castles/,
    ],
  ];

  it.each(cases)('names the file and the field: %s', (_, file, from, to, problem) => {
    const problems = problemsAfter(file, (text) => text.replace(from, to));
    expect(
      problems.some((each) => problem.test(each)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('tells all problems at once', () => {
    const problems = problemsAfter('demand.json', (text) => text.replaceAll('"produces": 4000', '"produces": -1'));
    expect(problems).toHaveLength(6);
  });

  it('names the folder when there is none', () => {
    expect(() => readCityPlan('/nowhere')).toThrow(/cannot read \/nowhere\/city\.json/);
  });
});
