import { live } from '@luyun/proto';
import { WebSocket } from 'ws';

/** A position as a frame tells it; numbers as in the frame. */
export interface SeenTrack {
  readonly track: number;
  readonly timeMs: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly speed: number;
  readonly heading: number;
  readonly kind: number;
  readonly length: number;
}

/** A client of the live socket that keeps all frames. */
export class LiveListener {
  readonly frames: live.v1.Frame[] = [];
  /** How the socket was closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.frames.push(live.v1.Frame.decode(data));
      for (const wake of this.waiting) wake();
    });
    this.closed = new Promise((resolve) =>
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
  }

  static async open(url: string, token: string): Promise<LiveListener> {
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
    const listener = new LiveListener(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return listener;
  }

  send(message: live.v1.IClientMessage): void {
    this.socket.send(live.v1.ClientMessage.encode(message).finish());
  }

  /** The first frame, of those that came or will, for which `matches` holds. */
  until(matches: (frame: live.v1.Frame) => boolean): Promise<live.v1.Frame> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no such frame')), 45_000);
      const look = () => {
        const found = this.frames.find(matches);
        if (!found) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  close(): void {
    this.socket.close();
  }

  /** Positions in a frame. */
  static tracksOf(frame: live.v1.Frame): SeenTrack[] {
    return (frame.tracks ?? []).flatMap((tracks) => {
      const bytes = (column: Uint8Array | null | undefined) => Uint8Array.from(column ?? []).buffer;
      const track = new Uint32Array(bytes(tracks.track));
      const latitude = new Int32Array(bytes(tracks.latitude));
      const longitude = new Int32Array(bytes(tracks.longitude));
      const speed = new Uint16Array(bytes(tracks.speed));
      const heading = new Uint16Array(bytes(tracks.heading));
      const kind = new Uint8Array(bytes(tracks.kind));
      const length = new Uint8Array(bytes(tracks.length));
      const age = new Uint16Array(bytes(tracks.age));
      const at = (values: ArrayLike<number>, row: number) => values[row] as number;
      return [...track].map((number, row) => ({
        track: number,
        timeMs: (frame.platformMs ?? 0) - at(age, row),
        latitude: at(latitude, row),
        longitude: at(longitude, row),
        speed: at(speed, row),
        heading: at(heading, row),
        kind: at(kind, row),
        length: at(length, row),
      }));
    });
  }
}
