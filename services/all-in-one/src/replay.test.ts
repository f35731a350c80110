import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import { ApiModule } from '@luyun/api/api-module';
import { ensureAccounts } from '@luyun/api/auth/ensure-accounts';
import type { Platform } from '@luyun/core';
import { Processing } from '@luyun/processing/processing';
import { usualLimits } from '@luyun/processing/runner/partition-runner';
import { putCity } from '@luyun/processing/testing/open-test-platform';
import { recordedTraffic, usualTraffic } from '@luyun/processing/testing/recorded-traffic';
import { smallCity } from '@luyun/processing/testing/small-city';
import { live } from '@luyun/proto';
import { type HttpServer, openHttp } from '@luyun/serving/open-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveListener, type SeenTrack } from './testing/live-listener.js';

const Layer = live.v1.Layer;
const area = { west: 113.49, south: 34.79, east: 113.53, north: 34.81, zoom: 16 };
const everything = {
  ...area,
  layers: [Layer.LAYER_TRACKS, Layer.LAYER_SIGNALS, Layer.LAYER_LINKS, Layer.LAYER_QUEUES, Layer.LAYER_EVENTS],
};
const startMs = Math.floor(Date.now() / 60_000 - 60) * 60_000;
const log = recordedTraffic({ ...usualTraffic, startMs });
const endMs = startMs + usualTraffic.seconds * 1000;

/** Stands while the traffic goes in, second by second; then it runs. */
const clock = {
  timeMs: startMs,
  sinceMs: undefined as number | undefined,
  nowMs: () => clock.timeMs + (clock.sinceMs === undefined ? 0 : Math.floor(performance.now() - clock.sinceMs)),
};

let directory: string;
let platform: Platform;
let server: HttpServer;
let token: string;
/** What the live socket showed while the traffic went in. */
let shown: LiveListener;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-replay-'));
  const settings = {
    logPartitions: 2,
    logRetentionHours: undefined,
    logRetentionMb: 256,
    historyRetentionDays: undefined,
  };
  platform = await openEmbedded({ ...settings, dataDir: directory }, { clock });
  await putCity(platform, smallCity());
  await ensureAccounts(platform, { demo: true });
  const module = ApiModule.on(platform, {
    version: 'test',
    demoLogins: [],
    live: { minTickMs: 10 },
    replay: { replaysPerAccount: 2 },
  });
  server = await openHttp([module], { host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${server.url}/api/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'viewer', password: 'viewer-demo' }),
  });
  token = ((await answer.json()) as { token: string }).token;
  shown = await listen();
  const processing = new Processing(platform, { ...usualLimits, checkpointMs: 60_000 });
  await processing.start();
  for (let at = 0; at < log.length; ) {
    clock.timeMs += 1_000;
    const from = at;
    while (at < log.length && (log[at]?.timeMs ?? 0) < clock.timeMs) at++;
    await platform.eventLog.append(log.slice(from, at));
    await shown.until(({ platformMs, tracks = [] }) => (platformMs ?? 0) >= clock.timeMs && tracks.length > 0);
  }
  clock.sinceMs = performance.now();
  // What came last is folded, and watches show once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await processing.stop();
  // Long enough ago that history is settled, and a gap can be seen.
  clock.timeMs += 120_000;
});
afterAll(async () => {
  shown.close();
  await server.close();
  await platform.close();
  rmSync(directory, { recursive: true, force: true });
});

async function listen(subscribe: live.v1.ISubscribe = everything): Promise<LiveListener> {
  const listener = await LiveListener.open(`ws://127.0.0.1:${server.port}/api/v1/live`, token);
  listener.send({ subscribe });
  return listener;
}

const place = ({ track, timeMs }: SeenTrack) => `${track} ${timeMs}`;
const seenIn = (frames: readonly live.v1.Frame[]) =>
  new Map(frames.flatMap((frame) => LiveListener.tracksOf(frame)).map((seen) => [place(seen), seen]));

/** What was shown of a track at most 4 s before and after, while it did not begin its road anew. */
function neighbours(shownTracks: Iterable<SeenTrack>, { track, timeMs }: SeenTrack) {
  let before: SeenTrack | undefined;
  let after: SeenTrack | undefined;
  for (const each of shownTracks) {
    if (each.track !== track || Math.abs(each.timeMs - timeMs) > 4_000) continue;
    if (each.timeMs <= timeMs && !(before && before.timeMs > each.timeMs)) before = each;
    if (each.timeMs >= timeMs && !(after && after.timeMs < each.timeMs)) after = each;
  }
  return before && after && before.longitude <= after.longitude ? { before, after } : undefined;
}

describe('replay', () => {
  it('shows the tracks, lights and levels that were shown live', async () => {
    const client = await listen();
    // At 60 times a slow machine makes one frame of a queue's coming and going.
    client.send({ clock: { atMs: startMs + 10_000, speed: 20 } });
    await client.until((frame) => frame.replay === true && (frame.platformMs ?? 0) >= endMs - 5_000);
    const frames = client.frames.filter((frame) => frame.replay);
    expect(frames[0]).toMatchObject({ keyframe: true, simulated: true, sequence: 0 });
    const times = frames.map((frame) => frame.platformMs ?? 0);
    expect(times).toEqual([...times].sort((a, b) => a - b));

    const [then, again] = [seenIn(shown.frames), seenIn(frames)];
    expect(again.size).toBeGreaterThan(40 * 15);
    for (const [key, seen] of again) if (then.has(key)) expect(seen).toEqual(then.get(key));
    // Frames tell the last position of each tick: what was told at other times lies between what was shown before and after.
    let between = 0;
    for (const seen of again.values()) {
      const around = neighbours(then.values(), seen);
      if (around === undefined) continue;
      between++;
      expect(seen.longitude).toBeGreaterThanOrEqual(around.before.longitude);
      expect(seen.longitude).toBeLessThanOrEqual(around.after.longitude);
      expect([seen.latitude, seen.heading, seen.kind, seen.length]).toEqual([
        around.before.latitude,
        around.before.heading,
        around.before.kind,
        around.before.length,
      ]);
    }
    expect(between).toBeGreaterThan(40 * 10);

    const lightsOf = (all: readonly live.v1.Frame[]) =>
      new Map(all.flatMap((frame) => (frame.signals ?? []).map((s) => [`${s.junctionId} ${s.sinceMs}`, s.light])));
    const lights = lightsOf(shown.frames);
    const replayed = [...lightsOf(frames)];
    expect(replayed.length).toBeGreaterThanOrEqual(8);
    for (const [key, light] of replayed) expect(light).toBe(lights.get(key));

    const levelsOf = (all: readonly live.v1.Frame[]) =>
      new Map(all.flatMap((frame) => (frame.links ?? []).map((l) => [`${l.linkId} ${l.eventTimeMs}`, l])));
    const levels = levelsOf(shown.frames);
    const told = [...levelsOf(frames)].filter(([, { los }]) => los !== 0);
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const [key, link] of told) if (levels.has(key)) expect(link).toEqual(levels.get(key));
    expect(told.filter(([key]) => levels.has(key)).length).toBeGreaterThanOrEqual(told.length / 2);

    // Queues are looked at in real time: a machine that lags may have shown few of them, or none.
    const queuesOf = (all: readonly live.v1.Frame[]) =>
      new Map(
        all.flatMap((frame) => (frame.queues ?? []).map((q) => [`${q.laneId} ${q.eventTimeMs}`, q.vehicles ?? 0])),
      );
    const stood = queuesOf(shown.frames);
    const stoodAgain = queuesOf(frames);
    for (const [key, vehicles] of stoodAgain) if (stood.has(key)) expect(vehicles).toBe(stood.get(key));
    if ([...stood.values()].filter((vehicles) => vehicles > 0).length > 3) {
      expect([...stoodAgain.values()].some((vehicles) => vehicles > 0)).toBe(true);
    }
    client.close();
  });

  it('stands still at a moment, jumps, and goes back to live', async () => {
    const client = await listen();
    const atMs = startMs + 75_000;
    client.send({ clock: { atMs, speed: 0 } });
    const still = await client.until((frame) => frame.replay === true && frame.keyframe === true);
    expect(still.platformMs).toBe(atMs);
    const expected = [...seenIn(shown.frames).values()].filter(({ timeMs }) => timeMs <= atMs && timeMs > atMs - 1_000);
    const there = new Set(LiveListener.tracksOf(still).map(({ track }) => track));
    expect(there.size).toBe(40);
    for (const { track } of expected) expect(there.has(track)).toBe(true);
    // Half of a cycle is green; at 75 s it is 15 s old.
    expect(still.signals?.map(({ light, sinceMs }) => [light, sinceMs])).toEqual([
      [6, startMs + 60_000],
      [6, startMs + 60_000],
    ]);
    client.frames.length = 0;
    client.send({ clock: { atMs: atMs + 30_000, speed: 1 } });
    const jumped = await client.until((frame) => frame.keyframe === true);
    expect(jumped.platformMs).toBeGreaterThanOrEqual(atMs + 30_000);
    expect(jumped.signals?.[0]?.light).toBe(3);
    const next = await client.until((frame) => (frame.platformMs ?? 0) > atMs + 31_000);
    expect(next.keyframe ?? false).toBe(false);
    client.frames.length = 0;
    client.send({ clock: { atMs: 0, speed: 0 } });
    const back = await client.until((frame) => frame.keyframe === true && !frame.replay);
    expect(back.sequence).toBeGreaterThan(0);
    client.close();
  });

  it('tells a gap from an empty street', async () => {
    const client = await listen();
    // Nothing was stored after the end: tracks end, lights go dark, queues and levels are not known.
    client.send({ clock: { atMs: endMs - 3_000, speed: 60 } });
    const before = await client.until((frame) => frame.replay === true && frame.keyframe === true);
    const tracks = new Set(LiveListener.tracksOf(before).map(({ track }) => track));
    expect(tracks.size).toBe(40);
    await client.until((frame) => frame.replay === true && (frame.platformMs ?? 0) > endMs + 40_000);
    const ended = new Set(client.frames.flatMap((frame) => frame.endedTracks ?? []));
    for (const track of tracks) expect(ended.has(track)).toBe(true);
    const lights = client.frames.flatMap((frame) => frame.signals ?? []);
    expect(lights.at(-1)?.light ?? 0).toBe(0);
    client.frames.length = 0;
    client.send({ clock: { atMs: endMs + 45_000, speed: 0 } });
    const gap = await client.until((frame) => frame.keyframe === true);
    expect(LiveListener.tracksOf(gap)).toEqual([]);
    expect(gap.queues ?? []).toEqual([]);
    expect(gap.signals ?? []).toEqual([]);
    client.close();
  });

  it('goes over to live when it reaches now, and refuses one too many', async () => {
    const nowMs = platform.clock.nowMs();
    const [first, second, third] = [await listen(), await listen(), await listen()];
    first.send({ clock: { atMs: nowMs - 60_000, speed: 60 } });
    second.send({ clock: { atMs: nowMs - 60_000, speed: 0 } });
    await first.until((frame) => frame.replay === true);
    await second.until((frame) => frame.replay === true);
    third.send({ clock: { atMs: nowMs - 60_000, speed: 0 } });
    expect(await third.closed).toMatchObject({ code: 4429 });
    first.frames.length = 0;
    await first.until((frame) => !frame.replay && frame.keyframe === true);
    const fourth = await listen();
    fourth.send({ clock: { atMs: nowMs - 60_000, speed: 0 } });
    await fourth.until((frame) => frame.replay === true);
    for (const client of [first, second, fourth]) client.close();
    const broken = await listen();
    broken.send({ clock: { atMs: nowMs, speed: 61 } });
    expect(await broken.closed).toMatchObject({ code: 1008 });
  });
});
