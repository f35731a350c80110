import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiskFullError } from '../disk-space.js';
import { LmdbLog } from '../lmdb-log.js';
import { crashRecord, crashTopic } from './crash-record.js';

/**
 * Program for the disk test: `fill-disk DIRECTORY` on a small disk of its own. Appends until that is refused, lets go of
 * some of the disk, appends again, and prints what happened as JSON.
 */
const [disk = ''] = process.argv.slice(2);
const ballast = join(disk, 'ballast');
writeFileSync(ballast, Buffer.alloc(100 * 2 ** 20));
const log = await LmdbLog.open({
  directory: join(disk, 'log'),
  topics: [crashTopic],
  clock: { nowMs: () => Date.now() },
});
let number = 0;
const appendUntilRefused = async (): Promise<unknown> => {
  for (;;) {
    try {
      await log.append(Array.from({ length: 50 }, (_, i) => crashRecord(number + i)));
      number += 50;
    } catch (error) {
      return error;
    }
  }
};
const refusal = await appendUntilRefused();
const check = await log.check().catch((error: unknown) => error);
const before = number;
rmSync(ballast);
await sleep(1_500);
await log.check();
await log.append([crashRecord(number)]);
number += 1;
let intact = 0;
const byPartition = [0, 1].map(async (partition) => {
  const { next } = await log.range({ topic: crashTopic.name, partition });
  for (let offset = 0; offset < next; offset++) {
    const found = await log.read({ topic: crashTopic.name, partition, offset });
    if (found && Buffer.from(crashRecord(found.timeMs).value).equals(found.value)) intact++;
  }
});
await Promise.all(byPartition);
await log.close();
const refused = refusal instanceof DiskFullError && check instanceof DiskFullError;
console.log(JSON.stringify({ refused, message: String(refusal), before, number, intact }));
