import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningDistrict } from '../district/start-district.js';
import { ControlError } from './control-error.js';
import { controlRequests } from './control-requests.js';

const MOST_BYTES = 65_536;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

export interface ControlServerOptions {
  /** Address to listen on; default 127.0.0.1. Any other needs a token. */
  readonly host?: string;
  /** 0: any. One that is taken is replaced by any other. */
  readonly port: number;
  /** Who does not show it is refused. */
  readonly token?: string;
}

/**
 * The port by which a running simulation is told what shall happen, and asked what is true. It is for programs on this
 * machine: without a token it listens on loopback alone, and answers no page of a browser.
 */
export class ControlServer {
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** Rejects when it may not or cannot listen there. */
  static async open(running: RunningDistrict, options: ControlServerOptions): Promise<ControlServer> {
    const { host = '127.0.0.1', port, token } = options;
    if (token === undefined && !LOOPBACK.test(host)) {
      throw new Error(`the control port does not listen on ${host} without a token: set LUYUN_SIM_CONTROL_TOKEN`);
    }
    const server = createServer((request, response) => void answer(running, request, response, token));
    server.requestTimeout = 10_000;
    await listen(server, host, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return listen(server, host, 0);
    });
    const { port: bound } = server.address() as AddressInfo;
    return new ControlServer(server, `http://${host}:${bound}`);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(
  running: RunningDistrict,
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
): Promise<void> {
  try {
    admit(request, token);
    const { handler, id } = find(request);
    send(response, 200, handler(running, await bodyOf(request), id));
  } catch (error) {
    const status = error instanceof ControlError ? error.status : 500;
    send(response, status, { title: error instanceof Error ? error.message : String(error), status });
  }
}

/** A page in a browser on this machine can reach loopback, too: it sends an Origin, or asks for a strange host. */
function admit({ headers }: IncomingMessage, token: string | undefined): void {
  if (headers.origin !== undefined) throw new ControlError(403, 'this port does not answer pages');
  if (token === undefined) {
    if (!LOOPBACK.test(headers.host ?? '')) throw new ControlError(403, 'this port answers on loopback alone');
    return;
  }
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))) {
    throw new ControlError(401, 'show the token: Authorization: Bearer ...');
  }
}

function find({ method = '', url = '' }: IncomingMessage) {
  const parts = (url.split('?')[0] ?? '').split('/').slice(1);
  const [kind = '', id = '', ...rest] = parts;
  const path = [kind, ...(id === '' ? [] : ['*']), ...rest].join('/');
  const handler = controlRequests[`${method} /${path}`];
  if (handler === undefined) throw new ControlError(404, `there is ${Object.keys(controlRequests).join(', ')}`);
  try {
    return { handler, id: decodeURIComponent(id) };
  } catch {
    throw new ControlError(400, 'the path is not encoded rightly');
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new ControlError(413, `at most ${MOST_BYTES} octets`);
    chunks.push(chunk);
  }
  if (bytes === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new ControlError(400, 'the body is no JSON');
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
