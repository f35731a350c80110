import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { LmdbLog } from './lmdb-log.js';
import { crashRecord, crashTopic } from './testing/crash-record.js';

const KILLS = 12;
const program = fileURLToPath(new URL('../../dist/event-log/testing/append-forever.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'luyun-crash-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs the program until it has acknowledged for a random while, then kills it. Gives its lines. */
async function appendAndKill(from: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, directory, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let killing = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') {
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 300);
      killing = true;
    } else lines.push(line);
  }
  if (!killing) throw new Error('The program ended before it was ready');
  return lines;
}

describe('LmdbLog under SIGKILL', () => {
  it(`keeps every acknowledged record over ${KILLS} kills`, { timeout: 60_000 }, async () => {
    if (!existsSync(program)) throw new Error(`${program} is missing: run "npm run build" first`);
    const acked: { number: number; partition: number; offset: number }[] = [];
    let from = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      for (const line of await appendAndKill(from)) {
        const [number = 0, partition = 0, offset = 0] = line.split(' ').map(Number);
        acked.push({ number, partition, offset });
      }
      // Past those in flight when it died, also where none was acknowledged.
      from = Math.max(from, ...acked.map(({ number }) => number)) + 100;
    }
    expect(acked.length).toBeGreaterThan(KILLS);
    const log = await LmdbLog.open({ directory, topics: [crashTopic], clock: { nowMs: () => Date.now() } });
    try {
      for (const { number, partition, offset } of acked) {
        const found = await log.read({ topic: crashTopic.name, partition, offset });
        const sent = crashRecord(number);
        expect(found?.key).toBe(sent.key);
        expect(Buffer.from(sent.value).equals(found?.value ?? new Uint8Array())).toBe(true);
      }
      const lastOfKey = new Map<string, number>();
      for (const partition of [0, 1]) {
        const { first, next } = await log.range({ topic: crashTopic.name, partition });
        expect(first).toBe(0);
        for (let offset = 0; offset < next; offset++) {
          const record = await log.read({ topic: crashTopic.name, partition, offset });
          if (!record) throw new Error(`There is a gap at ${partition}/${offset}`);
          expect(record.timeMs).toBeGreaterThan(lastOfKey.get(record.key) ?? -1);
          lastOfKey.set(record.key, record.timeMs);
        }
      }
    } finally {
      await log.close();
    }
  });
});
