import { live } from '@luyun/proto';
import { WebSocket } from 'ws';
import { plane, ROAD_M, ROAD_SPACING_M, ROADS } from '../load/bench-city.js';

const { ClientMessage, Frame, Layer } = live.v1;
const RECONNECT_MS = 100;

/** A browser that looks at the whole bench city and comes back whenever its socket ends. */
export class LiveProbe {
  /** Event time of the newest thing that it was shown, UTC epoch ms. */
  newestMs = 0;
  private socket: WebSocket | undefined;
  private closed = false;

  constructor(
    private readonly api: string,
    private readonly token: string,
  ) {
    this.open();
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
      for (const { age } of frame.tracks) {
        const octets = Buffer.from(age ?? []);
        for (let at = 0; at + 2 <= octets.length; at += 2)
          this.newestMs = Math.max(this.newestMs, Number(frame.platformMs) - octets.readUInt16LE(at));
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => setTimeout(() => this.open(), RECONNECT_MS));
  }
}
