import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LmdbLog } from '@luyun/adapters/event-log/lmdb-log';
import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { RedisLiveState } from '@luyun/adapters/live-state/redis-live-state';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { encodeReceived } from '@luyun/adapters/wire/received';
import { type LiveKind, type LiveState, type NewRecord, type Platform, topicNames, topicSpecs } from '@luyun/core';
import { roadside } from '@luyun/proto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRedis } from '../../../infra/tooling/test-servers/redis.mjs';
import { Processing } from './processing.js';
import { usualLimits } from './runner/partition-runner.js';
import { KeepingHistory } from './testing/keeping-history.js';
import { putCity } from './testing/open-test-platform.js';
import { recordedTraffic, usualTraffic } from './testing/recorded-traffic.js';
import { smallCity } from './testing/small-city.js';

const limits = { ...usualLimits, quietMs: 1_000, busyMs: 500, checkpointMs: 2_000 };
/** Ends two seconds after links are spoken of, at red, and far from the end of a minute. */
const SECONDS = 172;
const traffic = { ...usualTraffic, seconds: SECONDS, vehicles: 48, devices: 6 };
const log = recordedTraffic(traffic);
const shownKinds: readonly LiveKind[] = ['queue', 'link', 'corridor', 'device', 'signal'];

/** One installation, driven second by second by the test's clock; its intervals, too. */
class Installation {
  static nowMs = 0;
  /** Rows that each live state has still to pass on. */
  readonly missing = new Map<LiveState, number>();
  /** Calls of those who watch that are under way. */
  calls = 0;
  readonly #processes: Processing[] = [];

  private constructor(
    readonly platform: Platform,
    private readonly openLiveState: () => Promise<LiveState>,
  ) {
    this.#count(platform.liveState);
  }

  /** Processes share live state in memory, or have each its own at `redisUrl`. */
  static async open(processes: number, redisUrl?: string): Promise<Installation> {
    const directory = mkdtempSync(join(tmpdir(), 'luyun-several-'));
    const clock = { nowMs: () => Installation.nowMs };
    const eventLog = await LmdbLog.open({ directory: join(directory, 'log'), topics: topicSpecs(2, 2 ** 28), clock });
    const records = await SqlRecords.openSqlite(join(directory, 'records.sqlite'));
    const liveStates: LiveState[] = [];
    const openLiveState = async () => {
      const [shared] = liveStates;
      if (shared && redisUrl === undefined) return shared;
      const opened =
        redisUrl === undefined
          ? new MemoryLiveState({ clock })
          : // Its signs of life go by the test's intervals, too: where the test waits, it may connect anew.
            await RedisLiveState.open({ url: redisUrl, clock, onError: () => undefined });
      liveStates.push(opened);
      return opened;
    };
    const close = async () => {
      await eventLog.close();
      for (const each of liveStates) await each.close();
      await records.close();
      rmSync(directory, { recursive: true, force: true });
    };
    const liveState = await openLiveState();
    // It takes blocks at once, so that each look ends before the next second.
    const platform = { eventLog, history: new KeepingHistory(), liveState, records, clock, close };
    await putCity(platform, smallCity());
    const installation = new Installation(platform, openLiveState);
    for (let number = 0; number < processes; number++) await installation.#add();
    return installation;
  }

  watching(): Processing[] {
    return this.#processes.filter((each) => each.health().watching);
  }

  async remove(processing: Processing): Promise<void> {
    this.#processes.splice(this.#processes.indexOf(processing), 1);
    await processing.stop();
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    const rows = new Set(records.filter(({ topic }) => topic === topicNames.vehicleStates)).size * traffic.rowsPerBatch;
    for (const [liveState, missing] of this.missing) this.missing.set(liveState, missing + rows);
    await this.platform.eventLog.append(records);
  }

  /** What is shown, by key. Sums of several partitions come in any order: the last digits say nothing. */
  async shown(kind: LiveKind): Promise<unknown> {
    const entries = await this.platform.liveState.list(kind);
    const rounded = (_: string, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
    const read = JSON.parse(JSON.stringify(entries, rounded)) as typeof entries;
    return [...read].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  failures(): (string | undefined)[] {
    return this.#processes.map((each) => each.health().failure).filter((text) => text !== undefined);
  }

  async close(): Promise<void> {
    for (const each of [...this.#processes]) await this.remove(each);
    await this.platform.close();
  }

  async #add(): Promise<void> {
    const liveState = await this.openLiveState();
    if (!this.missing.has(liveState)) this.#count(liveState);
    const processing = new Processing({ ...this.platform, liveState: this.#counted(liveState) }, limits);
    await processing.start();
    this.#processes.push(processing);
  }

  /** Live state that says which puts and lists are under way. */
  #counted(liveState: LiveState): LiveState {
    const count = <T>(call: Promise<T>): Promise<T> => {
      this.calls++;
      return call.finally(() => {
        this.calls--;
      });
    };
    return {
      putTracks: (block) => liveState.putTracks(block),
      endTracks: (tracks) => liveState.endTracks(tracks),
      put: (kind, entries) => count(liveState.put(kind, entries)),
      get: (kind, key) => liveState.get(kind, key),
      list: (kind) => count(liveState.list(kind)),
      findTrack: (track) => liveState.findTrack(track),
      listTracks: (area, limit) => liveState.listTracks(area, limit),
      hold: (hold, places) => liveState.hold(hold, places),
      release: (thing, owner) => liveState.release(thing, owner),
      listHolds: (thing) => liveState.listHolds(thing),
      subscribe: (listener) => liveState.subscribe(listener),
      close: () => liveState.close(),
    };
  }

  #count(liveState: LiveState): void {
    this.missing.set(liveState, 0);
    liveState.subscribe({
      onTracks: ({ rows }) => this.missing.set(liveState, (this.missing.get(liveState) ?? 0) - rows),
      onChange: () => undefined,
      onEnded: () => undefined,
    });
  }
}

let installations: Installation[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  Installation.nowMs = traffic.startMs;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const each of installations) await each.close();
  installations = [];
});

async function open(...opening: Promise<Installation>[]): Promise<Installation[]> {
  installations = await Promise.all(opening);
  for (const each of installations) await until(() => each.watching().length === 1);
  return installations;
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > patience) throw new Error('it does not come about');
    await sleep(5);
  }
}

/** Lets the time of all installations go on, and waits until all have passed on their tracks; then those who watch look. */
async function drive(fromS: number, toS: number): Promise<void> {
  for (let second = fromS; second < toS; second++) {
    Installation.nowMs = traffic.startMs + (second + 1) * 1_000;
    const records = log.filter(({ timeMs }) => Math.floor((timeMs - traffic.startMs) / 1_000) === second);
    for (const each of installations) await each.append(records);
    await until(() => installations.every(({ missing }) => [...missing.values()].every((rows) => rows === 0)));
    await look();
  }
}

/** Lets a second of intervals go by, and waits until all that was begun by them is shown. */
async function look(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
  await until(() => installations.every(({ calls }) => calls === 0));
}

/** Until what folds noted has come to those who watch: they append it four times a second. */
async function notesCome(): Promise<void> {
  const written = () =>
    Promise.all(
      installations.map(async ({ platform }) => {
        const { next } = await platform.eventLog.range({ topic: topicNames.observations, partition: 0 });
        return next;
      }),
    );
  for (let [before, now] = [[-1], await written()]; String(before) !== String(now); ) {
    await sleep(700);
    [before, now] = [now, await written()];
  }
}

describe('several processes', { timeout: 120_000 }, () => {
  it('show what one process shows, and one of them watches', async () => {
    const [one, two] = await open(Installation.open(1), Installation.open(2));
    await drive(0, SECONDS - 3);
    await notesCome();
    await drive(SECONDS - 3, SECONDS);
    await notesCome();
    await look();
    for (const kind of shownKinds) {
      const shown = await one?.shown(kind);
      expect(shown).not.toEqual([]);
      expect([kind, await two?.shown(kind)]).toEqual([kind, shown]);
    }
    const queues = await two?.platform.liveState.list('queue');
    expect(queues?.filter(({ value }) => value.vehicles > 1).length).toBeGreaterThan(1);
    expect(two?.watching().length).toBe(1);
    expect(installations.flatMap((each) => each.failures())).toEqual([]);
  });

  it('go on showing when the one that watches stops', async () => {
    const [one, two] = await open(Installation.open(1), Installation.open(2));
    await drive(0, 60);
    await notesCome();
    await drive(60, 61);
    const [watching] = two?.watching() ?? [];
    if (watching) await two?.remove(watching);
    await until(() => two?.watching().length === 1);
    expect(two?.watching()[0]).not.toBe(watching);
    await drive(61, SECONDS);
    await notesCome();
    await look();
    // Each vehicle in a queue, and each batch of a device, once; the traffic on links is what one process makes of the time since.
    for (const kind of ['queue', 'device', 'signal'] as const)
      expect([kind, await two?.shown(kind)]).toEqual([kind, await one?.shown(kind)]);
    const [before, after] = await Promise.all([one, two].map((each) => each?.platform.liveState.list('link')));
    for (const link of after ?? []) {
      const same = before?.find(({ key }) => key === link.key);
      expect(link.eventTimeMs).toBe(same?.eventTimeMs);
      expect((link.value.speedMps ?? 0) / (same?.value.speedMps ?? 0)).toBeCloseTo(1, 6);
    }
  });

  it('show over Redis what one shows in memory', async () => {
    const server = await startRedis();
    try {
      const [one, two] = await open(Installation.open(1), Installation.open(2, server.url));
      await drive(0, SECONDS - 3);
      await notesCome();
      await drive(SECONDS - 3, SECONDS);
      await notesCome();
      await look();
      // Until Redis has brought the last of it to those who only read.
      const text = async (each: Installation | undefined) =>
        JSON.stringify(await Promise.all(shownKinds.map((kind) => each?.shown(kind))));
      await until(async () => (await text(two)) === (await text(one))).catch(() => undefined);
      for (const kind of shownKinds) expect([kind, await two?.shown(kind)]).toEqual([kind, await one?.shown(kind)]);
      for (const each of installations.splice(0)) await each.close();
    } finally {
      await server.stop();
    }
  });

  it('learn the city once', async () => {
    const [one, two] = await open(Installation.open(1), Installation.open(2));
    const lesson = signalLayout();
    const versions = async (each: Installation | undefined) => (await each?.platform.records.cityModels.list())?.length;
    let sequence = 0;
    const second = async (): Promise<void> => {
      Installation.nowMs += 1_000;
      sequence++;
      for (const each of installations) await each.platform.eventLog.append([lesson(sequence)]);
      await sleep(100);
      await look();
    };
    await until(async () => {
      await second();
      return (await versions(one)) === 2 && (await versions(two)) === 2;
    });
    for (let more = 0; more < 8; more++) await second();
    for (const each of [one, two]) expect(await versions(each)).toBe(2);
  });
});

/** A layout of phases that the small city does not have, by a device that says it again and again. */
function signalLayout(): (sequence: number) => NewRecord {
  return (sequence) => {
    const nowMs = Installation.nowMs;
    const octets = roadside.v1.Batch.encode({
      sequence,
      baseTimeMs: nowMs,
      signalLayout: { junction: { region: 0, id: 1002 }, groups: [{ signalGroup: 1, phase: 6, restingLight: 3 }] },
    }).finish();
    const header = {
      deviceId: 'tsc-2',
      session: 'layout',
      receivedMs: nowMs,
      clockOffsetMs: 0,
      simulated: true,
      kind: 2,
      concentratorId: '',
      refusedRows: [],
    };
    return { topic: topicNames.maps, key: 'tsc-2', value: encodeReceived(header, octets), timeMs: nowMs };
  };
}
