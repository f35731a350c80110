import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const LIVE = '/api/v1/live';

/** Answers for paths of its own; undefined leaves them to the platform. */
export type OwnPages = (path: string) => { readonly type: string; readonly body: Buffer } | undefined;

/**
 * A door before the platform: pages, tiles and REST come from it as they are, and frames, in place of its own, from the
 * bench. It counts what goes through it.
 */
export class Front {
  /** Octets of scripts as they went over the wire, compressed. */
  scriptBytes = 0;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #open = new Set<WebSocket>();

  private constructor(
    private readonly platformPort: number,
    private readonly ownPages: OwnPages,
    onOpen: (socket: WebSocket) => void,
  ) {
    this.#server = createServer((asked, answer) => this.#pass(asked, answer));
    this.#server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
      if (!asked.url?.startsWith(LIVE)) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(asked, socket, head, (opened) => {
        this.#open.add(opened);
        opened.on('close', () => this.#open.delete(opened));
        onOpen(opened);
      });
    });
  }

  static async open(platformPort: number, ownPages: OwnPages, onOpen: (socket: WebSocket) => void): Promise<Front> {
    const front = new Front(platformPort, ownPages, onOpen);
    await new Promise<void>((resolve) => front.#server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  /** Sends to all, but not to who has not taken what came before. */
  send(frame: Uint8Array): void {
    for (const socket of this.#open) if (socket.bufferedAmount < frame.byteLength) socket.send(frame);
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const own = this.ownPages(asked.url ?? '/');
    if (own) {
      answer.writeHead(200, { 'content-type': own.type }).end(own.body);
      return;
    }
    const { url: path, method, headers } = asked;
    const onward = request({ host: '127.0.0.1', port: this.platformPort, path, method, headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      const script = came.headers['content-type']?.includes('javascript');
      came.on('data', (octets: Buffer) => {
        if (script) this.scriptBytes += octets.byteLength;
      });
      came.pipe(answer);
    });
    onward.on('error', () => answer.writeHead(502).end());
    asked.pipe(onward);
  }
}
