import type { LiveEntry } from '@luyun/core';
import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServerHandle } from '../../../../infra/tooling/test-servers/child-server.mjs';
import { startLink } from '../../../../infra/tooling/test-servers/link.mjs';
import { startRedis } from '../../../../infra/tooling/test-servers/redis.mjs';
import { describeLiveState, trackBlock } from './contract.js';
import { packTracks, unpackTracks } from './pack-tracks.js';
import { RedisLiveState } from './redis-live-state.js';

let server: ServerHandle;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server?.stop());

async function wipe(url: string): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  await client.flushAll();
  client.destroy();
}

describeLiveState('redis', async (nowMs) => {
  await wipe(server.url);
  const onError = (error: Error) => console.error(error);
  return RedisLiveState.open({ url: server.url, clock: { nowMs }, trackTtlMs: 1_000, sweepIntervalMs: 20, onError });
});

describe('RedisLiveState over several processes', () => {
  const opened: { close(): Promise<void> }[] = [];
  const nowMs = 1_700_000_000_000;
  const open = async (url = server.url, errors: string[] = []) => {
    const onError = ({ message }: Error) => errors.push(message);
    const live = await RedisLiveState.open({ url, clock: { nowMs: () => nowMs }, onError });
    opened.push(live);
    return live;
  };
  const queue = (key: string, eventTimeMs: number, lengthM: number): LiveEntry<'queue'> => ({
    key,
    eventTimeMs,
    value: { lengthM, vehicles: 1 },
    lineage: { topic: 't', partition: 1, offset: 2 ** 40, row: 3 },
    simulated: true,
  });
  const listen = (live: RedisLiveState) => {
    const seen: string[] = [];
    live.subscribe({
      onChange: ({ kind, entries }) => seen.push(`${kind}:${entries.map(({ key }) => key)}`),
      onTracks: ({ columns, rows }) => seen.push(`tracks:${columns.track.subarray(0, rows)}`),
      onEnded: (tracks) => seen.push(`ended:${tracks}`),
    });
    return seen;
  };

  beforeEach(() => wipe(server.url));
  afterEach(async () => {
    for (const live of opened.splice(0)) await live.close();
  });

  it('brings everything that one puts to all others, once', async () => {
    const [writer, one, two] = await Promise.all([open(), open(), open()]);
    const seen = [listen(one), listen(two), listen(writer)];
    await Promise.all([one.list('queue'), two.list('queue'), one.findTrack(1), two.findTrack(1)]);
    await writer.put('queue', [queue('a', 5, 1), queue('b', 5, 2)]);
    await writer.putTracks(trackBlock([1, 2].map((track) => ({ track, eventTimeMs: nowMs }))));
    for (const each of seen) {
      await expect.poll(() => [...each].sort()).toEqual(['queue:a,b', 'tracks:1,2']);
    }
    expect(await one.get('queue', 'a')).toEqual(queue('a', 5, 1));
    expect(await one.findTrack(2)).toEqual(await writer.findTrack(2));
    await writer.endTracks([1]);
    for (const each of seen) await expect.poll(() => each).toContain('ended:1');
    expect(await two.findTrack(1)).toBeUndefined();
  });

  it('shows one who joins late what is there, with every column as it was put', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const many = Array.from({ length: 2_500 }, (_, i) => queue(`lane-${i}`, i, i));
    await first.put('queue', many);
    for (let track = 0; track < 200; track++) {
      const rows = [{ track, eventTimeMs: nowMs - 1_000, longitude: 121 + track / 1e3, latitude: 31.123456789012 }];
      await (track % 2 ? first : second).putTracks(trackBlock(rows));
    }
    const late = await open();
    expect([...(await late.list('queue'))].sort((a, b) => a.eventTimeMs - b.eventTimeMs)).toEqual(many);
    const area = { west: 121.0995, east: 121.1205, south: 31, north: 32 };
    await expect.poll(async () => (await late.listTracks(area, 99)).length).toBe(21);
    expect(await late.findTrack(100)).toEqual(await second.findTrack(100));
  });

  it('lets no older event replace a newer one, whoever comes first', async () => {
    const [one, two, reader] = await Promise.all([open(), open(), open()]);
    await reader.list('queue');
    await one.put('queue', [queue('a', 20, 1)]);
    await two.put('queue', [queue('a', 10, 2), queue('b', 7, 3), queue('b', 6, 4), queue('c', 1.5, 1)]);
    await two.putTracks(trackBlock([{ track: 1, eventTimeMs: nowMs, speedMps: 5 }]));
    await one.putTracks(trackBlock([{ track: 1, eventTimeMs: nowMs - 500, speedMps: 9 }]));
    const late = await open();
    for (const live of [one, two, reader, late]) {
      await expect.poll(() => live.get('queue', 'a')).toEqual(queue('a', 20, 1));
      await expect.poll(() => live.get('queue', 'b')).toEqual(queue('b', 7, 3));
      await expect.poll(async () => (await live.findTrack(1))?.speedMps).toBe(5);
    }
    await two.put('queue', [queue('c', 1.5, 9), queue('c', 1.25, 7)]);
    await expect.poll(async () => (await reader.get('queue', 'c'))?.value.lengthM).toBe(9);
  });

  it('is filled again after it was wiped, by what is put and by what each has', async () => {
    const [writer, reader] = await Promise.all([open(), open()]);
    const seen = listen(reader);
    await reader.list('queue');
    await writer.put('queue', [queue('a', 5, 1)]);
    await expect.poll(() => seen).toContain('queue:a');
    await wipe(server.url);
    await writer.put('queue', [queue('b', 6, 2)]);
    await writer.putTracks(trackBlock([{ track: 7, eventTimeMs: nowMs }]));
    await expect.poll(() => seen).toContain('queue:b');
    await expect.poll(() => seen).toContain('tracks:7');
    await expect
      .poll(
        async () => {
          const late = await open();
          return (await late.list('queue')).map(({ key }) => key).sort();
        },
        { timeout: 10_000 },
      )
      .toEqual(['a', 'b']);
  });

  it('goes on over the death and the return of an empty server, and nobody waits for it', async () => {
    const own = await startRedis();
    const errors: string[] = [];
    try {
      const [writer, reader] = await Promise.all([open(own.url, errors), open(own.url, errors)]);
      await writer.put('queue', [queue('a', 5, 1)]);
      expect(await reader.list('queue')).toHaveLength(1);
      expect(await reader.findTrack(7)).toBeUndefined();
      await own.kill();
      const began = performance.now();
      for (let i = 0; i < 50; i++) {
        await writer.put('queue', [queue('away', 10 + i, i)]);
        await writer.putTracks(trackBlock([{ track: 7, eventTimeMs: nowMs }]));
      }
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(errors.join()).toMatch(/Live state in Redis: .*(away|ECONNREFUSED|closed)/);
      expect(errors.length).toBeLessThan(12);
      expect((await writer.get('queue', 'away'))?.value.lengthM).toBe(49);
      await own.restart();
      await expect.poll(async () => (await reader.get('queue', 'away'))?.value.lengthM, { timeout: 15_000 }).toBe(49);
      await writer.putTracks(trackBlock([{ track: 8, eventTimeMs: nowMs }]));
      await expect.poll(async () => (await reader.findTrack(8))?.track, { timeout: 10_000 }).toBe(8);
      const late = await open(own.url);
      expect((await late.list('queue')).map(({ key }) => key).sort()).toEqual(['a', 'away']);
    } finally {
      for (const live of opened.splice(0)) await live.close();
      await own.stop();
    }
  });

  it('waits a bounded time for a server that is silent, and catches up when it answers again', async () => {
    const link = await startLink({ targetPort: Number(new URL(server.url).port) });
    const errors: string[] = [];
    try {
      const cutOff = await open(`redis://127.0.0.1:${link.port}`, errors);
      const other = await open();
      await cutOff.list('queue');
      await cutOff.findTrack(1);
      link.cut();
      const began = performance.now();
      for (let i = 0; i < 20; i++) {
        await cutOff.put('queue', [queue('mine', 10 + i, i)]);
        await cutOff.putTracks(trackBlock([{ track: 7, eventTimeMs: nowMs }]));
      }
      expect(performance.now() - began).toBeLessThan(4_000);
      expect(errors.join()).toMatch(/not answered/);
      await other.put('queue', [queue('theirs', 1, 1)]);
      await new Promise((resolve) => setTimeout(resolve, 7_000));
      link.mend();
      await expect.poll(() => cutOff.get('queue', 'theirs'), { timeout: 15_000 }).toEqual(queue('theirs', 1, 1));
      await expect.poll(() => other.get('queue', 'mine'), { timeout: 15_000 }).toEqual(queue('mine', 29, 19));
    } finally {
      for (const live of opened.splice(0)) await live.close();
      await link.stop();
    }
  });

  it('goes on when the clock of the server goes back, without keeping more than before', async () => {
    const [writer, reader] = await Promise.all([open(), open()]);
    await Promise.all([reader.list('queue'), reader.findTrack(1)]);
    const client = createClient({ url: server.url });
    await client.connect();
    const inAnHour = `${Date.now() + 3_600_000}-0`;
    for (const stream of ['changes', 'tracks']) {
      await client.xAdd(`luyun:live:1:${stream}`, inAnHour, { writer: 'x', kind: 'queue' });
    }
    for (let i = 0; i < 10; i++) {
      await writer.put('queue', [queue('a', i, i)]);
      await writer.putTracks(trackBlock([{ track: i, eventTimeMs: nowMs }]));
    }
    await expect.poll(async () => (await reader.get('queue', 'a'))?.value.lengthM, { timeout: 10_000 }).toBe(9);
    await expect.poll(async () => (await reader.findTrack(9))?.track, { timeout: 10_000 }).toBe(9);
    expect(await client.xLen('luyun:live:1:tracks')).toBe(10);
    client.destroy();
  });

  it('opens without Redis and finds it later; a refusal rejects', async () => {
    const port = Number(new URL(server.url).port);
    const errors: string[] = [];
    const own = await startRedis();
    await own.kill();
    const live = await open(own.url, errors);
    expect(errors.join()).toMatch(/ECONNREFUSED/);
    await live.put('queue', [queue('a', 1, 1)]);
    expect(await live.list('queue')).toHaveLength(1);
    await own.restart();
    const other = await open(own.url);
    await expect.poll(() => other.get('queue', 'a'), { timeout: 10_000 }).toEqual(queue('a', 1, 1));
    for (const each of opened.splice(0)) await each.close();
    await own.stop();
    await expect(open(`redis://nobody:wrong@127.0.0.1:${port}`)).rejects.toThrow(/WRONGPASS/);
  });

  it('comes to the same picture everywhere, whatever is wiped, killed and cut off meanwhile', async () => {
    const own = await startRedis();
    const link = await startLink({ targetPort: Number(new URL(own.url).port) });
    try {
      const urls = [own.url, own.url, `redis://127.0.0.1:${link.port}`];
      const all = await Promise.all(urls.map((url) => open(url)));
      await Promise.all(all.map((live) => live.list('queue')));
      const newest = new Map<string, number>();
      const random = lcg(7);
      const putSome = async () => {
        const entries = Array.from({ length: 20 }, () => queue(`k${random(300)}`, random(1e9), 0));
        for (const { key, eventTimeMs } of entries) newest.set(key, Math.max(newest.get(key) ?? 0, eventTimeMs));
        await all[random(all.length)]?.put('queue', entries);
      };
      const faults = [
        () => wipe(own.url),
        () => own.kill().then(own.restart),
        async () => link.cut(),
        async () => link.mend(),
        () => wipe(own.url),
        async () => link.cut(),
        () => own.kill(),
        () => own.restart(),
        async () => link.mend(),
      ];
      for (const fault of faults) {
        for (let i = 0; i < 20; i++) await putSome();
        await fault();
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      const timesOf = async (live: RedisLiveState) =>
        Object.fromEntries((await live.list('queue')).map(({ key, eventTimeMs }) => [key, eventTimeMs]));
      const late = await open(own.url);
      for (const live of [...all, late]) {
        await expect.poll(() => timesOf(live), { timeout: 20_000, interval: 200 }).toEqual(Object.fromEntries(newest));
      }
      const latest = await open(own.url);
      expect(await timesOf(latest)).toEqual(Object.fromEntries(newest));
    } finally {
      for (const live of opened.splice(0)) await live.close();
      await link.stop();
      await own.stop();
    }
  });

  it('lends places once over all processes, and takes them again after a wipe', async () => {
    const [one, other] = [await open(), await open()];
    const take = (live: RedisLiveState, owner: string) =>
      live.hold({ thing: 'parking:P1', owner, untilMs: nowMs + 60_000 }, 10);
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, number) => take(number % 2 === 0 ? one : other, `driver-${number}`)),
    );
    expect(taken.filter(Boolean)).toHaveLength(10);
    await wipe(server.url);
    await expect.poll(async () => (await other.listHolds('parking:P1')).length, { timeout: 10_000 }).toBe(10);
    expect(await take(one, 'late')).toBe(false);
  });

  it('lends no place while Redis is away', async () => {
    const own = await startRedis();
    const live = await open(own.url, []);
    await own.kill();
    await expect(live.hold({ thing: 'parking:P1', owner: 'a', untilMs: nowMs + 60_000 }, 1)).rejects.toThrow();
    await own.restart();
    await expect
      .poll(() => live.hold({ thing: 'parking:P1', owner: 'b', untilMs: nowMs + 60_000 }, 1).catch(() => false), {
        timeout: 10_000,
      })
      .toBe(true);
    await live.close();
    opened.splice(opened.indexOf(live), 1);
    await own.stop();
  });

  it('takes bounded memory in Redis, however many keys and blocks come', async () => {
    const live = await open();
    for (let from = 0; from < 60_000; from += 5_000) {
      const entries = Array.from({ length: 5_000 }, (_, i) => queue(`k${from + i}`, 1, 1));
      await live.put('queue', entries);
    }
    const late = await open();
    expect(await late.list('queue')).toHaveLength(50_000);
    expect(await late.get('queue', 'k59999')).toBeDefined();
    expect(await late.get('queue', 'k0')).toBeUndefined();
    const client = createClient({ url: server.url });
    await client.connect();
    expect(await client.zCard('luyun:live:1:queue:order')).toBe(50_000);
    const short = await RedisLiveState.open({
      url: server.url,
      clock: { nowMs: () => nowMs },
      trackTtlMs: 100,
      onError: (error) => expect.fail(error.message),
    });
    opened.push(short);
    for (let round = 0; round < 30; round++) {
      const rows = Array.from({ length: 500 }, (_, track) => ({ track, eventTimeMs: nowMs }));
      for (let block = 0; block < 20; block++) await short.putTracks(trackBlock(rows));
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    expect(await client.xLen('luyun:live:1:tracks')).toBeLessThan(500);
    client.destroy();
  });
});

/** Numbers below the limit, the same in every run. */
function lcg(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

it('packs blocks of tracks bit for bit', () => {
  const block = trackBlock([
    { track: 2 ** 32 - 1, eventTimeMs: 1_700_000_000_000.25, latitude: -0, speedMps: Number.NaN },
    { track: 0, eventTimeMs: 0, longitude: -180 },
  ]);
  const longer = { ...block, topic: '路口', rows: 1 };
  expect(unpackTracks(packTracks(block))).toEqual(block);
  const { columns, ...rest } = unpackTracks(packTracks(longer));
  expect(rest).toEqual({ topic: '路口', devices: block.devices, cityVersion: 1, simulated: true, rows: 1 });
  expect(columns.track).toEqual(new Uint32Array([2 ** 32 - 1]));
  expect(() => unpackTracks(new Uint8Array(16))).toThrow(/format 0/);
});
