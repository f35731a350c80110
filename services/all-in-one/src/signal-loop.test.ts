import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlatformProcess } from './testing/platform-process.js';
import { SimulatedTown, TOWN } from './testing/simulated-town.js';

const SIGNALS = 4;
const BASIS_MS = 720_000;

interface Figure {
  readonly before: { readonly mean: number };
  readonly change: { readonly low: number; readonly high: number };
}

interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly junctions: readonly {
    readonly deviceId: string;
    readonly junctionId: string;
    readonly version: number | null;
    readonly changes: readonly { readonly code: string; readonly place: { readonly phase?: number } }[];
    readonly reasons: readonly { readonly code: string; readonly phases: readonly number[] }[];
    readonly demand: readonly { readonly evidence: { readonly arrivals: string; readonly vehicles: number } }[];
  }[];
  readonly predicted: { readonly delayS: { readonly before: number; readonly low: number; readonly high: number } };
  readonly tradeOffs: readonly { readonly aim: string; readonly chosen: boolean }[];
  readonly shadow: {
    readonly simulator: string;
    readonly seeds: number;
    readonly delayS: Figure;
    readonly against: object;
  } | null;
}

interface Deployment {
  readonly id: string;
  readonly state: string;
  readonly rollbackId: string | null;
}

interface Plan {
  readonly plan: number;
  readonly rings: unknown;
}

/** Over HTTP alone, as an engineer does it in the browser. */
describe('the loop of signals on a small town', { timeout: 600_000 }, () => {
  let dataDir: string;
  let platform: PlatformProcess;
  let town: SimulatedTown;
  let controller: string;
  let junctionId: string;
  let second: string;
  let version: number;
  let basis: { fromMs: number; toMs: number };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-loop-'));
    platform = await PlatformProcess.start({ dataDir });
    const city = join(dataDir, 'city');
    await cp(TOWN, city, { recursive: true });
    await neglectPlans(join(city, 'signals.json'));
    town = SimulatedTown.start(platform, ['--hour', '8', '--from', '-14m', '--speed', '60'], city);
  }, 60_000);
  afterAll(async () => {
    town?.stop();
    await platform?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('measures, proposes with reasons, and runs the proposal in the shadow', async () => {
    // A controller may be known before the map of its junction.
    const found = async () => {
      const { items } = await get<{ items: { deviceId: string; junction: { id: string } | null }[] }>('/programmes');
      return items.flatMap(({ deviceId, junction }) => (junction ? [{ deviceId, junctionId: junction.id }] : []));
    };
    await expect.poll(async () => (await found()).length, { timeout: 120_000, interval: 500 }).toBe(SIGNALS);
    const controllers = await found();
    for (const { deviceId } of controllers) {
      const read = { requestId: deviceId, deviceId, content: { kind: 'read-programme' }, expiresInS: 300 };
      expect((await send('/commands', read)).status).toBe(202);
      const reading = async () => (await get<{ reading: object | null }>(`/programmes/${deviceId}`)).reading;
      await expect.poll(reading, { timeout: 240_000, interval: 500 }).not.toBeNull();
    }
    const junctionIds = controllers.map((each) => each.junctionId);
    // The simulation comes from the past: it is there when the newest crossing is.
    const volume = async () => {
      const toMs = Date.now();
      const path = `/junctions/${junctionIds[0]}/measures/turning-counts?fromMs=${toMs - 120_000}&toMs=${toMs}`;
      return (await get<{ total: number }>(path)).total;
    };
    await expect.poll(volume, { timeout: 240_000, interval: 2000 }).toBeGreaterThan(0);
    basis = { fromMs: Date.now() - BASIS_MS - 30_000, toMs: Date.now() - 30_000 };
    const order = { requestId: 'p1', junctionIds, aim: 'delay', ...basis, reason: '早高峰' };
    const asked = await send('/proposals', order);
    expect(asked.status, await asked.clone().text()).toBe(202);
    const { id } = (await asked.json()) as Proposal;
    expect(((await (await send('/proposals', order)).json()) as Proposal).id).toBe(id);
    const proposal = await ready(id);
    const junction = proposal.junctions.find(({ changes }) => changes.length > 0);
    expect(junction, 'a junction whose plan can be better').toBeDefined();
    controller = junction?.deviceId ?? '';
    junctionId = junction?.junctionId ?? '';
    expect(junction?.demand.some(({ evidence }) => evidence.vehicles > 0)).toBe(true);
    expect(proposal.tradeOffs.filter(({ chosen }) => chosen).map(({ aim }) => aim)).toEqual(['delay']);
    expect(proposal.shadow?.seeds).toBeGreaterThanOrEqual(2);
    expect(proposal.shadow?.delayS.before.mean).toBeGreaterThan(0);
    expect(proposal.shadow?.against).not.toBeNull();
    for (const { code, place } of junction?.changes ?? []) {
      const reasons = junction?.reasons ?? [];
      const wanted =
        code === 'split' || code === 'max-green'
          ? reasons.some(({ phases }) => phases.includes(place.phase ?? 0))
          : reasons.some((reason) => reason.code.startsWith(code));
      expect(wanted, `${code} ${place.phase}`).toBe(true);
    }
    version = junction?.version ?? 0;
    expect(version).toBe(1);
  });

  it('previews an offset and checks a draft at once', async () => {
    const body = { junctionIds: [junctionId], ...basis, offsetsMs: { [junctionId]: 20_000 } };
    expect((await send('/proposals/offset-preview', body)).status).toBe(200);
    const beganMs = performance.now();
    const again = await send('/proposals/offset-preview', { ...body, offsetsMs: { [junctionId]: 21_000 } });
    const { items } = (await again.json()) as { items: { junctionId: string; now: { delayS: number } }[] };
    expect(items.map((each) => each.junctionId)).toEqual([junctionId]);
    expect(performance.now() - beganMs).toBeLessThan(1000);
    const { reading } = await get<{ reading: { programme: { plans: object[]; dayPlans: []; schedule: [] } } }>(
      `/programmes/${controller}`,
    );
    const { plans, dayPlans, schedule } = reading.programme;
    const checked = await send(`/programmes/${controller}/check`, {
      plans: plans.map((plan) => ({ ...plan, cycleMs: 12_300 })),
      dayPlans,
      schedule,
    });
    const { problems } = (await checked.json()) as { problems: { code: string }[] };
    expect(problems.map(({ code }) => code)).toContain('cycle-sum');
  });

  it('is deployed by two people, seen to run, and taken back', async () => {
    const before = await plans();
    const asked = await send('/deployments', { requestId: 'd1', deviceId: controller, version });
    expect(asked.status, await asked.clone().text()).toBe(202);
    const { id } = (await asked.json()) as Deployment;
    expect((await send(`/commands/${id}/decision`, { agrees: true })).status).toBe(403);
    const login = { name: 'Second', password: 'another password for the tests' };
    expect((await send('/accounts', { ...login, role: 'engineer' })).status).toBe(201);
    second = ((await (await send('/login', login)).json()) as { token: string }).token;
    expect((await send(`/commands/${id}/decision`, { agrees: true }, second)).status).toBe(200);
    const command = await becomes(id);
    expect(command.facts.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['requested', 'authorised', 'sent', 'acknowledged', 'read-back', 'observed']),
    );
    expect(command.facts.find(({ step }) => step === 'authorised')?.actor).toBe('Second');
    expect(await plans()).not.toEqual(before);
    const state = async () => (await get<Deployment>(`/deployments/${id}`)).state;
    await expect.poll(state, { timeout: 60_000, interval: 500 }).toBe('watching');
    const back = await send(`/deployments/${id}/rollback`, { reason: '排队变长' });
    expect(back.status, await back.clone().text()).toBe(202);
    const { rollbackId } = (await back.json()) as Deployment;
    await becomes(rollbackId ?? '');
    expect(await plans()).toEqual(before);
  });

  it('goes the same way for a version that was made by hand', async () => {
    const { reading } = await get<{
      reading: { programme: { plans: { cycleMs: number; offsetMs: number }[]; dayPlans: []; schedule: [] } };
    }>(`/programmes/${controller}`);
    const { plans: held, dayPlans, schedule } = reading.programme;
    const draft = { reason: '试验', plans: held.map((plan) => ({ ...plan, offsetMs: 10_000 })), dayPlans, schedule };
    const made = (await (await send(`/programmes/${controller}/versions`, draft)).json()) as { version: number };
    const deploy = { requestId: 'd2', deviceId: controller, version: made.version };
    expect((await send('/deployments', deploy)).status).toBe(409);
    const versions = [{ deviceId: controller, version: made.version }];
    const order = { requestId: 'p2', versions, ...basis, reason: '试验', simulator: 'sumo' };
    const asked = await send('/proposals/edited', order);
    expect(asked.status, await asked.clone().text()).toBe(202);
    const proposal = await ready(((await asked.json()) as Proposal).id);
    expect(proposal.junctions[0]?.changes.map(({ code }) => code)).toEqual(['offset']);
    expect(proposal.shadow?.simulator).toBe('sumo');
    expect(proposal.shadow?.delayS.before.mean).toBeGreaterThan(0);
    expect((await send('/deployments', deploy)).status).toBe(202);
  });

  async function ready(id: string): Promise<Proposal> {
    const look = () => get<Proposal>(`/proposals/${id}`);
    const ended = async () => ['ready', 'failed'].includes((await look()).state);
    await expect.poll(ended, { timeout: 240_000, interval: 1000 }).toBe(true);
    const proposal = await look();
    expect(proposal.problem).toBeNull();
    return proposal;
  }

  async function plans(): Promise<readonly Plan[]> {
    const { reading } = await get<{ reading: { programme: { plans: Plan[] } } }>(`/programmes/${controller}`);
    return reading.programme.plans;
  }

  async function becomes(id: string) {
    const look = () => get<{ state: string; facts: { step: string; actor: string }[] }>(`/commands/${id}`);
    await expect.poll(async () => (await look()).state, { timeout: 240_000, interval: 500 }).toBe('observed');
    return look();
  }

  async function send(path: string, body: object, token?: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return platform.api(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function get<T>(path: string): Promise<T> {
    const answer = await platform.api(path);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return (await answer.json()) as T;
  }
});

/** Gives a town a plan that anybody could better: a long cycle of fixed greens, most of it for one street. */
async function neglectPlans(file: string): Promise<void> {
  const signals = JSON.parse(await readFile(file, 'utf8'));
  const splits = { protected: [20, 50, 20, 30], permissive: [0, 70, 0, 50] };
  signals.plans = { '1': { name: '全天 all day', control: 'fixed', cycle: 120, splits } };
  await writeFile(file, JSON.stringify(signals));
}
