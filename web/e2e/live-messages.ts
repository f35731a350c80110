import { live } from '@luyun/proto/live';
import type { Page } from 'playwright-core';

const WORLD = { west: -180, south: -85, east: 180, north: 85, zoom: 0 };

/** A moving thing that the platform tells of now. */
export async function someTrack(page: Page): Promise<number> {
  const ask = live.v1.ClientMessage.encode({ subscribe: { ...WORLD, layers: [live.v1.Layer.LAYER_TRACKS] } }).finish();
  for (let tries = 0; tries < 20; tries++) {
    const octets = await page.evaluate(firstFrame, [...ask]);
    const [tile] = live.v1.Frame.decode(Uint8Array.from(octets)).tracks ?? [];
    if (tile?.track && tile.track.length > 0)
      return new DataView(tile.track.buffer, tile.track.byteOffset).getUint32(0, true);
    await page.waitForTimeout(500);
  }
  throw new Error('nothing moves');
}

/** Begins a replay in so many sockets of the page's own account. @returns once the platform plays them all */
export async function holdReplays(page: Page, count: number): Promise<void> {
  const view = { subscribe: { ...WORLD, layers: [live.v1.Layer.LAYER_SIGNALS] } };
  const clock = { clock: { atMs: Date.now() - 30_000, speed: 0 } };
  const messages = [clock, view].map((message) => [...live.v1.ClientMessage.encode(message).finish()]);
  await page.evaluate(
    ({ count, messages }) =>
      Promise.all(
        Array.from(
          { length: count },
          () =>
            new Promise<void>((resolve, reject) => {
              const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/v1/live`);
              socket.onopen = () => {
                for (const message of messages) socket.send(Uint8Array.from(message));
              };
              socket.onmessage = () => resolve();
              socket.onclose = ({ code }) => reject(new Error(`closed with ${code}`));
            }),
        ),
      ),
    { count, messages },
  );
}

/** Runs in the page: the octets of the first frame after a message. */
function firstFrame(message: readonly number[]): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/v1/live`);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => socket.send(Uint8Array.from(message));
    socket.onerror = () => reject(new Error('no live socket'));
    socket.onmessage = ({ data }) => {
      socket.close();
      resolve([...new Uint8Array(data as ArrayBuffer)]);
    };
  });
}
