import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, PlatformProcess } from './testing/platform-process.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Clients that know the protocols and nothing else. */
describe('outside clients', { timeout: 180_000 }, () => {
  let directory: string;
  let platform: PlatformProcess;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'luyun-clients-'));
    platform = await PlatformProcess.start({ dataDir: join(directory, 'data') });
  }, 60_000);
  afterAll(async () => {
    await platform?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const get = async <T>(path: string): Promise<T> => (await platform.api(path)).json() as Promise<T>;

  it('takes the batches of the Python example', async () => {
    const python = process.env.LUYUN_TEST_PYTHON;
    if (!python) throw new Error('LUYUN_TEST_PYTHON names no Python with gRPC: run the tests with `npm test`.');
    const body = JSON.stringify({ id: 'python-rsu', kind: 1, name: 'Python' });
    const headers = { 'content-type': 'application/json' };
    const made = await platform.api('/devices', { method: 'POST', headers, body });
    const { credential } = (await made.json()) as { credential: string };
    const program = join(ROOT, 'proto/examples/python/send_vehicle_states.py');
    const options = ['--address', platform.grpcAddress, '--device', 'python-rsu', '--credential', credential];
    const { stdout } = await run(python, [program, ...options, '--batches', '5'], { timeout: 60_000 });
    expect(stdout.trim().split('\n').at(-1)).toBe('acked 5');
    await expect
      .poll(async () => (await get<{ live: { trust: number } | null }>('/devices/python-rsu')).live, {
        timeout: 20_000,
      })
      .toMatchObject({ quarantinedRows: 0 });
  });

  it('shows a SUMO scenario: its network, signals, vehicles, and the speed of its links', async () => {
    const sumo = process.env.SUMO_HOME;
    if (!sumo) throw new Error('SUMO_HOME names no SUMO: run the tests with `npm test`, which installs it.');
    const net = join(directory, 'grid.net.xml');
    const grid = [
      '--grid',
      '--grid.number',
      '3',
      '--grid.length',
      '200',
      '--default.lanenumber',
      '2',
      '-j',
      'traffic_light',
    ];
    await run(join(sumo, 'bin/netgenerate'), [...grid, '--seed', '7', '-o', net]);
    const flow = (id: string, from: string, to: string) =>
      `<flow id="${id}" from="${from}" to="${to}" begin="0" end="3600" vehsPerHour="500" departSpeed="max"/>`;
    const flows = [flow('east', 'A1B1', 'B1C1'), flow('north', 'B0B1', 'B1B2')];
    await writeFile(join(directory, 'grid.rou.xml'), `<routes>${flows.join('')}</routes>`);
    const input = '<net-file value="grid.net.xml"/><route-files value="grid.rou.xml"/>';
    await writeFile(
      join(directory, 'grid.sumocfg'),
      `<configuration><input>${input}</input><time><end value="3600"/></time></configuration>`,
    );
    const program = join(ROOT, 'roadside-sim/dist/main.js');
    const addresses = ['--url', platform.httpUrl, '--grpc', platform.grpcAddress, '--password', ADMIN_PASSWORD];
    const args = [program, '--sumo', join(directory, 'grid.sumocfg'), ...addresses, '--speed', '10'];
    const simulator = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [simulator.stdout, simulator.stderr]) stream.on('data', (chunk) => (output += chunk));
    try {
      const lit = async () => {
        const { items } = await get<{ items: { groups: { light: number }[] }[] }>('/junctions?limit=100');
        return items.flatMap(({ groups }) => groups).filter(({ light }) => light > 0).length;
      };
      await expect.poll(lit, { timeout: 60_000, interval: 500, message: output }).toBeGreaterThan(10);
      expect(await get('/city')).toMatchObject({ counts: { links: 24, junctions: 9 } });
      // The roads may be real; what moves on them says that it is simulated.
      expect(await get('/config')).toMatchObject({ simulated: true });
      const measured = async () => {
        const { live } = await get<{ live: { speedMps: number | null } | null }>('/links/A1B1');
        return live?.speedMps ?? 0;
      };
      await expect.poll(measured, { timeout: 90_000, interval: 1000, message: output }).toBeGreaterThan(1);
      expect(await measured()).toBeLessThan(14.5);
    } finally {
      simulator.kill('SIGTERM');
      await new Promise((resolve) => simulator.once('exit', resolve));
    }
    expect(output).toMatch(/0 rows in quarantine/);
  });
});
