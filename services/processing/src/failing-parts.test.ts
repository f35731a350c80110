import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { encodeReceived } from '@luyun/adapters/wire/received';
import { type EventLog, type History, type NewRecord, type Platform, topicNames } from '@luyun/core';
import { roadside } from '@luyun/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Processing } from './processing.js';
import { usualLimits } from './runner/partition-runner.js';
import { openTestPlatform, putCity } from './testing/open-test-platform.js';
import { smallCity } from './testing/small-city.js';

const limits = { ...usualLimits, maxRows: 40, quietMs: 100, busyMs: 50, checkpointMs: 200 };

describe('processing, when what it stands on fails', { timeout: 60_000 }, () => {
  let directory: string;
  let platform: Platform;
  let processing: Processing;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'luyun-failing-'));
    platform = await openTestPlatform(directory);
    await putCity(platform, smallCity());
  });
  afterEach(async () => {
    await processing.stop();
    await platform.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const count = async (table: string) => {
    const rows = await platform.history.query<{ rows: string }>(
      { name: 'test', sql: `SELECT count() AS rows FROM ${table}` },
      {},
    );
    return Number(rows[0]?.rows);
  };

  it('stores everything once when history takes blocks again', async () => {
    let refusing = true;
    let refused = 0;
    const history: History = Object.create(platform.history, {
      insert: {
        value: (block: Parameters<History['insert']>[0]) => {
          if (!refusing) return platform.history.insert(block);
          refused += 1;
          return Promise.reject(new Error('history refuses'));
        },
      },
    });
    processing = new Processing({ ...platform, history }, limits);
    await processing.start();
    for (let sequence = 1; sequence <= 200; sequence++) await platform.eventLog.append([record(sequence)]);
    await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(2);
    expect(processing.health().failure).toBe('history refuses');
    refusing = false;
    await expect.poll(() => count('vehicle_states'), { timeout: 20_000 }).toBe(400);
  });

  it('stops within its patience while history refuses, and stores the rest in its next life', async () => {
    const history: History = Object.create(platform.history, {
      insert: { value: () => Promise.reject(new Error('history refuses')) },
    });
    processing = new Processing({ ...platform, history }, limits, 500);
    await processing.start();
    for (let sequence = 1; sequence <= 400; sequence++) await platform.eventLog.append([record(sequence)]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const began = performance.now();
    await processing.stop();
    expect(performance.now() - began).toBeLessThan(8000);
    processing = new Processing(platform, limits);
    await processing.start();
    await expect.poll(() => count('vehicle_states'), { timeout: 20_000 }).toBe(800);
  });

  it('commits nothing behind an unreadable record before that stands in quarantine', async () => {
    let full = true;
    const eventLog: EventLog = Object.create(platform.eventLog, {
      append: {
        value: (records: readonly NewRecord[]) =>
          full ? Promise.reject(new Error('disk full')) : platform.eventLog.append(records),
      },
    });
    processing = new Processing({ ...platform, eventLog }, limits);
    await processing.start();
    const unreadable = { ...record(2), value: new Uint8Array([255, 255]) };
    const [first] = await platform.eventLog.append([record(1), unreadable, record(3)]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const at = { topic: topicNames.vehicleStates, partition: first?.partition ?? 0 };
    expect((await platform.eventLog.committed('processing', at)) ?? 0).toBeLessThanOrEqual(1);
    full = false;
    await expect.poll(() => count('vehicle_states'), { timeout: 20_000 }).toBe(4);
    const kept = await platform.eventLog.read({ topic: topicNames.quarantine, partition: 0, offset: 0 });
    const quarantined = decodeQuarantined(kept?.value ?? new Uint8Array());
    expect(quarantined).toMatchObject({ ok: true, original: Buffer.from(unreadable.value) });
  });

  it('takes what two concentrators say of one device, though they count alike', async () => {
    processing = new Processing(platform, limits);
    await processing.start();
    await platform.eventLog.append([record(1, 'north'), record(1, 'south'), record(2, 'north'), record(1, 'north')]);
    await expect.poll(() => count('vehicle_states'), { timeout: 20_000 }).toBe(6);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await count('vehicle_states')).toBe(6);
  });
});

/** Two vehicles of one device. */
function record(sequence: number, concentratorId = ''): NewRecord {
  const nowMs = Date.now();
  const batch = roadside.v1.Batch.encode({
    sequence,
    baseTimeMs: nowMs,
    sentMs: nowMs,
    vehicleStates: {
      rows: 2,
      timeOffset: new Uint8Array(8),
      vehicleId: new Uint8Array(new BigUint64Array([1n, 2n]).buffer),
      latitude: new Uint8Array(new Int32Array(2).fill(282_000_000).buffer),
      longitude: new Uint8Array(new Int32Array(2).fill(1_129_000_000).buffer),
      speed: new Uint8Array(new Uint16Array([500, 501]).buffer),
      heading: new Uint8Array(4),
    },
  }).finish();
  const value = encodeReceived(
    {
      deviceId: 'obu-1',
      session: 'one',
      receivedMs: nowMs,
      clockOffsetMs: 0,
      simulated: false,
      kind: 1,
      concentratorId,
      refusedRows: [],
    },
    batch,
  );
  return { topic: topicNames.vehicleStates, key: 'obu-1', value, timeMs: nowMs };
}
