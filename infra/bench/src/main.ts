import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';
import { history } from './benches/history.js';
import { ingest } from './benches/ingest.js';
import { kafka } from './benches/kafka.js';
import { liveFrames } from './benches/live.js';
import { loop } from './benches/loop.js';
import { map } from './benches/map.js';
import { pcd } from './benches/pcd.js';
import { pipeline } from './benches/pipeline.js';
import { plans } from './benches/plans.js';
import { safety } from './benches/safety.js';
import { signals } from './benches/signals.js';
import { truth } from './benches/truth.js';

const benches: Readonly<Record<string, Bench>> = {
  ingest,
  pipeline,
  live: liveFrames,
  history,
  map,
  truth,
  kafka,
  pcd,
  plans,
  signals,
  safety,
  loop,
};

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    hour: { type: 'string' },
    scenario: { type: 'string' },
    seed: { type: 'string' },
    offline: { type: 'boolean', default: false },
    map: { type: 'string' },
    seeds: { type: 'string' },
    penetration: { type: 'string' },
  },
  allowPositionals: true,
});
const [name = ''] = positionals;
const bench = benches[name];
if (!bench) {
  process.stderr.write(
    `Which bench? npm run bench -- ${Object.keys(benches).join('|')} [--quick]; truth also [--hour 0..24] [--scenario NAME] [--seed N] [--offline]; plans --map DIR [--seeds N]; signals --map DIR [--seeds N] [--penetration 0..1]; loop [--map DIR] [--seeds N] [--penetration 0..1]\n`,
  );
  process.exitCode = 1;
} else {
  const { quick, offline, scenario, map: mapFolder } = values;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const figures = await bench({
    quick,
    offline,
    scenario,
    hour: number(values.hour),
    seed: number(values.seed),
    map: mapFolder,
    seeds: number(values.seeds),
    penetration: number(values.penetration),
  });
  process.stdout.write(`${JSON.stringify({ bench: name, quick, ...figures })}\n`);
}
