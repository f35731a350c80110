import { appendFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiskFullError } from '../disk-space.js';
import { LmdbLog } from '../lmdb-log.js';
import { crashRecord, crashTopic } from './crash-record.js';

/**
 * Program for the disk test: `fill-disk DIRECTORY [suddenly]` on a small disk of its own. Appends until that is refused, lets go of
 * some of the disk, appends again, and prints what happened as JSON. `suddenly`: somebody else takes what is left, to the last
 * octet, while appends are under way.
 */
const [disk = '', how] = process.argv.slice(2);
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
/** At once almost all, faster than anybody can look, and the last of it in pieces, so that the log writes in between. */
const takeTheRest = async (): Promise<void> => {
  try {
    const { bavail, bsize } = statfsSync(disk);
    appendFileSync(ballast, Buffer.alloc(bavail * bsize - 2 ** 20));
    for (const chunk = Buffer.alloc(64 * 1024); ; await sleep(0)) appendFileSync(ballast, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};
const refusing = appendUntilRefused();
if (how === 'suddenly') {
  await sleep(200);
  await takeTheRest();
}
const refusal = await refusing;
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
