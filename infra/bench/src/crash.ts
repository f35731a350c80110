import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { say } from './bench.js';
import { ResumingDevice } from './load/resuming-device.js';
import { CREDENTIAL, deviceId } from './load/run-load.js';
import { Traffic } from './load/traffic.js';
import { freePort, PlatformProcess } from './platform-process.js';
import { Program } from './program.js';
import type { RowCount } from './stages/count-rows.js';
import { seedRecords } from './stages/seed-records.js';

const DEVICES = 4;
const VEHICLES = 500;
const ROWS = 100;
const BATCHES_PER_S = 40;

/**
 * Kills the whole platform with SIGKILL under load, again and again, and starts it again; then compares what was
 * acknowledged to the devices with what history holds.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, quick: { type: 'boolean', default: false } },
});
const kills = values.quick ? 4 : Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) {
  process.stderr.write('--kills takes a whole number from 1.\n');
  process.exit(1);
}

const dataDir = mkdtempSync(join(tmpdir(), 'luyun-crash-'));
const place = { dataDir, httpPort: await freePort(), grpcPort: await freePort() };
const records = await SqlRecords.openSqlite(join(dataDir, 'records.sqlite'));
await seedRecords(records);
await records.close();

let platform = PlatformProcess.start(place);
let killedAt: number | undefined;
const recoveryMs: number[] = [];
const devices: ResumingDevice[] = [];
try {
  await platform.ready();
  const onAck = (atMs: number) => {
    if (killedAt === undefined) return;
    recoveryMs.push(atMs - killedAt);
    killedAt = undefined;
  };
  const session = Date.now().toString(36);
  for (let number = 0; number < DEVICES; number++) {
    const hello = { deviceId: deviceId(number), credential: CREDENTIAL, session, simulated: true };
    const traffic = new Traffic(number * VEHICLES, VEHICLES, ROWS);
    devices.push(new ResumingDevice(`127.0.0.1:${place.grpcPort}`, hello, traffic, BATCHES_PER_S, onAck));
  }
  for (let kill = 1; kill <= kills; kill++) {
    await sleep(500 + Math.random() * 3_500);
    while (killedAt !== undefined) await sleep(20);
    await platform.kill();
    killedAt = performance.now();
    platform = PlatformProcess.start(place);
    await platform.ready();
    say(`Killed ${kill} of ${kills}; ${rowsAcked().toLocaleString('en')} messages acknowledged so far`);
  }
  await sleep(1_000);
  await Promise.all(devices.map((device) => device.finish()));
  const acked = rowsAcked();
  const { rows, measured } = await storedAtRest(acked);
  recoveryMs.sort((a, b) => a - b);
  const figures = {
    kills,
    acked,
    stored: measured,
    lost: acked - measured,
    duplicated: rows - measured,
    recoveryMsP95: Math.round(recoveryMs[Math.min(recoveryMs.length - 1, Math.floor(recoveryMs.length * 0.95))] ?? 0),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (figures.lost !== 0 || figures.duplicated !== 0) process.exitCode = 1;
} finally {
  await platform.kill();
  rmSync(dataDir, { recursive: true, force: true });
}

function rowsAcked(): number {
  return devices.reduce((sum, device) => sum + device.acked, 0) * ROWS;
}

/** Stops the platform in order, and counts. What it had no time to store comes with the next start. */
async function storedAtRest(acked: number): Promise<RowCount> {
  for (let tries = 0; ; tries++) {
    await sleep(2_000);
    await platform.stop();
    const counter = Program.start('stages/count-rows.js');
    const count = await counter.ask<{ dataDir: string }, RowCount>({ dataDir });
    await counter.kill();
    if (count.measured >= acked || tries === 3) return count;
    platform = PlatformProcess.start(place);
    await platform.ready();
  }
}
