import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { type Bench, say } from '../bench.js';
import { cpuSeconds, residentMb } from '../cpu-seconds.js';
import type { LoadOrder, LoadReport } from '../load/run-load.js';
import type { SocketsOrder, SocketsReport } from '../load/run-sockets.js';
import { freePort, PlatformProcess } from '../platform-process.js';
import { Program } from '../program.js';
import { seedRecords } from '../stages/seed-records.js';

const tokens = Array.from({ length: 25 }, (_, i) => `lyk_bench-${i}`);
const WARM_UP_MS = 3_000;

/**
 * The whole platform as users start it: first 20,000 messages a second and how old they are when a browser has them, then
 * 10,000 vehicles that 1,000 browsers look at, all of them at all, and what that costs more than nobody looking.
 */
export const liveFrames: Bench = async ({ quick }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'luyun-bench-'));
  const records = await SqlRecords.openSqlite(join(dataDir, 'records.sqlite'));
  await seedRecords(records);
  for (const [index, token] of tokens.entries()) {
    const keyHash = createHash('sha256').update(token).digest('hex');
    const id = `bench-${index}`;
    await records.apiKeys.create({
      id,
      name: id,
      role: 'viewer',
      keyHash,
      createdMs: 0,
      expiresMs: null,
      createdBy: id,
    });
  }
  await records.close();
  const place = { dataDir, httpPort: await freePort(), grpcPort: await freePort() };
  const platform = PlatformProcess.start(place);
  const load = Program.start('load/run-load.js');
  const browsers = Program.start('load/run-sockets.js');
  const url = `ws://127.0.0.1:${place.httpPort}/api/v1/live`;
  const seconds = quick ? 6 : 20;
  const address = `127.0.0.1:${place.grpcPort}`;
  const devices = { address, devices: 4, rowsPerBatch: 64, warmUpMs: 0 };
  try {
    await platform.ready();
    say('20,000 messages/s, and a browser ...');
    const first = load.ask<LoadOrder, LoadReport>({
      ...devices,
      vehicles: 2_000,
      paceMessagesPerS: 20_000,
      durationMs: WARM_UP_MS + seconds * 1000 + 1000,
    });
    const seen = await browsers.ask<SocketsOrder, SocketsReport>({
      url,
      tokens,
      sockets: 2,
      decodeOneOf: 1,
      warmUpMs: WARM_UP_MS,
      durationMs: seconds * 1000,
    });
    const sent = await first;
    say(
      `  ${sent.messagesPerS.toFixed(0)} messages/s; seen after ${seen.p50Ms.toFixed(0)} ms (p99 ${seen.p99Ms.toFixed(0)} ms)`,
    );

    say('10,000 vehicles at 1 Hz, and 1,000 browsers ...');
    const openingMs = 6_000;
    const second = load.ask<LoadOrder, LoadReport>({
      ...devices,
      vehicles: 10_000,
      paceMessagesPerS: 10_000,
      durationMs: 2 * WARM_UP_MS + 2 * seconds * 1000 + openingMs,
    });
    await sleep(WARM_UP_MS);
    const alone = await coresDuring(platform.pid, sleep(seconds * 1000));
    const crowd = browsers.ask<SocketsOrder, SocketsReport>({
      url,
      tokens,
      sockets: 1_000,
      decodeOneOf: 100,
      warmUpMs: openingMs,
      durationMs: seconds * 1000,
    });
    await sleep(openingMs + 1_000);
    const together = await coresDuring(platform.pid, sleep((seconds - 2) * 1000));
    const watched = await crowd;
    const memoryMb = residentMb(platform.pid);
    await second;
    const fanoutCores = together - alone;
    say(
      `  ${watched.tracks} vehicles, ${watched.framesPerSocketPerS.toFixed(2)} frames/s of ${(watched.bytesPerFrame / 1000).toFixed(0)} kB to each`,
    );
    say(
      `  ${fanoutCores.toFixed(2)} cores for the browsers, ${alone.toFixed(2)} for the rest; p99 ${watched.p99Ms.toFixed(0)} ms`,
    );
    return {
      p50Ms: Math.round(seen.p50Ms),
      p99Ms: Math.round(seen.p99Ms),
      fanoutCores: Math.round(fanoutCores * 100) / 100,
      messagesPerS: Math.round(sent.messagesPerS),
      fanoutVehicles: watched.tracks,
      fanoutFramesPerSocketPerS: Math.round(watched.framesPerSocketPerS * 100) / 100,
      fanoutBytesPerFrame: Math.round(watched.bytesPerFrame),
      fanoutP50Ms: Math.round(watched.p50Ms),
      fanoutP99Ms: Math.round(watched.p99Ms),
      platformMemoryMb: Math.round(memoryMb),
    };
  } finally {
    await Promise.all([load.kill(), browsers.kill(), platform.kill()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** Cores that a process uses while `time` passes. */
async function coresDuring(pid: number, time: Promise<unknown>): Promise<number> {
  const at = performance.now();
  const before = cpuSeconds(pid);
  await time;
  return ((cpuSeconds(pid) - before) / (performance.now() - at)) * 1000;
}
