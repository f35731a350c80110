// A network between a client and a server on loopback that can be cut and slow.
import { connect, createServer } from 'node:net';

/**
 * Listens on `port` (any free one unless given) and passes everything on to `targetPort`. While cut, nothing passes and
 * nothing is closed, as when a cable is out: what was sent meanwhile arrives once it is mended.
 */
export async function startLink({ targetPort, port = 0 }) {
  const sockets = new Set();
  let cut = false;
  let delayMs = 0;
  const pass = (from, to) => {
    sockets.add(from);
    if (cut) from.pause();
    from.on('data', (chunk) => {
      if (delayMs === 0) to.write(chunk);
      else setTimeout(() => to.writable && to.write(chunk), delayMs);
    });
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    const target = connect(targetPort, '127.0.0.1');
    pass(client, target);
    pass(target, client);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    cut() {
      cut = true;
      for (const socket of sockets) socket.pause();
    },
    mend() {
      cut = false;
      for (const socket of sockets) socket.resume();
    },
    /** Holds everything up for so long, each way. */
    slow(ms) {
      delayMs = ms;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
