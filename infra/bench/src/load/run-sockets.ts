import { live } from '@luyun/proto';
import { WebSocket } from 'ws';
import { answer } from '../program.js';
import { plane, ROAD_M, ROAD_SPACING_M, ROADS } from './bench-city.js';

const { ClientMessage, Frame, Layer } = live.v1;
const OPENING_AT_ONCE = 50;

/** Browsers that look at the whole bench city. */
export interface SocketsOrder {
  readonly url: string;
  /** Used in turn, because one account may open only so many sockets. */
  readonly tokens: readonly string[];
  readonly sockets: number;
  /** Of so many sockets one decodes its frames and measures; the others only receive them. */
  readonly decodeOneOf: number;
  readonly warmUpMs: number;
  readonly durationMs: number;
}

export interface SocketsReport {
  /** From the event's time at the roadside to the arrival of the frame that shows it, ms. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly samples: number;
  readonly framesPerSocketPerS: number;
  readonly bytesPerFrame: number;
  /** Different tracks in the last keyframe that was decoded. */
  readonly tracks: number;
  readonly cpuS: number;
}

/** Program: opens sockets as browsers do and measures how old what they are shown is. */
async function runSockets(order: SocketsOrder): Promise<SocketsReport> {
  const [west, south] = plane.toLonLat(-50, -50);
  const [east, north] = plane.toLonLat(ROAD_M + 50, ROADS * ROAD_SPACING_M + 50);
  const subscription = ClientMessage.encode({
    subscribe: { west, south, east, north, zoom: 14, layers: [Layer.LAYER_TRACKS, Layer.LAYER_SIGNALS] },
  }).finish();
  const ages: number[] = [];
  let frames = 0;
  let bytes = 0;
  let tracks = 0;
  let measuring = false;
  const sockets: WebSocket[] = [];
  let broken: Error | undefined;

  const open = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const token = order.tokens[index % order.tokens.length];
      const socket = new WebSocket(`${order.url}?token=${token}`, { perMessageDeflate: false });
      sockets.push(socket);
      socket.on('open', () => {
        socket.send(subscription);
        resolve();
      });
      socket.on('error', reject);
      socket.on('close', (code) => {
        broken ??= new Error(`Socket ${index} was closed (${code})`);
      });
      socket.on('message', (data: Buffer) => {
        if (!measuring) return;
        frames++;
        bytes += data.length;
        if (index % order.decodeOneOf !== 0) return;
        const nowMs = Date.now();
        const frame = Frame.decode(data);
        if (frame.keyframe) tracks = frame.tracks.reduce((sum, tile) => sum + Number(tile.rows), 0);
        else for (const tile of frame.tracks) noteAges(tile, nowMs - Number(frame.platformMs), ages);
      });
    });
  for (let from = 0; from < order.sockets; from += OPENING_AT_ONCE) {
    const count = Math.min(OPENING_AT_ONCE, order.sockets - from);
    await Promise.all(Array.from({ length: count }, (_, i) => open(from + i)));
  }
  await wait(order.warmUpMs);
  measuring = true;
  const cpu = process.cpuUsage();
  await wait(order.durationMs);
  measuring = false;
  const { user, system } = process.cpuUsage(cpu);
  if (broken) throw broken;
  for (const socket of sockets) socket.removeAllListeners('close').terminate();
  ages.sort((a, b) => a - b);
  return {
    p50Ms: ages[Math.floor(ages.length * 0.5)] ?? Number.NaN,
    p99Ms: ages[Math.floor(ages.length * 0.99)] ?? Number.NaN,
    samples: ages.length,
    framesPerSocketPerS: frames / order.sockets / (order.durationMs / 1000),
    bytesPerFrame: frames === 0 ? 0 : bytes / frames,
    tracks,
    cpuS: (user + system) / 1e6,
  };
}

/** Ages of a tile's rows at arrival. */
function noteAges(tile: live.v1.ITracks, sinceFrameMs: number, ages: number[]): void {
  const octets = Buffer.from(tile.age ?? []);
  for (let at = 0; at + 2 <= octets.length; at += 2) ages.push(octets.readUInt16LE(at) + sinceFrameMs);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

answer<SocketsOrder, SocketsReport>('load/run-sockets.js', runSockets);
