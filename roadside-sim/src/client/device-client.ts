import { Client, type ClientDuplexStream, credentials, type ServiceError, status } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import { Backoff } from './backoff.js';
import { ClockExchange } from './clock-exchange.js';
import { CommandDesk, type CommandHandler } from './command-desk.js';
import { connectMethod } from './roadside-service.js';
import { SendBuffer } from './send-buffer.js';
import type { Wire, WireSwitch } from './wire-switch.js';

const { ConnectRequest } = roadside.v1;

/** A batch before the client numbers and stamps it. */
export type OutgoingBatch = Omit<roadside.v1.Batch.$Properties, 'sequence' | 'sentMs'>;

export interface DeviceClientOptions {
  /** `host:port` of the gateway. */
  readonly address: string;
  readonly deviceId: string;
  readonly credential: string;
  readonly kind: roadside.v1.DeviceKind;
  readonly simulated?: boolean;
  readonly software?: string;
  readonly protocolEditions?: readonly string[];
  /** Most batches that are kept unacknowledged, sent or not. Default 2048. */
  readonly capacity?: number;
  /** The device's clock, UTC epoch ms. Default: the computer's. */
  readonly nowMs?: () => number;
  readonly onCommand?: CommandHandler;
  readonly wireSwitch?: WireSwitch;
  /** One line for a log: connected, lost, refused. */
  readonly onNotice?: (text: string) => void;
  readonly random?: () => number;
}

export interface DeviceClientStatus {
  readonly connected: boolean;
  readonly sequence: number;
  readonly acked: number;
  readonly quarantinedRows: number;
  readonly connections: number;
  /** Platform minus device, ms. */
  readonly clockOffsetMs: number | undefined;
  readonly roundTripMs: number | undefined;
}

type Stream = ClientDuplexStream<Uint8Array, roadside.v1.ConnectResponse>;

const TIME_EXCHANGE_MS = 5_000;
const STALLED_MS = 30_000;
/** While closing, a stream that brings no end this long is given up for a new one. */
const CLOSE_PATIENCE_MS = 1_500;

/**
 * A device, or a concentrator of many, on the platform's roadside door: numbers batches, keeps them until they are
 * acknowledged, keeps to the window, and comes back with the same session when the stream breaks.
 */
export class DeviceClient {
  readonly #options: DeviceClientOptions;
  readonly #client: Client;
  readonly #buffer: SendBuffer;
  readonly #backoff: Backoff;
  readonly #clock = new ClockExchange();
  readonly #desk: CommandDesk;
  readonly #session: string;
  readonly #nowMs: () => number;
  #stream: Stream | undefined;
  #wire: Wire | undefined;
  #welcomed = false;
  #blocked = false;
  #window = 0;
  #quarantinedRows = 0;
  #connections = 0;
  #closed = false;
  #lastProgressMs = 0;
  #retry: NodeJS.Timeout | undefined;
  readonly #ticker: NodeJS.Timeout;
  #waiters: (() => void)[] = [];

  constructor(options: DeviceClientOptions) {
    this.#options = options;
    const random = options.random ?? Math.random;
    this.#nowMs = options.nowMs ?? Date.now;
    this.#session = `${Date.now().toString(36)}-${Math.floor(random() * 2 ** 32).toString(36)}`;
    this.#buffer = new SendBuffer(options.capacity ?? 2048);
    this.#backoff = new Backoff(random);
    this.#desk = new CommandDesk(options.onCommand, this.#nowMs);
    this.#client = new Client(options.address, credentials.createInsecure(), {
      'grpc.keepalive_time_ms': 20_000,
      'grpc.keepalive_timeout_ms': 10_000,
      'grpc.initial_reconnect_backoff_ms': 200,
      'grpc.max_reconnect_backoff_ms': 2_000,
      'grpc.use_local_subchannel_pool': 1,
    });
    this.#ticker = setInterval(() => this.#tick(), TIME_EXCHANGE_MS);
    this.#connect();
  }

  get status(): DeviceClientStatus {
    const best = this.#clock.best;
    return {
      connected: this.#welcomed,
      sequence: this.#buffer.last,
      acked: this.#buffer.acked,
      quarantinedRows: this.#quarantinedRows,
      connections: this.#connections,
      clockOffsetMs: best?.offsetMs,
      roundTripMs: best?.roundTripMs,
    };
  }

  /** Share of the buffer that holds what is not acknowledged yet, 0..1. */
  get filled(): number {
    return this.#buffer.size / this.#buffer.capacity;
  }

  /** Takes the batch if there is room. For sensors whose data is worth nothing when it is late. */
  trySend(batch: OutgoingBatch): boolean {
    if (this.#closed || this.#buffer.full) return false;
    this.#put(batch);
    return true;
  }

  /** Takes the batch as soon as there is room: the platform's pressure reaches the caller. Rejects once closed. */
  async send(batch: OutgoingBatch): Promise<void> {
    while (this.#buffer.full && !this.#closed) await this.#progress();
    if (this.#closed) throw new Error(`${this.#options.deviceId} is closed`);
    this.#put(batch);
  }

  /** Waits until everything is acknowledged; false when `timeoutMs` ran out first. */
  async drained(timeoutMs: number): Promise<boolean> {
    const timeout = setTimeout(() => this.#wake(), timeoutMs);
    const endMs = performance.now() + timeoutMs;
    while (this.#buffer.size > 0 && performance.now() < endMs) await this.#progress();
    clearTimeout(timeout);
    return this.#buffer.size === 0;
  }

  /** Takes no more batches, waits up to `timeoutMs` for acknowledgements, ends the stream. Returns what stayed unacknowledged. */
  async close(timeoutMs = 5_000): Promise<number> {
    if (this.#closed) return this.#buffer.size;
    this.#closed = true;
    this.#wake();
    const endMs = performance.now() + timeoutMs;
    while (!(await this.drained(Math.min(CLOSE_PATIENCE_MS, endMs - performance.now()))) && performance.now() < endMs) {
      // What got lost on this stream arrives over the next one.
      this.#wire?.cut();
    }
    clearInterval(this.#ticker);
    clearTimeout(this.#retry);
    const stream = this.#stream;
    this.#stream = undefined;
    this.#welcomed = false;
    if (stream !== undefined) {
      await new Promise<void>((resolve) => {
        const deadline = setTimeout(() => {
          stream.cancel();
          resolve();
        }, 500);
        stream.once('close', () => {
          clearTimeout(deadline);
          resolve();
        });
        stream.resume();
        stream.end();
      });
    }
    this.#client.close();
    return this.#buffer.size;
  }

  #put(batch: OutgoingBatch): void {
    this.#buffer.put((sequence) =>
      ConnectRequest.encode({ batch: { ...batch, sequence, sentMs: Math.round(this.#nowMs()) } }).finish(),
    );
    this.#pump();
  }

  #connect(): void {
    const { path, requestSerialize, responseDeserialize } = connectMethod;
    const stream = this.#client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize);
    this.#stream = stream;
    this.#welcomed = false;
    this.#blocked = false;
    const live: Wire = {
      write: (frame) => stream.write(frame),
      cut: () => stream.cancel(),
    };
    this.#wire = this.#options.wireSwitch?.(live) ?? live;
    stream.on('data', (response: roadside.v1.ConnectResponse) => this.#receive(stream, response));
    stream.on('drain', () => {
      this.#blocked = false;
      this.#pump();
    });
    stream.on('error', (error: ServiceError) => this.#lost(stream, error));
    stream.on('end', () => this.#lost(stream, undefined));
    const { deviceId, credential, kind } = this.#options;
    stream.write(
      ConnectRequest.encode({
        hello: {
          deviceId,
          credential,
          kind,
          protocolEditions: [...(this.#options.protocolEditions ?? ['T/CSAE 53-2020', 'T/CSAE 157-2020'])],
          capabilities: ['commands', 'original-frames'],
          session: this.#session,
          lastSequence: this.#buffer.acked,
          software: this.#options.software ?? 'luyun-roadside-sim/0.1.0',
          simulated: this.#options.simulated ?? true,
        },
      }).finish(),
    );
  }

  #lost(stream: Stream, error: ServiceError | undefined): void {
    if (this.#stream !== stream) return;
    this.#stream = undefined;
    this.#wire = undefined;
    this.#welcomed = false;
    stream.cancel();
    const pauseMs = this.#backoff.nextMs();
    const refused = error?.code === status.UNAUTHENTICATED || error?.code === status.PERMISSION_DENIED;
    const why = error === undefined ? 'the platform ended the stream' : error.details || error.message;
    this.#options.onNotice?.(`${this.#options.deviceId}: ${refused ? 'refused' : 'disconnected'} (${why})`);
    this.#retry = setTimeout(() => this.#connect(), pauseMs);
  }

  #receive(stream: Stream, response: roadside.v1.ConnectResponse): void {
    if (this.#stream !== stream) return;
    switch (response.body) {
      case 'welcome':
        this.#welcome(response.welcome ?? {});
        break;
      case 'ack':
        this.#quarantinedRows = Number(response.ack?.quarantinedRows ?? 0);
        this.#ack(Number(response.ack?.sequence ?? 0));
        break;
      case 'window':
        this.#window = response.window?.batches ?? 0;
        break;
      case 'timeResponse':
        this.#clock.add(response.timeResponse ?? {}, this.#nowMs());
        break;
      case 'command':
        this.#command(stream, new roadside.v1.Command(response.command ?? {}));
        break;
    }
    this.#pump();
  }

  #welcome(welcome: roadside.v1.Welcome.$Properties): void {
    this.#welcomed = true;
    this.#connections += 1;
    this.#backoff.reset();
    this.#window = welcome.window?.batches ?? 1;
    this.#ack(Number(welcome.lastSequence ?? 0));
    this.#buffer.rewind();
    this.#lastProgressMs = performance.now();
    this.#options.onNotice?.(
      `${this.#options.deviceId}: connected${this.#connections > 1 ? `, going on at ${this.#buffer.acked + 1}` : ''}`,
    );
    this.#exchangeTime();
  }

  #ack(sequence: number): void {
    this.#buffer.ack(sequence);
    this.#lastProgressMs = performance.now();
    this.#wake();
  }

  #pump(): void {
    while (this.#welcomed && !this.#blocked && this.#wire !== undefined && this.#buffer.inFlight < this.#window) {
      const frame = this.#buffer.next();
      if (frame === undefined) return;
      if (this.#buffer.inFlight === 1) this.#lastProgressMs = performance.now();
      this.#blocked = !this.#wire.write(frame.bytes);
    }
  }

  #command(stream: Stream, command: roadside.v1.Command): void {
    const platformNowMs = this.#nowMs() + (this.#clock.best?.offsetMs ?? 0);
    void this.#desk.answer(command, platformNowMs).then((commandResult) => {
      if (this.#stream === stream) stream.write(ConnectRequest.encode({ commandResult }).finish());
    });
  }

  #exchangeTime(): void {
    const best = this.#clock.best;
    const timeRequest: roadside.v1.TimeRequest.$Properties = { deviceSentMs: Math.round(this.#nowMs()) };
    if (best !== undefined) {
      timeRequest.offsetMs = Math.round(best.offsetMs);
      timeRequest.roundTripMs = Math.round(best.roundTripMs);
    }
    this.#stream?.write(ConnectRequest.encode({ timeRequest }).finish());
  }

  #tick(): void {
    if (!this.#welcomed) return;
    this.#exchangeTime();
    // A peer that takes batches and never acknowledges is as good as dead.
    if (this.#buffer.inFlight > 0 && performance.now() - this.#lastProgressMs > STALLED_MS) this.#wire?.cut();
  }

  #progress(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter();
  }
}
