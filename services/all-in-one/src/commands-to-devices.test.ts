import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, PlatformProcess } from './testing/platform-process.js';
import { SimulatedTown } from './testing/simulated-town.js';

interface Command {
  readonly id: string;
  readonly state: string;
  readonly done: boolean;
  readonly facts: readonly { step: string; timeMs: number; actor: string; detail: string }[];
}

interface Programme {
  readonly nodeRef: number;
  readonly limits: { readonly groups: readonly { group: number; kind: string }[] };
  readonly plans: readonly { plan: number }[];
  readonly dayPlans: readonly object[];
  readonly schedule: readonly object[];
}

describe('commands to the devices of a simulated town', { timeout: 300_000 }, () => {
  let dataDir: string;
  let platform: PlatformProcess;
  let town: SimulatedTown;
  let ports: Record<string, string>;
  let controller: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-commands-'));
    ports = { LUYUN_HTTP_PORT: String(await freePort()), LUYUN_GRPC_PORT: String(await freePort()) };
    platform = await PlatformProcess.start({ dataDir, env: ports });
    town = SimulatedTown.start(platform);
  }, 60_000);
  afterAll(async () => {
    town?.stop();
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
    const { id } = await ask('health', { kind: 'report-health' });
    const { facts } = await becomes(id, 'observed');
    expect(facts.map(({ step }) => step)).toEqual(['requested', 'authorised', 'sent', 'acknowledged', 'observed']);
    const times = facts.map(({ timeMs }) => timeMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('read what a controller holds, and write nothing that was not simulated', async () => {
    const read = await becomes((await ask('read', { kind: 'read-programme' })).id, 'read-back');
    expect(read.done).toBe(true);
    const { programme } = await held();
    expect(programme.plans.map(({ plan }) => plan)).toEqual([1]);
    const { plans, dayPlans, schedule } = programme;
    const body = { reason: '左转排队', plans: [{ ...plans[0], name: '试验' }], dayPlans, schedule };
    expect((await send(`/programmes/${controller}/versions`, body)).status).toBe(201);
    const content = { kind: 'write-programme', version: 1 };
    const refused = await send('/commands', { requestId: 'write', deviceId: controller, content });
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining('has not been simulated'),
    ]);
  });

  it('order what is green, and give it back', async () => {
    const { nodeRef, limits } = (await held()).programme;
    const greenGroups = limits.groups.filter(({ kind }) => kind === 'vehicle').slice(0, 1);
    const stage = { kind: 'order-stage', nodeRef, greenGroups: greenGroups.map(({ group }) => group), holdMs: 120_000 };
    expect((await becomes((await ask('stage', stage)).id, 'observed')).done).toBe(true);
    expect((await becomes((await ask('back', { kind: 'release-control', nodeRef })).id, 'observed')).done).toBe(true);
  });

  it('are refused by devices with their reason', async () => {
    const { id } = await ask('no such plan', { kind: 'select-plan', plan: 77 });
    const { facts } = await becomes(id, 'rejected');
    expect(facts.at(-1)?.detail).toContain('77');
  });

  it('go on where they were when the platform is killed', async () => {
    const { id } = await ask('before the end', { kind: 'report-health' });
    platform.kill('SIGKILL');
    await platform.exited;
    platform = await PlatformProcess.start({ dataDir, env: ports });
    expect((await ask('before the end', { kind: 'report-health' })).id).toBe(id);
    expect((await becomes(id, 'observed')).done).toBe(true);
    const { items } = await get<{ items: Command[] }>(`/commands?deviceId=${controller}`);
    expect(items.filter(({ id: each }) => each === id)).toHaveLength(1);
  });

  async function held() {
    return (await get<{ reading: { programme: Programme } }>(`/programmes/${controller}`)).reading;
  }

  async function send(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return platform.api(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function ask(requestId: string, content: object): Promise<Command> {
    const response = await send('/commands', { requestId, deviceId: controller, content, expiresInS: 120 });
    expect(response.status, await response.clone().text()).toBe(202);
    return (await response.json()) as Command;
  }

  async function becomes(id: string, state: string): Promise<Command> {
    const look = async () => JSON.stringify(await get<Command>(`/commands/${id}`));
    const wanted = new RegExp(`"state":"${state}"`);
    await expect.poll(look, { timeout: 240_000, interval: 500, message: town.output }).toMatch(wanted);
    return JSON.parse(await look()) as Command;
  }

  async function get<T>(path: string): Promise<T> {
    return (await (await platform.api(path)).json()) as T;
  }
});
