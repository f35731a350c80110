import { live } from '@luyun/proto';
import { WebSocket } from 'ws';
import { plane, ROAD_M, ROAD_SPACING_M, ROADS } from '../load/bench-city.js';

const { ClientMessage, Frame, Layer } = live.v1;
const RECONNECT_MS = 100;
const FORGET_MS = 60_000;

/** A browser that looks at the whole bench city and comes back whenever its socket ends. */
export class LiveProbe {
  /** Event time of each thing as it was shown last, UTC epoch ms. */
  private readonly shownMs = new Map<number, number>();
  private most = 0;
  private socket: WebSocket | undefined;
  private closed = false;

  constructor(
    private readonly api: string,
    private readonly token: string,
  ) {
    this.open();
  }

  /** Of the most things that it ever was shown together, the share that is shown now as of `sinceMs` or later. */
  freshShare(sinceMs: number): number {
    let fresh = 0;
    for (const [track, timeMs] of this.shownMs) {
      if (timeMs >= sinceMs) fresh++;
      else if (timeMs < sinceMs - FORGET_MS) this.shownMs.delete(track);
    }
    this.most = Math.max(this.most, fresh);
    return this.most === 0 ? 0 : fresh / this.most;
  }

  close(): void {
    this.closed = true;
    this.socket?.terminate();
  }

  private open(): void {
    if (this.closed) return;
    const url = `${this.api.replace('http', 'ws')}/api/v1/live?token=${this.token}`;
    const socket = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: 2_000 });
    this.socket = socket;
    const [west, south] = plane.toLonLat(-50, -50);
    const [east, north] = plane.toLonLat(ROAD_M + 50, ROADS * ROAD_SPACING_M + 50);
    const area = { west, south, east, north, zoom: 14 };
    socket.on('open', () =>
      socket.send(ClientMessage.encode({ subscribe: { ...area, layers: [Layer.LAYER_TRACKS] } }).finish()),
    );
    socket.on('message', (data: Buffer) => {
      const frame = Frame.decode(data);
      for (const { rows, track, age } of frame.tracks) {
        const [tracks, ages] = [Buffer.from(track ?? []), Buffer.from(age ?? [])];
        for (let row = 0; row < (rows ?? 0); row++)
          this.shownMs.set(tracks.readUInt32LE(4 * row), Number(frame.platformMs) - ages.readUInt16LE(2 * row));
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => setTimeout(() => this.open(), RECONNECT_MS));
  }
}
