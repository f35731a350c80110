import { live } from '@luyun/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { trackBlock } from '../testing/track-block.js';

const Layer = live.v1.Layer;
const everything = [Layer.LAYER_TRACKS, Layer.LAYER_SIGNALS, Layer.LAYER_EVENTS];
const town = { west: 116.29, south: 39.89, east: 116.33, north: 39.92 };

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ live: { keyframeMs: 60_000, pingMs: 100, socketsPerAccount: 10 } });
});
afterAll(() => api.close());

const put = (...tracks: { track: number; longitude: number; latitude: number }[]) =>
  api.platform.liveState.putTracks(trackBlock(tracks, api.platform.clock.nowMs()));

interface Listener {
  readonly socket: WebSocket;
  readonly frames: live.v1.Frame[];
  subscribe(subscribe: live.v1.ISubscribe): void;
  /** The first frame, of those that came or will, for which `matches` holds. */
  until(matches: (frame: live.v1.Frame) => boolean): Promise<live.v1.Frame>;
}

async function listen(): Promise<Listener> {
  const socket = new WebSocket(`ws://127.0.0.1:${api.server.port}/api/v1/live`, {
    headers: { authorization: `Bearer ${api.tokens.viewer}` },
  });
  const frames: live.v1.Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(live.v1.Frame.decode(data));
    for (const wake of waiting) wake();
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    frames,
    subscribe: (subscribe) => socket.send(live.v1.ClientMessage.encode({ subscribe }).finish()),
    until: (matches) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no such frame')), 15_000);
        const look = () => {
          const found = frames.find(matches);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const numbers = (bytes: Uint8Array | null | undefined) => {
  const copy = Uint8Array.from(bytes ?? []);
  return [...new Uint32Array(copy.buffer)];
};
const tracksOf = (frame: live.v1.Frame) => (frame.tracks ?? []).flatMap((tracks) => numbers(tracks.track));

describe('live socket', () => {
  it('gives a keyframe, then what changes, then what ends', async () => {
    await put({ track: 1, longitude: 116.301, latitude: 39.901 }, { track: 2, longitude: 100, latitude: 30 });
    const client = await listen();
    client.subscribe({ ...town, zoom: 15, layers: everything });
    const key = await client.until((frame) => frame.keyframe === true);
    expect(tracksOf(key)).toEqual([1]);
    expect(key.simulated).toBe(true);
    expect(new Int32Array(Uint8Array.from(key.tracks?.[0]?.longitude ?? []).buffer)[0]).toBe(1_163_010_000);
    expect(new Uint16Array(Uint8Array.from(key.tracks?.[0]?.speed ?? []).buffer)[0]).toBe(500);
    await put({ track: 3, longitude: 116.302, latitude: 39.902 });
    const delta = await client.until((frame) => tracksOf(frame).includes(3));
    expect(delta.keyframe ?? false).toBe(false);
    expect(tracksOf(delta)).toEqual([3]);
    expect(delta.sequence).toBeGreaterThan(key.sequence ?? 0);
    await api.platform.liveState.endTracks([3]);
    const end = await client.until((frame) => (frame.endedTracks ?? []).includes(3));
    expect(tracksOf(end)).toEqual([]);
    client.socket.close();
  });

  it('shows a track that leaves the area once more, and not when zoomed out', async () => {
    await put({ track: 10, longitude: 116.325, latitude: 39.901 });
    const west = await listen();
    west.subscribe({ west: 116.29, south: 39.9, east: 116.295, north: 39.901, zoom: 15, layers: everything });
    await west.until((frame) => frame.keyframe === true);
    const far = await listen();
    far.subscribe({ ...town, zoom: 12, layers: everything });
    const overview = await far.until((frame) => frame.keyframe === true);
    expect(tracksOf(overview)).toEqual([]);
    await put({ track: 11, longitude: 116.295, latitude: 39.901 });
    await west.until((frame) => tracksOf(frame).includes(11));
    await put({ track: 11, longitude: 116.5, latitude: 39.901 });
    const left = await west.until((frame) => {
      const longitudes = (frame.tracks ?? []).map(
        (each) => new Int32Array(Uint8Array.from(each.longitude ?? []).buffer)[0],
      );
      return longitudes.includes(1_165_000_000);
    });
    expect(tracksOf(left)).toEqual([11]);
    west.socket.close();
    far.socket.close();
  });

  it('resumes after a short gap, and begins anew after a strange one', async () => {
    const first = await listen();
    first.subscribe({ ...town, zoom: 15, layers: everything });
    await put({ track: 20, longitude: 116.303, latitude: 39.903 }, { track: 21, longitude: 116.303, latitude: 39.904 });
    const last = await first.until((frame) => tracksOf(frame).includes(20));
    first.socket.close();
    await put({ track: 22, longitude: 116.303, latitude: 39.905 });
    await api.platform.liveState.endTracks([21]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const second = await listen();
    second.subscribe({ ...town, zoom: 15, layers: everything, lastSequence: last.sequence ?? 0 });
    const resumed = await second.until(() => true);
    expect(resumed.keyframe ?? false).toBe(false);
    expect(tracksOf(resumed)).toContain(22);
    expect(tracksOf(resumed)).not.toContain(20);
    expect(resumed.endedTracks).toContain(21);
    second.socket.close();
    const stranger = await listen();
    stranger.subscribe({ ...town, zoom: 15, layers: everything, lastSequence: 5 });
    expect((await stranger.until(() => true)).keyframe).toBe(true);
    stranger.socket.close();
  });

  it('tells keyed state by area', async () => {
    const client = await listen();
    client.subscribe({ ...town, zoom: 15, layers: everything });
    await client.until((frame) => frame.keyframe === true);
    const signal = (junctionId: string) => ({
      key: `${junctionId}/1`,
      eventTimeMs: api.platform.clock.nowMs(),
      simulated: true,
      value: { junctionId, group: 1, light: 6, sinceMs: 1, likelyEndMs: 2, confidencePct: 70 },
    });
    await api.platform.liveState.put('signal', [signal('J10')]);
    const frame = await client.until((each) => (each.signals ?? []).length > 0);
    expect(frame.signals).toMatchObject([{ junctionId: 'J10', signalGroup: 1, light: 6, confidence: 70 }]);
    client.socket.send(live.v1.ClientMessage.encode({ ping: { clientMs: 12 } }).finish());
    expect((await client.until((each) => !!each.pong)).pong?.clientMs).toBe(12);
    client.socket.close();
  });

  it('lets nobody in without a login, from elsewhere, or with nonsense', async () => {
    const status = (url: string, headers: Record<string, string>) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url, { headers });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => resolve(101));
        socket.on('error', () => {});
      });
    const url = `ws://127.0.0.1:${api.server.port}/api/v1/live`;
    const authorization = `Bearer ${api.tokens.viewer}`;
    expect(await status(url, {})).toBe(401);
    expect(await status(`${url}?token=nonsense`, {})).toBe(401);
    expect(await status(url, { authorization, origin: 'http://evil.example' })).toBe(403);
    expect(await status(url, { authorization, origin: api.server.url })).toBe(101);
    expect(await status(`ws://127.0.0.1:${api.server.port}/elsewhere`, { authorization })).toBe(404);
    const client = await listen();
    const closed = new Promise((resolve) => client.socket.on('close', resolve));
    client.socket.send(Buffer.from([255, 255, 255]));
    expect(await closed).toBe(1007);
  });

  it('closes when the login ends, and holds no more than so many of one account', async () => {
    const { json } = await api.ask('admin', 'POST', '/api-keys', { name: 'screen', role: 'viewer' });
    const url = `ws://127.0.0.1:${api.server.port}/api/v1/live?token=${json.key}`;
    const sockets = Array.from({ length: 12 }, () => new WebSocket(url));
    const outcomes = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise((resolve) => {
            socket.on('open', () => resolve(101));
            socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
            socket.on('error', () => {});
          }),
      ),
    );
    expect(outcomes.filter((status) => status === 101)).toHaveLength(10);
    expect(outcomes.filter((status) => status === 503)).toHaveLength(2);
    const open = sockets.filter((socket) => socket.readyState === WebSocket.OPEN);
    const closed = Promise.all(open.map((socket) => new Promise((resolve) => socket.on('close', resolve))));
    await api.ask('admin', 'DELETE', `/api-keys/${json.id}`);
    expect(new Set(await closed)).toEqual(new Set([4401]));
  });
});
