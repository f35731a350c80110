import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, say } from '../bench.js';
import { type ActuatedSetting, actuatedProgrammes } from '../signals/actuated-programmes.js';
import { ownProgrammes } from '../signals/own-programmes.js';
import { askSumo, runSumo } from '../signals/run-sumo.js';
import { openScenario } from '../signals/scenario.js';

const settings: readonly ActuatedSetting[] = [{}, { maxGapS: 2, detectorGapS: 1 }];

/** Real-time control against what a network comes with, SUMO's actuated control, and two published ones. */
export const signals: Bench = async ({ quick, map, seeds }) => {
  if (map === undefined) throw new Error('which map? --map DIR, a folder with a SUMO configuration');
  const scenario = openScenario(map);
  try {
    const programmes = await askSumo(scenario, ownProgrammes);
    const actuated = settings.map((setting, i) => {
      const file = join(scenario.folder, `actuated-${i}.add.xml`);
      writeFileSync(file, actuatedProgrammes(programmes, setting));
      return file;
    });
    const count = seeds ?? (quick ? 1 : 5);
    for (let seed = 1; seed <= count; seed++) {
      const fixed = await runSumo(scenario, seed, [], undefined);
      const a = await runSumo(scenario, seed, [actuated[0] ?? ''], undefined);
      const b = await runSumo(scenario, seed, [actuated[1] ?? ''], undefined);
      say(JSON.stringify([fixed, a, b]));
    }
    return { map: scenario.name, seeds: count };
  } finally {
    scenario.remove();
  }
};
