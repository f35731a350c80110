import 'reflect-metadata';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DynamicModule, type LoggerService, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Health } from './health.js';
import { answerHealth } from './health-answer.js';
import type { Metrics } from './metrics.js';
import { answerMetrics } from './metrics-answer.js';
import { observeRequests } from './observe-requests.js';

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  readonly port: number;
  /** For what listens to sockets beside requests. */
  readonly node: Server;
  /** A provider of one of the modules. */
  get<T>(token: Type<T>): T;
  /** Answers what was begun, ends sockets and streams, and stops listening. */
  close(): Promise<void>;
}

@Module({})
class HttpRoot {}

interface HttpOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** PEM; without it the port speaks plain text. */
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer } | undefined;
  /** Believe X-Forwarded-For and -Proto of a proxy in a private network. */
  readonly trustProxy?: boolean;
  /** Told what Nest and the modules have to say. Default: Nest's own way. */
  readonly journal?: LoggerService;
  /** Told at /health/live and /health/ready. */
  readonly health?: Health;
  /** Told at /metrics to whoever is near; requests are counted there, too. */
  readonly metrics?: Metrics;
}

/** Longer than the minute after which clients and proxies leave an idle connection: who closes first must not be the server, or a request on its way is lost. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Serves modules on one address.
 *
 * @throws Error with code EADDRINUSE or EACCES where the port cannot be had.
 */
export async function openHttp(modules: readonly DynamicModule[], options: HttpOptions): Promise<HttpServer> {
  const { tls } = options;
  const root: DynamicModule = { module: HttpRoot, imports: [...modules] };
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    ...(tls && { httpsOptions: { cert: tls.certificate, key: tls.key } }),
    logger: options.journal ?? ['error', 'warn'],
    abortOnError: false,
    forceCloseConnections: true,
  });
  try {
    app.disable('x-powered-by');
    app.set('query parser', 'simple');
    app.set('trust proxy', options.trustProxy ? 'loopback, linklocal, uniquelocal' : false);
    const server = app.getHttpServer() as Server;
    server.requestTimeout = 120_000;
    server.headersTimeout = 15_000;
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.maxHeadersCount = 100;
    // Before anything of the modules: whoever looks after processes needs no login and is not slowed down.
    if (options.metrics) app.use(observeRequests(options.metrics), answerMetrics(options.metrics));
    if (options.health) app.use(answerHealth(options.health));
    await app.init();
    await listen(server, options);
    const { port } = server.address() as AddressInfo;
    return {
      url: `${tls ? 'https' : 'http'}://${options.host}:${port}`,
      port,
      node: server,
      get: (token) => app.get(token, { strict: false }),
      close: () => app.close(),
    };
  } catch (error) {
    await app.close().catch(() => {});
    throw error;
  }
}

/** Not Nest's own `listen`, which also prints the error that it throws. */
async function listen(server: Server, { port, host }: HttpOptions): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}
