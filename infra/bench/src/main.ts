import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';
import { history } from './benches/history.js';
import { ingest } from './benches/ingest.js';
import { liveFrames } from './benches/live.js';
import { map } from './benches/map.js';
import { pipeline } from './benches/pipeline.js';
import { truth } from './benches/truth.js';

const benches: Readonly<Record<string, Bench>> = { ingest, pipeline, live: liveFrames, history, map, truth };

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [name = ''] = positionals;
const bench = benches[name];
if (!bench) {
  process.stderr.write(`Which bench? npm run bench -- ${Object.keys(benches).join('|')} [--quick]\n`);
  process.exitCode = 1;
} else {
  const figures = await bench({ quick: values.quick });
  process.stdout.write(`${JSON.stringify({ bench: name, quick: values.quick, ...figures })}\n`);
}
