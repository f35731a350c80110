import { live } from '@luyun/proto/live';
import { type DecodedFrame, decodeFrame } from './decode-frame.js';
import type { Clock, ConnectionState, LayerName, Subscription } from './protocol.js';

const LAYERS: Readonly<Record<LayerName, number>> = {
  tracks: live.v1.Layer.LAYER_TRACKS,
  signals: live.v1.Layer.LAYER_SIGNALS,
  links: live.v1.Layer.LAYER_LINKS,
  parking: live.v1.Layer.LAYER_PARKING,
  events: live.v1.Layer.LAYER_EVENTS,
  queues: live.v1.Layer.LAYER_QUEUES,
};
const PING_EVERY_MS = 5_000;
/** A keyframe is due every 10 s and a pong sooner, so this much silence is a fault. */
const STALL_MS = 8_000;
const GIVE_UP_MS = 16_000;
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** The platform's close code where it plays no more stored time for this account, or for anybody. */
const REPLAY_REFUSED = 4429;

export interface LiveSocketListener {
  onFrame(frame: DecodedFrame): void;
  onConnection(state: ConnectionState): void;
  /** Stored time is refused; live is to be wanted from now on. */
  onReplayRefused(): void;
  /** Which time is wanted now; asked for again when the socket comes back. */
  wantedClock(): Clock;
}

/** Keeps one socket to the platform open: says the subscription, measures the round trip, comes back after a loss. */
export class LiveSocket {
  readonly #url: string;
  readonly #listener: LiveSocketListener;
  #socket: WebSocket | undefined;
  #subscription: Subscription | undefined;
  #lastSequence = 0;
  #lastHeardMs = 0;
  #lastPingMs = 0;
  #attempt = 0;
  #roundTripMs: number | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #beat: ReturnType<typeof setInterval>;
  #stalled = false;
  #closed = false;

  constructor(url: string, listener: LiveSocketListener) {
    this.#url = url;
    this.#listener = listener;
    this.#beat = setInterval(() => this.#check(), 1_000);
    this.#open();
  }

  subscribe(subscription: Subscription): void {
    this.#subscription = subscription;
    this.#sendSubscription(0);
  }

  setClock(clock: Clock): void {
    this.#send({ clock: clock === 'live' ? { atMs: 0, speed: 1 } : clock });
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#beat);
    clearTimeout(this.#retry);
    this.#socket?.close();
  }

  #open(): void {
    this.#listener.onConnection({ phase: 'connecting' });
    const socket = new WebSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#lastHeardMs = Date.now();
    socket.onopen = () => {
      this.#lastHeardMs = Date.now();
      this.#stalled = false;
      const clock = this.#listener.wantedClock();
      // First the time, so that nothing live comes before it.
      if (clock !== 'live') this.setClock(clock);
      this.#sendSubscription(clock === 'live' ? this.#lastSequence : 0);
      this.#ping();
    };
    socket.onmessage = (message) => {
      if (this.#socket !== socket) return;
      this.#lastHeardMs = Date.now();
      const frame = decodeFrame(new Uint8Array(message.data as ArrayBuffer));
      if (frame.pongMs !== null) this.#roundTripMs = Date.now() - frame.pongMs;
      if (!frame.replay) this.#lastSequence = frame.sequence || this.#lastSequence;
      if (this.#attempt > 0 || this.#stalled || frame.pongMs !== null) {
        this.#attempt = 0;
        this.#stalled = false;
        this.#listener.onConnection({ phase: 'open', roundTripMs: this.#roundTripMs });
      }
      this.#listener.onFrame(frame);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket || this.#closed) return;
      if (code !== REPLAY_REFUSED) return this.#lose();
      this.#listener.onReplayRefused();
      this.#open();
    };
  }

  #lose(): void {
    const wait = BACKOFF_MS[Math.min(this.#attempt, BACKOFF_MS.length - 1)] ?? 15_000;
    this.#attempt++;
    const retryAtMs = Date.now() + wait;
    this.#socket = undefined;
    this.#listener.onConnection({ phase: 'lost', attempt: this.#attempt, retryAtMs });
    this.#retry = setTimeout(() => this.#open(), wait);
  }

  #check(): void {
    const socket = this.#socket;
    if (!socket) return;
    const silentMs = Date.now() - this.#lastHeardMs;
    if (silentMs > GIVE_UP_MS) {
      socket.onclose = null;
      socket.close();
      this.#lose();
    } else if (silentMs > STALL_MS && !this.#stalled && socket.readyState === WebSocket.OPEN) {
      this.#stalled = true;
      this.#listener.onConnection({ phase: 'stalled' });
    }
    if (Date.now() - this.#lastPingMs > PING_EVERY_MS) this.#ping();
  }

  #ping(): void {
    this.#lastPingMs = Date.now();
    this.#send({ ping: { clientMs: Date.now() } });
  }

  #sendSubscription(lastSequence: number): void {
    if (!this.#subscription) return;
    const { area, zoom, layers } = this.#subscription;
    this.#send({ subscribe: { ...area, zoom, layers: layers.map((name) => LAYERS[name]), lastSequence } });
  }

  #send(message: live.v1.ClientMessage.$Properties): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(live.v1.ClientMessage.encode(message).finish().slice());
  }
}
