import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
const held = new Set<Socket>();
beforeAll(async () => {
  api = await openTestApi({}, null);
  api.server.node.on('connection', (socket: Socket) => {
    held.add(socket);
    socket.once('close', () => held.delete(socket));
  });
});
afterAll(() => api.close());

const ask = (target: string) =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

async function open(): Promise<Socket> {
  const socket = connect({ port: api.server.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

it('goes on when clients break off while they are refused', async () => {
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  process.on('uncaughtException', note);
  for (let count = 0; count < 200; count++) {
    const socket = await open();
    socket.write(ask(['/somewhere', '//', '/api/v1/live'][count % 3] as string));
    if (count % 2) await new Promise((resolve) => setImmediate(resolve));
    socket.resetAndDestroy();
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.off('uncaughtException', note);
  expect(failures).toEqual([]);
  expect((await api.ask('viewer', 'GET', '/session')).status).toBe(200);
});

it('keeps no socket that it has refused', async () => {
  const before = held.size;
  const sockets: Socket[] = [];
  for (const target of ['/somewhere', '//', '/api/v1/live']) {
    const socket = await open();
    socket.write(ask(target));
    await new Promise((resolve) => socket.once('data', resolve));
    sockets.push(socket);
  }
  // The clients do not close their side.
  await expect.poll(() => held.size, { timeout: 20_000 }).toBeLessThanOrEqual(before);
  for (const socket of sockets) socket.destroy();
});
