import type { Socket } from 'node:net';
import { live } from '@luyun/proto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { trackBlock } from '../testing/track-block.js';

const MAX_BUFFERED_BYTES = 100_000;
const many = Array.from({ length: 20_000 }, (_, track) => ({ track, longitude: 116 + track * 1e-5, latitude: 40 }));

let api: TestApi;
const sockets = new Set<Socket>();
beforeAll(async () => {
  api = await openTestApi({ live: { maxBufferedBytes: MAX_BUFFERED_BYTES, keyframeMs: 3_600_000 } }, null);
  api.server.node.on('connection', (socket: Socket) => sockets.add(socket));
});
afterAll(() => api.close());

it('does not keep what a slow client has missed, and gives it a keyframe when it reads again', async () => {
  const client = new WebSocket(`ws://127.0.0.1:${api.server.port}/api/v1/live?token=${api.tokens.viewer}`);
  await new Promise((resolve) => client.once('open', resolve));
  const frames: live.v1.Frame[] = [];
  client.on('message', (data: Buffer) => frames.push(live.v1.Frame.decode(data)));
  const subscribe = { west: -180, south: -85, east: 180, north: 85, layers: [live.v1.Layer.LAYER_TRACKS] };
  client.send(live.v1.ClientMessage.encode({ subscribe }).finish());
  await expect.poll(() => frames.length, { timeout: 20_000 }).toBeGreaterThan(0);
  client.pause();
  let mostUnsent = 0;
  // 380 kB a tick, more than the kernel's buffers hold in all.
  for (let tick = 0; tick < 60; tick++) {
    await api.platform.liveState.putTracks(trackBlock(many, api.platform.clock.nowMs()));
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const socket of sockets) mostUnsent = Math.max(mostUnsent, socket.writableLength);
  }
  const frameBytes = many.length * 20;
  expect(mostUnsent).toBeGreaterThan(MAX_BUFFERED_BYTES);
  expect(mostUnsent).toBeLessThan(MAX_BUFFERED_BYTES + 2 * frameBytes);
  const keyframes = () => frames.filter((frame) => frame.keyframe === true).length;
  const before = keyframes();
  client.resume();
  await expect.poll(keyframes, { timeout: 20_000 }).toBeGreaterThan(before);
  expect(frames.length).toBeLessThan(50);
  client.terminate();
});

it('answers pings, and ends a client that sends nothing else', async () => {
  const client = new WebSocket(`ws://127.0.0.1:${api.server.port}/api/v1/live?token=${api.tokens.viewer}`);
  await new Promise((resolve) => client.once('open', resolve));
  const pong = new Promise((resolve) => client.once('pong', resolve));
  client.ping('a');
  expect(String(await pong)).toBe('a');
  const closed = new Promise((resolve) => client.once('close', resolve));
  for (let count = 0; count < 1000; count++) client.ping('b');
  expect(await closed).toBe(1008);
});
