import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, freePort, PlatformProcess } from './testing/platform-process.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CITY = join(ROOT, 'roadside-sim/cities/xiangjiang');

interface Command {
  readonly id: string;
  readonly state: string;
  readonly done: boolean;
  readonly facts: readonly { step: string; timeMs: number; actor: string; detail: string }[];
}

describe('commands to the devices of a simulated city', { timeout: 300_000 }, () => {
  let dataDir: string;
  let platform: PlatformProcess;
  let simulator: ChildProcess;
  let output = '';
  let ports: Record<string, string>;
  let controller: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-commands-'));
    ports = { LUYUN_HTTP_PORT: String(await freePort()), LUYUN_GRPC_PORT: String(await freePort()) };
    platform = await PlatformProcess.start({ dataDir, env: ports });
    const addresses = ['--url', platform.httpUrl, '--grpc', platform.grpcAddress, '--password', ADMIN_PASSWORD];
    const program = join(ROOT, 'roadside-sim/dist/main.js');
    simulator = spawn(process.execPath, [program, '--district', '--city', CITY, '--hour', '11', ...addresses], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [simulator.stdout, simulator.stderr]) stream?.on('data', (chunk) => (output += chunk));
  }, 60_000);
  afterAll(async () => {
    simulator?.kill('SIGTERM');
    await platform?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are sent, acknowledged, and seen on air', async () => {
    const controllers = async () => {
      const { items } = await get<{ items: { id: string; kind: number; live: unknown }[] }>('/devices?limit=500');
      return items.filter(({ kind, live }) => kind === 2 && live !== null).map(({ id }) => id);
    };
    await expect.poll(async () => (await controllers()).length, { timeout: 90_000, interval: 500 }).toBeGreaterThan(0);
    controller = (await controllers())[0] ?? '';
    const health = await ask('health', { kind: 'report-health' });
    await becomes(health.id, 'observed');
    const { id } = await ask('plan', { kind: 'select-plan', plan: 2 });
    const command = await becomes(id, 'observed');
    const steps = command.facts.map(({ step }) => step);
    expect(steps).toEqual(['requested', 'authorised', 'sent', 'acknowledged', 'observed']);
    expect(command.facts.map(({ timeMs }) => timeMs)).toEqual(
      command.facts.map(({ timeMs }) => timeMs).sort((a, b) => a - b),
    );
    expect(command.facts.at(-1)).toMatchObject({
      actor: controller,
      detail: expect.stringMatching(/^controller-events\/0\//),
    });
  });

  it('are refused by devices with their reason', async () => {
    const { id } = await ask('no such plan', { kind: 'select-plan', plan: 77 });
    const { facts } = await becomes(id, 'rejected');
    expect(facts.at(-1)?.detail).toContain('77');
  });

  it('go on where they were when the platform is killed', async () => {
    const { id } = await ask('before the end', { kind: 'select-plan', plan: 3 });
    platform.kill('SIGKILL');
    await platform.exited;
    platform = await PlatformProcess.start({ dataDir, env: ports });
    expect((await ask('before the end', { kind: 'select-plan', plan: 3 })).id).toBe(id);
    expect((await becomes(id, 'observed')).done).toBe(true);
    const { items } = await get<{ items: Command[] }>(`/commands?deviceId=${controller}`);
    expect(items.filter(({ id: each }) => each === id)).toHaveLength(1);
  });

  async function ask(requestId: string, content: object): Promise<Command> {
    const response = await platform.api('/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId, deviceId: controller, content, expiresInS: 120 }),
    });
    expect(response.status, await response.clone().text()).toBe(202);
    return (await response.json()) as Command;
  }

  async function becomes(id: string, state: string): Promise<Command> {
    const look = async () => JSON.stringify(await get<Command>(`/commands/${id}`));
    const wanted = new RegExp(`"state":"${state}"`);
    await expect.poll(look, { timeout: 240_000, interval: 500, message: output }).toMatch(wanted);
    return JSON.parse(await look()) as Command;
  }

  async function get<T>(path: string): Promise<T> {
    return (await (await platform.api(path)).json()) as T;
  }
});
