import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The platform's site at another address, where a newer one can come out. */
export interface NewerSite {
  readonly url: string;
  /** From now on there is another service worker. */
  publish(): void;
  close(): Promise<void>;
}

/** Passes everything on to the platform. Live frames do not come this way. */
export async function openNewerSite(platform: string): Promise<NewerSite> {
  let version = 1;
  const server = createServer((asked, answer) => {
    if (asked.url === '/sw.js') void passWorker(platform, version, answer);
    else pass(platform, asked, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: () => {
      version++;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A worker is another one when an octet of it differs. */
async function passWorker(platform: string, version: number, answer: ServerResponse): Promise<void> {
  const worker = await (await fetch(`${platform}/sw.js`)).text();
  answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
  answer.end(`${worker}\n// ${version}\n`);
}

function pass(platform: string, asked: IncomingMessage, answer: ServerResponse): void {
  const passed = request(platform + asked.url, { method: asked.method, headers: asked.headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}
