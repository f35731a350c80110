import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import type { EventLog, LogRecord, Platform } from '@luyun/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CityViews } from '../city/city-views.js';
import type { Lane } from '../lanes/lane.js';
import { createMovingLane, vehicleStates } from '../lanes/moving-lane.js';
import { createSignalLane } from '../lanes/signal-lane.js';
import { KeepingHistory } from '../testing/keeping-history.js';
import { putCity } from '../testing/open-test-platform.js';
import { recordedTraffic, usualTraffic } from '../testing/recorded-traffic.js';
import { smallCity } from '../testing/small-city.js';
import { PartitionRunner, usualLimits } from './partition-runner.js';

/** A clock that the test moves. */
class TestClock {
  timeMs = usualTraffic.startMs;
  nowMs(): number {
    return this.timeMs;
  }
}

const limits = { ...usualLimits, maxRows: 400, busyRows: 200 };
let directory: string;
let stores = 0;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-replay-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** What the topic holds, as one partition. */
function partitionOf(topic: string): LogRecord[] {
  return recordedTraffic(usualTraffic)
    .filter((record) => record.topic === topic)
    .map((record, offset) => ({ ...record, partition: 0, offset }));
}

async function openStore() {
  const clock = new TestClock();
  const records = await SqlRecords.openSqlite(`${directory}/${stores++}.db`);
  const history = new KeepingHistory();
  const liveState = new MemoryLiveState({ clock });
  const eventLog = { range: async () => ({ first: 0, next: Number.MAX_SAFE_INTEGER }) } as unknown as EventLog;
  const platform: Platform = { clock, records, history, liveState, eventLog, close: () => records.close() };
  await putCity(platform, smallCity());
  return { clock, history, platform };
}

type Store = Awaited<ReturnType<typeof openStore>>;

/** Runs one life of the process: from the checkpoint on, in calls of `perCall` records, until the end or `diesAfter` inserts. */
async function live<State>(
  store: Store,
  lane: Lane<State>,
  log: readonly LogRecord[],
  perCall: number,
  diesAfter: number,
): Promise<boolean> {
  const cities = new CityViews(store.platform.records.cityModels);
  await cities.refresh();
  store.history.diesAfter = diesAfter;
  const runner = new PartitionRunner(lane, 0, {
    group: 'processing',
    platform: store.platform,
    cities,
    trackKey: [1, 2],
    limits,
    commit: async () => {},
    refuse: async () => {},
    onNotes: () => {},
    onTakenOver: () => {},
    onFailure: (error) => {
      throw error;
    },
  });
  const dead = new Promise<boolean>((resolve) => {
    const look = setInterval(() => {
      if (store.history.diesAfter >= 0) return;
      clearInterval(look);
      resolve(true);
    }, 5);
    void run().then(() => {
      clearInterval(look);
      resolve(false);
    });
  });
  async function run(): Promise<void> {
    const from = await runner.begin();
    for (let at = from; at < log.length; at += perCall) {
      store.clock.timeMs += 400;
      await runner.onRecords(log.slice(at, at + perCall));
    }
    await runner.finish();
  }
  const died = await dead;
  runner.abandon();
  return died;
}

const tablesOf = (history: KeepingHistory) =>
  Object.fromEntries([...history.rows].map(([table, rows]) => [table, [...rows].sort()]));

describe.each([
  ['vehicle states', () => createMovingLane(vehicleStates) as Lane<unknown>],
  ['signal states', () => createSignalLane() as Lane<unknown>],
])('replay of %s', (_name, createLane) => {
  it('gives the same blocks with the same tokens', async () => {
    const lane = createLane();
    const log = partitionOf(lane.topic);
    const [one, two] = [await openStore(), await openStore()];
    await live(one, lane, log, 7, Number.POSITIVE_INFINITY);
    await live(two, createLane(), log, 7, Number.POSITIVE_INFINITY);
    expect(one.history.digests.size).toBeGreaterThan(3);
    expect([...two.history.digests]).toEqual([...one.history.digests]);
  });

  it('stores every row once, wherever the process dies and however records come', async () => {
    const lane = createLane();
    const log = partitionOf(lane.topic);
    const whole = await openStore();
    await live(whole, lane, log, 7, Number.POSITIVE_INFINITY);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 40 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (lives) => {
          const store = await openStore();
          for (const [diesAfter, perCall] of lives) await live(store, createLane(), log, perCall, diesAfter);
          await live(store, createLane(), log, 11, Number.POSITIVE_INFINITY);
          expect(store.history.differing).toEqual([]);
          expect(tablesOf(store.history)).toEqual(tablesOf(whole.history));
          await store.platform.close();
        },
      ),
      { numRuns: 8, seed: 7 },
    );
  }, 180_000);
});
