import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, PlatformProcess } from './testing/platform-process.js';

describe('npm start', { timeout: 120_000 }, () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-start-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('starts, tells the truth about its health, stops in order, and goes on with its data', async () => {
    const first = await PlatformProcess.start({ dataDir });
    expect((await fetch(`${first.httpUrl}/health/live`)).status).toBe(200);
    const ready = await fetch(`${first.httpUrl}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ok' }]);
    const device = { id: 'rsu-1', kind: 1, name: 'North gate' };
    const created = await first.api('/devices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(device),
    });
    expect(created.status, await created.clone().text()).toBe(201);
    expect(await first.stop()).toBe(0);
    expect(first.output).toContain('Stopped.');

    const second = await PlatformProcess.start({ dataDir });
    expect(await (await second.api('/devices/rsu-1')).json()).toMatchObject(device);
    expect(await second.stop()).toBe(0);
  });

  it('runs on Node 24', async () => {
    const node = process.env.LUYUN_TEST_NODE24;
    if (!node)
      throw new Error('LUYUN_TEST_NODE24 names no Node 24: run the tests with `npm test`, which installs one.');
    const platform = await PlatformProcess.start({ dataDir, node });
    expect((await fetch(`${platform.httpUrl}/health/ready`)).status).toBe(200);
    expect((await platform.api('/devices')).status).toBe(200);
    expect(await platform.stop()).toBe(0);
  });

  it('speaks TLS on both ports when it has a certificate', async () => {
    const [certificate, key] = [join(dataDir, 'certificate.pem'), join(dataDir, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const output = ['-keyout', key, '-out', certificate];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, ...output], {
      stdio: 'ignore',
    });
    const env = { LUYUN_TLS_CERTIFICATE: certificate, LUYUN_TLS_KEY: key };
    const platform = await PlatformProcess.start({ dataDir: join(dataDir, 'data'), env });
    expect(platform.output).toContain('https://127.0.0.1');
    const ca = await readFile(certificate);
    for (const address of [new URL(platform.httpUrl).host, platform.grpcAddress]) {
      const [host, port] = address.split(':');
      const socket = connect({ host, port: Number(port), ca });
      await once(socket, 'secureConnect');
      expect(socket.authorized).toBe(true);
      socket.destroy();
    }
    expect(await platform.stop()).toBe(0);
  });

  it('says in one sentence that a port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const http = await PlatformProcess.spawn({ dataDir, env: { LUYUN_HTTP_PORT: String(port) } });
    expect(await http.exited).toBe(1);
    expect(http.output).toContain(`Port ${port} on 127.0.0.1 is taken: stop what uses it, or set LUYUN_HTTP_PORT.`);
    expect(http.output).not.toContain('EADDRINUSE');
    const grpc = await PlatformProcess.spawn({ dataDir, env: { LUYUN_GRPC_PORT: String(port) } });
    expect(await grpc.exited).toBe(1);
    expect(grpc.output).toContain(`Port ${port} on 127.0.0.1 is taken: stop what uses it, or set LUYUN_GRPC_PORT.`);
    other.close();
  });

  it('says in one sentence that the data directory is in use', async () => {
    const first = await PlatformProcess.start({ dataDir });
    const second = await PlatformProcess.spawn({ dataDir });
    expect(await second.exited).toBe(1);
    expect(lastLine(second.output)).toMatch(new RegExp(`${dataDir}.*in use.*LUYUN_DATA_DIR`));
    expect(await first.stop()).toBe(0);
  });

  it('says in one sentence what is wrong with a setting or an argument', async () => {
    const setting = await PlatformProcess.spawn({ dataDir, env: { LUYUN_HTTP_PORT: 'eighty' } });
    expect(await setting.exited).toBe(1);
    expect(lastLine(setting.output)).toContain('LUYUN_HTTP_PORT');
    const unknown = await PlatformProcess.spawn({ dataDir, env: { LUYUN_HTTP_PROT: '80' } });
    expect(await unknown.exited).toBe(1);
    expect(lastLine(unknown.output)).toContain('LUYUN_HTTP_PROT');
    const open = await PlatformProcess.spawn({ dataDir, env: { LUYUN_GRPC_HOST: '0.0.0.0' } });
    expect(await open.exited).toBe(1);
    expect(lastLine(open.output)).toContain('LUYUN_TLS_CERTIFICATE');
    const argument = await PlatformProcess.spawn({ dataDir, args: ['--nosim'] });
    expect(await argument.exited).toBe(1);
    expect(lastLine(argument.output)).toContain('--no-sim');
  });
});

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
