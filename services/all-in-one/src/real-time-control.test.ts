import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDevice } from '@luyun/gateway/testing/test-device';
import { families, type roadside } from '@luyun/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, PlatformProcess } from './testing/platform-process.js';
import { SimulatedTown } from './testing/simulated-town.js';

interface Control {
  readonly junctionId: string;
  readonly deviceId: string;
  readonly state: string;
  readonly now: { readonly mode: string; readonly why: string | null; readonly decidedMs: number } | null;
}

interface Held {
  readonly reading: { readonly programme: { readonly junctionId: string } } | null;
}

interface Decision {
  readonly id: string;
  readonly mode: string;
  readonly scores: readonly object[];
  readonly binding: string | null;
  readonly order: readonly number[] | null;
  readonly priority: readonly { readonly group: number; readonly kind: string }[];
  readonly command: { readonly state: string; readonly done: boolean } | null;
}

interface Command {
  readonly kind: string;
  readonly state: string;
  readonly done: boolean;
  readonly facts: readonly { readonly step: string; readonly actor: string; readonly detail: string }[];
}

describe('real-time control of a junction of a simulated town', { timeout: 240_000 }, () => {
  let dataDir: string;
  let platform: PlatformProcess;
  let town: SimulatedTown;
  let ports: Record<string, string>;
  let controller: string;
  let junction: string;
  let second: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-control-'));
    ports = { LUYUN_HTTP_PORT: String(await freePort()), LUYUN_GRPC_PORT: String(await freePort()) };
    platform = await PlatformProcess.start({ dataDir, env: ports });
    town = SimulatedTown.start(platform);
  }, 60_000);
  afterAll(async () => {
    town?.stop();
    await platform?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is refused until the controller was read', async () => {
    await expect.poll(async () => (await junctions()).length, { timeout: 90_000, interval: 500 }).toBeGreaterThan(0);
    junction = (await junctions())[0] ?? '';
    const asked = await switchTo(true);
    expect(asked.status).toBe(409);
    expect(await asked.text()).toMatch(/Read the controller's programme first|No controller tells/);
  });

  it('begins when somebody else agrees, and what it orders is seen on air', async () => {
    await expect.poll(controllers, { timeout: 90_000, interval: 500, message: town.output }).not.toEqual([]);
    controller = (await controllers())[0] ?? '';
    const read = { requestId: 'read', deviceId: controller, content: { kind: 'read-programme' } };
    expect((await send('POST', '/commands', read)).status).toBe(202);
    const held = async () => (await get<Held>(`/programmes/${controller}`)).reading?.programme.junctionId;
    await expect.poll(held, { timeout: 60_000, interval: 500, message: town.output }).toBeTruthy();
    junction = (await held()) ?? '';
    const asked = await switchTo(true);
    expect(asked.status, await asked.clone().text()).toBe(200);
    expect((await control())?.state).toBe('asked');
    expect((await send('POST', `/control/${junction}/decision`, { agrees: true })).status).toBe(403);
    second = await secondPerson();
    expect((await send('POST', `/control/${junction}/decision`, { agrees: true }, second)).status).toBe(200);
    await becomes('controlling');
    // Never on a send alone: the lights themselves have shown it.
    const seen = async () => (await orders()).find(({ done }) => done);
    await expect.poll(seen, { timeout: 90_000, interval: 1_000, message: town.output }).toBeDefined();
    const steps = (await seen())?.facts.map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(['requested', 'authorised', 'sent', 'acknowledged', 'observed']));
    expect((await seen())?.facts.find(({ step }) => step === 'observed')?.detail).toMatch(/^signal-states\/0\//);
  });

  it('keeps every decision, which can be made again', async () => {
    await expect.poll(async () => (await decisions()).length, { timeout: 60_000, interval: 1_000 }).toBeGreaterThan(10);
    // While a stage changes or has its least green there is nothing to score.
    const scored = async () => (await decisions()).some(({ scores }) => scores.length > 1);
    await expect.poll(scored, { timeout: 60_000, interval: 1_000 }).toBe(true);
    const found = await decisions();
    expect(found.some(({ scores }) => scores.length > 1)).toBe(true);
    expect(found.some(({ command }) => command !== null)).toBe(true);
    for (const { id } of found.slice(0, 5)) {
      const response = await send('POST', `/control/${junction}/decisions/${id}/replay`, {});
      expect(await response.json()).toMatchObject({ same: true });
    }
  });

  it('gives an emergency vehicle its green when it asks for it, and keeps who asked', async () => {
    const { id: deviceId, credential } = await roadsideUnit();
    const device = new TestDevice(platform.grpcAddress, { deviceId, credential, session: 'one' });
    await device.until(() => device.welcome !== undefined);
    const { groups } = await get<{ groups: { group: number }[] }>(`/junctions/${junction}`);
    const shown = (await decisions()).find(({ order }) => order !== null)?.order ?? [];
    const red = groups.map(({ group }) => group).find((group) => group <= 8 && !shown.includes(group)) ?? 0;
    const { nodeRef } = (await get<{ reading: { programme: { nodeRef: number } } }>(`/programmes/${controller}`))
      .reading.programme;
    let sequence = 0;
    const asks = setInterval(
      () => device.write({ batch: request(++sequence, { junction: nodeRef, signalGroup: red, arrival: 80 }) }),
      1_000,
    );
    const served = async () =>
      (await decisions()).some(
        ({ binding, order, priority }) =>
          binding === 'emergency' && order?.includes(red) && priority.some(({ kind }) => kind === 'emergency'),
      );
    await expect.poll(served, { timeout: 60_000, interval: 1_000, message: town.output }).toBe(true);
    clearInterval(asks);
    await device.acked(sequence);
    expect(device.quarantinedRows).toBe(0);
    device.cut();
    const ended = async () => (await decisions())[0]?.priority.filter(({ kind }) => kind === 'emergency');
    await expect.poll(ended, { timeout: 30_000, interval: 1_000 }).toEqual([]);
    const asked = (await decisions()).find(({ priority }) => priority.some(({ group }) => group === red));
    const again = await send('POST', `/control/${junction}/decisions/${asked?.id}/replay`, {});
    expect(await again.json()).toMatchObject({ same: true });
  });

  it('goes on when the platform is killed', async () => {
    const before = (await control())?.now?.decidedMs ?? 0;
    platform.kill('SIGKILL');
    await platform.exited;
    platform = await PlatformProcess.start({ dataDir, env: ports });
    expect((await control())?.state).toBe('on');
    await becomes('controlling');
    expect((await control())?.now?.decidedMs).toBeGreaterThan(before);
    for (const { state, done } of await orders()) expect(done).toBe(state === 'observed');
  });

  it('gives the junction back at once', async () => {
    expect((await switchTo(false)).status).toBe(200);
    const released = async () => (await commands()).find(({ kind, done }) => kind === 'release-control' && done);
    await expect.poll(released, { timeout: 90_000, interval: 1_000, message: town.output }).toBeDefined();
    expect((await control())?.now).toBeNull();
  });

  async function junctions(): Promise<string[]> {
    const { items } = await get<{ items: { id: string; signalised: boolean; groups: object[] }[] }>(
      '/junctions?limit=100',
    );
    return items.filter(({ groups }) => groups.length > 0).map(({ id }) => id);
  }

  async function controllers(): Promise<string[]> {
    const { items } = await get<{ items: { id: string; kind: number; live: unknown }[] }>('/devices?limit=500');
    return items.filter(({ kind, live }) => kind === 2 && live !== null).map(({ id }) => id);
  }

  async function control(): Promise<Control | undefined> {
    return (await get<{ items: Control[] }>('/control')).items.find(({ junctionId }) => junctionId === junction);
  }

  async function becomes(mode: string): Promise<void> {
    const now = async () => JSON.stringify((await control())?.now);
    await expect.poll(now, { timeout: 60_000, interval: 500, message: town.output }).toContain(`"mode":"${mode}"`);
  }

  async function decisions(): Promise<readonly Decision[]> {
    return (await get<{ items: Decision[] }>(`/control/${junction}/decisions?limit=60`)).items;
  }

  async function commands(): Promise<readonly Command[]> {
    return (await get<{ items: Command[] }>(`/commands?deviceId=${controller}&limit=50`)).items;
  }

  async function orders(): Promise<readonly Command[]> {
    return (await commands()).filter(({ kind }) => kind === 'order-stage');
  }

  /** A roadside unit of which nothing is simulated. */
  async function roadsideUnit(): Promise<{ id: string; credential: string }> {
    const id = 'rsu-of-test';
    expect((await send('POST', '/devices', { id, kind: 1, name: id })).status).toBe(201);
    const made = await send('POST', `/devices/${id}/credential`, {});
    return { id, credential: ((await made.json()) as { credential: string }).credential };
  }

  async function switchTo(enabled: boolean): Promise<Response> {
    return send('PUT', `/control/${encodeURIComponent(junction)}`, { enabled, reason: '试验' });
  }

  /** Token of somebody else who may agree. */
  async function secondPerson(): Promise<string> {
    const login = { name: 'Second', password: 'another password for the tests' };
    expect((await send('POST', '/accounts', { ...login, role: 'engineer' })).status).toBe(201);
    const response = await send('POST', '/login', login);
    return ((await response.json()) as { token: string }).token;
  }

  async function send(method: string, path: string, body: object, token?: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return platform.api(path, { method, headers, body: JSON.stringify(body) });
  }

  async function get<T>(path: string): Promise<T> {
    return (await (await platform.api(path)).json()) as T;
  }
});

/** One request for priority of an ambulance, as a batch. */
function request(sequence: number, values: Readonly<Record<string, number>>): roadside.v1.IBatch {
  const row: Readonly<Record<string, number>> = {
    request: 1,
    status: 1,
    vehicleClass: 60,
    distance: 10_001,
    ...values,
  };
  const priorityRequests: Record<string, unknown> = { rows: 1 };
  for (const { name, type } of families.priorityRequests.columns) {
    const octets = Buffer.alloc(8);
    octets.writeUInt32LE(row[name] ?? 0);
    const widths = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, id64: 8 };
    priorityRequests[name] = octets.subarray(0, widths[type]);
  }
  return { sequence, baseTimeMs: Date.now(), sentMs: Date.now(), priorityRequests };
}
