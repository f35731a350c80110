import { writeSync } from 'node:fs';
import { LmdbLog } from '../lmdb-log.js';
import { crashRecord, crashTopic } from './crash-record.js';

/**
 * Program for the crash test: `append-forever DIRECTORY FROM` appends records FROM, FROM+1 ... eight at a time, and writes
 * a line `number partition offset` for each that was acknowledged, until it is killed.
 */
const [directory = '', from = '0'] = process.argv.slice(2);
const log = await LmdbLog.open({ directory, topics: [crashTopic], clock: { nowMs: () => Date.now() } });
let next = Number(from);
const appendOn = async (): Promise<never> => {
  for (;;) {
    const number = next++;
    const [position] = await log.append([crashRecord(number)]);
    if (position) writeSync(1, `${number} ${position.partition} ${position.offset}\n`);
  }
};
writeSync(1, 'ready\n');
await Promise.all(Array.from({ length: 8 }, appendOn));
