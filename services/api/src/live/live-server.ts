import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Platform } from '@luyun/core';
import { live } from '@luyun/proto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type WebSocket, WebSocketServer } from 'ws';
import { API_OPTIONS, type ApiOptions, PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { Authenticator } from '../auth/authenticator.js';
import { TokenBuckets } from '../auth/token-buckets.js';
import { CityStore } from '../city/city-store.js';
import { RequestLimiter } from '../http/request-limiter.js';
import type { LiveClient } from './live-client.js';
import { LiveHub } from './live-hub.js';
import { defaultLiveLimits, type LiveLimits } from './live-limits.js';
import { defaultReplayLimits } from './replay/replay-limits.js';
import { type ReplayClient, Replays } from './replay/replays.js';
import { TrackPicture } from './track-picture.js';
import { type View, viewOf } from './view.js';

export const LIVE_PATH = '/api/v1/live';
const MAX_MESSAGE_BYTES = 1024;

/** Fastest replay. */
const MAX_SPEED = 60;

interface Connection extends LiveClient, ReplayClient {
  readonly actor: Actor;
  /** What it subscribed to last. */
  wanted: View | undefined;
  /** Finds the actor again: undefined once the session or key is gone. */
  readonly recheck: () => Promise<Actor | undefined>;
  seenMs: number;
}

/** The live socket: lets clients in, listens to what they want to see, and throws out who is gone or may no longer. */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    autoPong: false,
  });
  private readonly connections = new Set<Connection>();
  private readonly limits: LiveLimits;
  private hub: LiveHub | undefined;
  private readonly replays: Replays;
  private pings: NodeJS.Timeout | undefined;
  private stopCity = () => {};

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(TrackPicture) private readonly picture: TrackPicture,
    @Inject(RequestLimiter) private readonly limiter: RequestLimiter,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {
    this.limits = { ...defaultLiveLimits, ...options.live };
    this.replays = new Replays({
      history: platform.history,
      liveState: platform.liveState,
      clock: platform.clock,
      limits: { ...defaultReplayLimits, ...options.replay },
      maxBufferedBytes: this.limits.maxBufferedBytes,
      city: () => cities.current(),
      onError: (error) => this.logger.error(error.message),
    });
  }

  /** Open sockets now, and what was sent to them since the start, replays aside. */
  get statistics(): { readonly sockets: number; readonly framesSent: number; readonly bytesSent: number } {
    const { framesSent = 0, bytesSent = 0 } = this.hub ?? {};
    return { sockets: this.connections.size, framesSent, bytesSent };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { liveState, clock } = this.platform;
    const onError = (error: Error) => this.logger.error(error.stack ?? error.message);
    const { onFrames } = this.options;
    const hub = new LiveHub(liveState, this.picture, clock, this.limits, this.cities.current(), onError, onFrames);
    this.hub = hub;
    await hub.start();
    this.stopCity = this.cities.onChange((city) => hub.useCity(city));
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // First of all: an error that nobody listens to ends the process, and whoever asks has no login yet.
      socket.on('error', () => socket.destroy());
      this.upgrade(request, socket, head, hub).catch((error: Error) => {
        onError(error);
        refuse(socket, '500 Internal Server Error');
      });
    });
    this.pings = setInterval(() => this.checkAll(), this.limits.pingMs);
    this.pings.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.pings);
    this.stopCity();
    this.hub?.stop();
    this.replays.close();
    for (const { socket } of this.connections) socket.close(1001, 'the platform stops');
    for (const { socket } of this.connections) socket.terminate();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, hub: LiveHub): Promise<void> {
    const base = 'http://localhost';
    const url = URL.canParse(request.url ?? '', base) ? new URL(request.url ?? '', base) : undefined;
    if (url?.pathname !== LIVE_PATH) {
      refuse(socket, '404 Not Found');
      return;
    }
    if (!this.limiter.allows(request.socket.remoteAddress)) return refuse(socket, '429 Too Many Requests');
    if (!this.originAllowed(request)) return refuse(socket, '403 Forbidden');
    const token = url.searchParams.get('token');
    const find = () => (token ? this.authenticator.bySecret(token, false) : this.authenticator.authenticate(request));
    const actor = await find();
    if (!actor) return refuse(socket, '401 Unauthorized');
    const own = [...this.connections].filter((each) => each.actor.id === actor.id).length;
    if (own >= this.limits.socketsPerAccount || this.connections.size >= this.limits.sockets) {
      return refuse(socket, '503 Service Unavailable');
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => this.connect(webSocket, actor, find, hub));
  }

  private connect(socket: WebSocket, actor: Actor, recheck: Connection['recheck'], hub: LiveHub): void {
    const nowMs = () => this.platform.clock.nowMs();
    const connection: Connection = {
      socket,
      actor,
      accountId: actor.id,
      onNow: () => this.goLive(connection, hub),
      recheck,
      seenMs: nowMs(),
      wanted: undefined,
      view: undefined,
      need: 'keyframe',
      behind: false,
    };
    const messages = new TokenBuckets({ capacity: 40, refillPerS: 20, maxKeys: 1, nowMs });
    this.connections.add(connection);
    socket.on('pong', () => {
      connection.seenMs = nowMs();
    });
    // Answered by hand: a client that pings and never reads would make the platform hold the answers.
    socket.on('ping', (data: Buffer) => {
      if (!messages.take('').taken) return socket.close(1008, 'too many messages');
      if (socket.bufferedAmount <= this.limits.maxBufferedBytes) socket.pong(data);
    });
    socket.on('message', (data: Buffer, binary: boolean) => {
      connection.seenMs = nowMs();
      if (!messages.take('').taken) return socket.close(1008, 'too many messages');
      if (!binary) return socket.close(1003, 'live.v1.ClientMessage is binary');
      this.receive(connection, data, hub);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      hub.leave(connection);
      this.replays.stop(connection);
      this.connections.delete(connection);
    });
  }

  private receive(connection: Connection, data: Buffer, hub: LiveHub): void {
    let message: live.v1.ClientMessage;
    try {
      message = live.v1.ClientMessage.decode(data);
    } catch {
      connection.socket.close(1007, 'not a live.v1.ClientMessage');
      return;
    }
    if (message.ping) {
      const replayMs = this.replays.timeMs(connection);
      const pong = live.v1.Frame.encode({
        sequence: replayMs === undefined ? hub.sequence : 0,
        platformMs: replayMs ?? this.platform.clock.nowMs(),
        pong: { clientMs: message.ping.clientMs ?? 0 },
        replay: replayMs !== undefined,
      });
      if (connection.socket.bufferedAmount <= this.limits.maxBufferedBytes) connection.socket.send(pong.finish());
    } else if (message.subscribe) {
      const view = viewOf(message.subscribe);
      if (!view) {
        connection.socket.close(1008, 'the area is none');
        return;
      }
      connection.wanted = view;
      if (!this.replays.watch(connection, view)) hub.watch(connection, view, message.subscribe.lastSequence ?? 0);
    } else if (message.clock) {
      this.setClock(connection, message.clock.atMs ?? 0, message.clock.speed ?? 0, hub);
    }
  }

  private setClock(connection: Connection, atMs: number, speed: number, hub: LiveHub): void {
    if (!(atMs >= 0 && Number.isFinite(atMs) && speed >= 0 && speed <= MAX_SPEED)) {
      connection.socket.close(1008, 'the clock is none');
      return;
    }
    if (atMs === 0) {
      this.goLive(connection, hub);
      return;
    }
    const answer = this.replays.play(connection, atMs, speed, connection.wanted);
    if (answer === 'playing') hub.leave(connection);
    else if (answer === 'now') this.goLive(connection, hub);
    else connection.socket.close(4429, 'too many replays');
  }

  /** Ends a replay, if there is one: what comes next is a live keyframe. */
  private goLive(connection: Connection, hub: LiveHub): void {
    this.replays.stop(connection);
    if (connection.wanted) hub.watch(connection, connection.wanted, 0);
  }

  private checkAll(): void {
    const oldest = this.platform.clock.nowMs() - this.limits.idleMs;
    for (const connection of this.connections) {
      if (connection.seenMs < oldest) {
        connection.socket.terminate();
        continue;
      }
      connection.socket.ping();
      connection.recheck().then(
        (actor) => {
          if (!actor) connection.socket.close(4401, 'the login has ended');
        },
        (error: Error) => this.logger.error(error.message),
      );
    }
  }

  /** A browser says where the page comes from: only our own pages may use the cookie. */
  private originAllowed(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) return true;
    if (this.options.allowedOrigins?.includes(origin)) return true;
    try {
      return new URL(origin).host === host;
    } catch {
      return false;
    }
  }
}

/** Refuses and closes; a client that does not close its side must not keep the socket. */
function refuse(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
