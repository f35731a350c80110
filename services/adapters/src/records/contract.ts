import {
  type Account,
  type CommandStep,
  ConflictError,
  type Device,
  type NewCommand,
  type Records,
  type SignalProgramme,
  TakenOverError,
} from '@luyun/core';
import { someProposal } from '@luyun/core/testing/some-proposal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Opens the records under test; called again after `close`, it finds what was there. */
export type OpenRecords = () => Promise<Records>;

const account: Account = {
  id: 'a1',
  name: 'Li Wei',
  role: 'engineer',
  passwordHash: 'scrypt$x',
  createdMs: 1_700_000_000_000,
  disabled: false,
};
const proposalOf = (id: string, askedMs: number) =>
  someProposal('signal-1', null, { id, requestId: `request ${id}`, askedMs });
const device: Device = {
  id: 'rsu-1',
  kind: 1,
  name: '路口 1',
  credentialHash: 'h',
  longitude: 121.5,
  latitude: null,
  speaksFor: ['cam-1', 'veh-*'],
  maxMessagesPerS: 1000,
  simulated: true,
  disabled: false,
  createdMs: 1_700_000_000_000,
};

const command: NewCommand = {
  id: 'c1',
  deviceId: 'signal-1',
  kind: 'select-plan',
  actorId: 'a1',
  requestId: 'r1',
  expiresMs: 9000,
  body: new Uint8Array([80, 2]),
  reason: '早高峰',
  facts: [
    { step: 'requested', timeMs: 1000, actor: 'Li Wei', detail: '' },
    { step: 'authorised', timeMs: 1000, actor: 'Li Wei', detail: '' },
  ],
};
const fact = (commandId: string, step: CommandStep, timeMs: number, detail = '') => ({
  commandId,
  step,
  timeMs,
  actor: 'gateway-1',
  detail,
});
const programme: SignalProgramme = {
  junctionId: 'J1',
  nodeRef: 65_537,
  limits: { groups: [], conflicts: [], phases: [{ phase: 2, groups: [2, 22] }] },
  plans: [],
  dayPlans: [],
  schedule: [{ dayPlan: 1, weekdays: [], dates: ['2026-10-01'] }],
};

/** What every store of records must do. `fresh` gives a way to open one that is empty at first. */
export function describeRecords(name: string, fresh: () => Promise<OpenRecords>): void {
  describe(`records: ${name}`, () => {
    let open: OpenRecords;
    let records: Records;

    beforeEach(async () => {
      open = await fresh();
      records = await open();
    });
    afterEach(async () => {
      await records.close();
    });

    it('keeps accounts, unique by name without regard to case', async () => {
      await records.accounts.create(account);
      expect(await records.accounts.find('a1')).toEqual(account);
      expect(await records.accounts.findByName('LI WEI')).toEqual(account);
      await expect(records.accounts.create({ ...account, id: 'a2', name: 'li wei' })).rejects.toThrow(ConflictError);
      expect(await records.accounts.update('a1', { disabled: true })).toEqual({ ...account, disabled: true });
      expect(await records.accounts.update('nobody', { disabled: true })).toBeUndefined();
      expect(await records.accounts.list()).toHaveLength(1);
      expect(await records.accounts.delete('a1')).toBe(true);
      expect(await records.accounts.delete('a1')).toBe(false);
    });

    it('keeps sessions until they expire or their account goes', async () => {
      await records.accounts.create(account);
      const session = { tokenHash: 't1', accountId: 'a1', createdMs: 1, expiresMs: 100 };
      await records.sessions.create(session);
      await records.sessions.create({ ...session, tokenHash: 't2', expiresMs: 200 });
      expect(await records.sessions.find('t1')).toEqual(session);
      expect(await records.sessions.deleteExpired(100)).toBe(1);
      expect(await records.sessions.find('t1')).toBeUndefined();
      await records.accounts.delete('a1');
      expect(await records.sessions.find('t2')).toBeUndefined();
    });

    it('keeps API keys', async () => {
      const key = {
        id: 'k1',
        name: 'n',
        role: 'viewer',
        keyHash: 'h',
        createdMs: 1,
        expiresMs: null,
        createdBy: 'a1',
      } as const;
      await records.apiKeys.create(key);
      expect(await records.apiKeys.findByHash('h')).toEqual(key);
      expect(await records.apiKeys.list()).toEqual([key]);
      expect(await records.apiKeys.delete('k1')).toBe(true);
      expect(await records.apiKeys.findByHash('h')).toBeUndefined();
    });

    it('keeps devices and pages through them', async () => {
      for (const id of ['c', 'a', 'b']) await records.devices.create({ ...device, id });
      await expect(records.devices.create({ ...device, id: 'a' })).rejects.toThrow(ConflictError);
      expect(await records.devices.find('a')).toEqual({ ...device, id: 'a' });
      expect((await records.devices.list({ limit: 2 })).map(({ id }) => id)).toEqual(['a', 'b']);
      expect((await records.devices.list({ afterId: 'b', limit: 2 })).map(({ id }) => id)).toEqual(['c']);
      const changed = await records.devices.update('b', { speaksFor: [], disabled: true, latitude: 31.2 });
      expect(changed).toEqual({ ...device, id: 'b', speaksFor: [], disabled: true, latitude: 31.2 });
      expect(await records.devices.find('b')).toEqual(changed);
      expect(await records.devices.update('z', { disabled: true })).toBeUndefined();
      expect(await records.devices.delete('b')).toBe(true);
    });

    it('keeps settings of any JSON shape', async () => {
      expect(await records.settings.get('s')).toBeUndefined();
      await records.settings.set('s', { a: [1, null, '二'] });
      expect(await records.settings.get('s')).toEqual({ a: [1, null, '二'] });
      await records.settings.set('s', false);
      expect(await records.settings.get('s')).toBe(false);
      expect(await records.settings.getOrSet('s', 1)).toBe(false);
      const answers = await Promise.all([1, 2, 3].map((value) => records.settings.getOrSet('new', value)));
      expect(new Set(answers)).toEqual(new Set([await records.settings.get('new')]));
      await records.settings.set('s%2', { b: 2 });
      await records.settings.set('S3', null);
      expect(await records.settings.list('s')).toEqual(
        new Map<string, unknown>([
          ['s', false],
          ['s%2', { b: 2 }],
        ]),
      );
      expect([...(await records.settings.list('s%')).keys()]).toEqual(['s%2']);
    });

    it('numbers city models', async () => {
      expect(await records.cityModels.latest()).toBeUndefined();
      const body = new Uint8Array(2_000_000).map((_, i) => i % 251);
      const first = await records.cityModels.add({ createdMs: 1, author: 'a', note: 'n', body: new Uint8Array([1]) });
      const second = await records.cityModels.add({ createdMs: 2, author: 'b', note: 'm', body });
      expect(second).toBeGreaterThan(first);
      const latest = await records.cityModels.latest();
      expect(latest?.version).toBe(second);
      expect(Buffer.from(latest?.body ?? []).equals(body)).toBe(true);
      expect((await records.cityModels.find(first))?.author).toBe('a');
      expect((await records.cityModels.list()).map(({ version }) => version)).toEqual([second, first]);
    });

    it('keeps checkpoints and their borders', async () => {
      const checkpoint = { group: 'g', topic: 't', partition: 1, offset: 10, foldVersion: 'v1' };
      expect(await records.checkpoints.find('g', 't', 1)).toBeUndefined();
      const claim = await records.checkpoints.claim('g', 't', 1);
      await records.checkpoints.save({ ...checkpoint, state: new Uint8Array([1, 2]) }, claim);
      await records.checkpoints.addBorder('g', 't', 1, 30, claim);
      await records.checkpoints.addBorder('g', 't', 1, 20, claim);
      await records.checkpoints.addBorder('g', 't', 1, 30, claim);
      await records.checkpoints.addBorder('g', 't', 2, 40, await records.checkpoints.claim('g', 't', 2));
      const found = await records.checkpoints.find('g', 't', 1);
      expect(found).toMatchObject({ ...checkpoint, borders: [20, 30] });
      expect([...(found?.state ?? [])]).toEqual([1, 2]);
      await records.checkpoints.save({ ...checkpoint, offset: 30, state: new Uint8Array(3_000_000) }, claim);
      expect(await records.checkpoints.find('g', 't', 1)).toMatchObject({ offset: 30, borders: [] });
    });

    it('lets only the last who claimed a partition store for it', async () => {
      const checkpoint = { group: 'g', topic: 't', partition: 1, foldVersion: 'v1', state: new Uint8Array(1) };
      const { checkpoints } = records;
      const claims = await Promise.all([1, 2, 3].map(() => checkpoints.claim('g', 't', 1)));
      expect(new Set(claims).size).toBe(3);
      const last = Math.max(...claims);
      for (const claim of claims) {
        const save = () => checkpoints.save({ ...checkpoint, offset: claim }, claim);
        const addBorder = () => checkpoints.addBorder('g', 't', 1, 100 + claim, claim);
        for (const store of [save, addBorder]) {
          if (claim === last) await store();
          else await expect(store()).rejects.toThrow(TakenOverError);
        }
      }
      expect(await checkpoints.find('g', 't', 1)).toMatchObject({ offset: last, borders: [100 + last] });
    });

    it('keeps the last of each evaluation', async () => {
      const evaluation = {
        id: 'truth',
        name: '真值',
        nameEn: 'Truth',
        source: 'sim',
        simulated: true,
        fromMs: 1,
        toMs: 2,
        figures: [{ key: 'missedPct', value: null, unit: '%', goal: 5, better: 'lower' }],
        detail: { byKind: { car: [1] } },
        author: 'admin',
        updatedMs: 3,
      } as const;
      await records.evaluations.put(evaluation);
      await records.evaluations.put({ ...evaluation, id: 'a', detail: null });
      await records.evaluations.put({ ...evaluation, toMs: 9 });
      expect(await records.evaluations.list()).toEqual([
        { ...evaluation, id: 'a', detail: null },
        { ...evaluation, toMs: 9 },
      ]);
    });

    it('takes a command once, however often it is asked for, and another one under the same request never', async () => {
      const { commands } = records;
      const [first, second] = await Promise.all([
        commands.request(command),
        commands.request({ ...command, id: 'c2' }),
      ]);
      expect(second.id).toBe(first.id);
      expect(first).toMatchObject({ state: 'authorised', closed: false, done: false, ordinal: 1, queuedMs: null });
      expect(first.facts).toHaveLength(2);
      expect(Buffer.from(first.body)).toEqual(Buffer.from(command.body));
      await expect(commands.request({ ...command, id: 'c3', body: new Uint8Array([80, 3]) })).rejects.toThrow(
        ConflictError,
      );
      expect((await commands.request({ ...command, id: 'c4', actorId: 'a2' })).ordinal).toBe(2);
      expect(await commands.list({ limit: 10 })).toHaveLength(2);
      expect(await commands.find('c3')).toBeUndefined();
    });

    it('folds facts of commands, whatever their order and number, from several at once', async () => {
      const { commands } = records;
      await commands.request(command);
      expect(await commands.note([fact('nobody', 'sent', 1)])).toEqual([]);
      await Promise.all([
        commands.note([fact('c1', 'observed', 5000)]),
        commands.note([fact('c1', 'acknowledged', 4000)]),
        commands.note([fact('c1', 'sent', 3000), fact('c1', 'sent', 2000)]),
      ]);
      const found = await commands.find('c1');
      expect(found).toMatchObject({ state: 'observed', closed: true, done: true });
      expect(found?.facts.map(({ step, timeMs }) => [step, timeMs])).toEqual(
        expect.arrayContaining([
          ['sent', 2000],
          ['acknowledged', 4000],
          ['observed', 5000],
        ]),
      );
      expect(await commands.note([fact('c1', 'sent', 2500), fact('c1', 'observed', 5000)])).toEqual([]);
      expect(await commands.list({ closed: true, limit: 10 })).toEqual([found]);
      expect(await commands.list({ closed: false, limit: 10 })).toEqual([]);
    });

    it('gives commands their places when they are authorised, and says which the log does not have', async () => {
      const { commands } = records;
      const requested = command.facts.slice(0, 1);
      await commands.request({ ...command, facts: requested });
      await commands.request({ ...command, id: 'c2', requestId: 'r2' });
      await commands.request({ ...command, id: 'c3', requestId: 'r3', deviceId: 'signal-0' });
      const unqueued = async () => (await commands.listUnqueued(10)).map(({ id, ordinal }) => [id, ordinal]);
      expect(await unqueued()).toEqual([
        ['c3', 1],
        ['c2', 1],
      ]);
      await commands.markQueued(['c3'], 2000);
      await commands.note([fact('c1', 'authorised', 1500)]);
      expect(await unqueued()).toEqual([
        ['c2', 1],
        ['c1', 2],
      ]);
      await commands.note([fact('c2', 'refused', 1600)]);
      expect(await unqueued()).toEqual([['c1', 2]]);
      expect((await commands.find('c3'))?.queuedMs).toBe(2000);
      const known = await commands.listByIds(['c3', 'nobody', 'c1', 'c3']);
      expect([...known].sort((a, b) => a.number - b.number)).toEqual([
        await commands.find('c1'),
        await commands.find('c3'),
      ]);
      expect(await commands.listByIds([])).toEqual([]);
      expect(await commands.listByIds(Array.from({ length: 1000 }, (_, i) => `c${i}`))).toHaveLength(3);
      const page = await commands.list({ limit: 2 });
      expect(page.map(({ id }) => id)).toEqual(['c3', 'c2']);
      expect((await commands.list({ limit: 2, before: page[1]?.number ?? 0 })).map(({ id }) => id)).toEqual(['c1']);
      expect((await commands.list({ deviceId: 'signal-0', limit: 9 })).map(({ id }) => id)).toEqual(['c3']);
    });

    it('keeps proposals, and lets one worker at a time work on each', async () => {
      const { proposals } = records;
      const first = proposalOf('p1', 1000);
      expect(await proposals.add(first)).toEqual(first);
      expect((await proposals.add({ ...proposalOf('p2', 1500), requestId: first.requestId })).id).toBe('p1');
      await proposals.add(proposalOf('p3', 2000));
      expect((await proposals.list({})).map(({ id }) => id)).toEqual(['p3', 'p1']);
      expect(await proposals.list({ junctionId: 'J9' })).toEqual([]);
      expect((await proposals.list({ junctionId: 'J1' })).map(({ id }) => id)).toEqual(['p3', 'p1']);
      expect(await proposals.claim('a', 10_000, 9000)).toEqual({ proposal: first, attempts: 1 });
      expect((await proposals.claim('b', 10_001, 9000))?.proposal.id).toBe('p3');
      expect(await proposals.claim('c', 10_002, 9000)).toBeUndefined();
      const [junction] = first.junctions;
      const further = {
        ...first,
        state: 'simulating' as const,
        junctions: junction ? [{ ...junction, version: 4 }] : [],
      };
      expect(await proposals.save(further, 'b', 11_000)).toBe(false);
      expect(await proposals.save(further, 'a', 11_000)).toBe(true);
      expect((await proposals.findByVersion('signal-1', 4))?.state).toBe('simulating');
      expect(await proposals.findByVersion('signal-1', 5)).toBeUndefined();
      // Nothing was heard of it for long: somebody else goes on, and it cannot any more.
      expect(await proposals.claim('d', 40_000, 30_000)).toMatchObject({ proposal: further, attempts: 2 });
      expect((await proposals.claim('e', 40_000, 30_000))?.proposal.id).toBe('p3');
      expect(await proposals.save({ ...further, state: 'ready' }, 'a', 41_000)).toBe(false);
      expect(await proposals.save({ ...further, state: 'ready' }, 'd', 41_000)).toBe(true);
      expect(await proposals.save({ ...further, state: 'failed' }, 'd', 42_000)).toBe(false);
      expect((await proposals.find('p1'))?.state).toBe('ready');
    });

    it('keeps the newest reading of a programme, and all versions that were wanted', async () => {
      const { programmes } = records;
      const reading = { deviceId: 'signal-1', readMs: 2000, commandId: 'c1', programme };
      await programmes.putReading(reading);
      await programmes.putReading({ ...reading, readMs: 1000, commandId: 'c0' });
      expect(await programmes.findReading('signal-1')).toEqual(reading);
      expect(await programmes.findReading('signal-2')).toBeUndefined();
      await programmes.putReading({ ...reading, readMs: 3000, commandId: 'c2' });
      expect(await programmes.listReadings()).toEqual([
        { deviceId: 'signal-1', readMs: 3000, commandId: 'c2', junctionId: 'J1' },
      ]);
      const version = { deviceId: 'signal-1', createdMs: 1, author: 'Li Wei', reason: '左转排队', programme };
      expect(await programmes.addVersion(version)).toBe(1);
      expect(await programmes.addVersion({ ...version, reason: '再试' })).toBe(2);
      expect(await programmes.addVersion({ ...version, deviceId: 'signal-2' })).toBe(1);
      expect(await programmes.findVersion('signal-1', 1)).toEqual({ ...version, version: 1 });
      expect(await programmes.findVersion('signal-1', 3)).toBeUndefined();
      expect((await programmes.listVersions('signal-1')).map(({ reason }) => reason)).toEqual(['再试', '左转排队']);
    });

    it('keeps deployments, and lets one of many end each', async () => {
      const { programmes } = records;
      const deployment = {
        id: 'c1',
        deviceId: 'signal-1',
        version: 1,
        author: 'Li Wei',
        askedMs: 1000,
        before: programme,
        watchMs: 3_600_000,
        rule: { worseByShare: 0.3, worseByM: 10, worseByS: 5 },
        state: 'asked',
        sinceMs: null,
        endedMs: null,
        reason: '',
        outcome: null,
        rollbackId: null,
      } as const;
      await programmes.addDeployment(deployment);
      await programmes.addDeployment({ ...deployment, version: 2 });
      await programmes.addDeployment({ ...deployment, id: 'c2', askedMs: 2000, deviceId: 'signal-2' });
      expect(await programmes.findDeployment('c1')).toEqual(deployment);
      expect(await programmes.findDeployment('c3')).toBeUndefined();
      expect((await programmes.listDeployments({})).map(({ id }) => id)).toEqual(['c2', 'c1']);
      expect((await programmes.listDeployments({ deviceId: 'signal-1' })).map(({ id }) => id)).toEqual(['c1']);
      expect(await programmes.changeDeployment('c1', ['asked'], { state: 'watching', sinceMs: 5000 })).toBe(true);
      const within = { mean: 1, low: 0, high: 2 };
      const queueM = { before: within, after: within, expected: 1, change: within, seasonDays: 0 };
      const outcome = { queueM, delayS: null };
      const ended = { state: 'rolled-back', endedMs: 9000, reason: '排队变长', outcome, rollbackId: 'c9' } as const;
      const ends = await Promise.all([1, 2, 3].map(() => programmes.changeDeployment('c1', ['watching'], ended)));
      expect(ends.filter(Boolean)).toHaveLength(1);
      expect(await programmes.findDeployment('c1')).toEqual({ ...deployment, sinceMs: 5000, ...ended });
      expect((await programmes.listDeployments({ states: ['asked', 'watching'] })).map(({ id }) => id)).toEqual(['c2']);
    });

    it('keeps who put a junction under control, and lets one agree once', async () => {
      const { controls } = records;
      const asked = {
        junctionId: 'J1',
        deviceId: 'signal-1',
        state: 'asked',
        reason: '晚高峰',
        actorId: 'a1',
        actor: 'Li Wei',
        askedMs: 1000,
        decidedBy: null,
        decidedMs: null,
      } as const;
      await controls.put(asked);
      expect(await controls.find('J1')).toEqual(asked);
      expect(await controls.find('J2')).toBeUndefined();
      const agreed = { state: 'on', decidedBy: 'Wang', decidedMs: 2000 } as const;
      expect(await controls.decide('J1', 999, agreed)).toBe(false);
      const decided = await Promise.all([1, 2, 3].map(() => controls.decide('J1', 1000, agreed)));
      expect(decided.filter(Boolean)).toHaveLength(1);
      await controls.put({ ...asked, junctionId: 'J0', state: 'off' });
      expect(await controls.list()).toEqual([
        { ...asked, junctionId: 'J0', state: 'off' },
        { ...asked, ...agreed },
      ]);
    });

    it('keeps the audit, newest first', async () => {
      for (let i = 1; i <= 5; i++) {
        await records.audit.add({ timeMs: i, actor: 'a', action: 'login', subject: 's', detail: `${i}` });
      }
      const page = await records.audit.list({ limit: 2 });
      expect(page.map(({ detail }) => detail)).toEqual(['5', '4']);
      const next = await records.audit.list({ limit: 2, beforeId: page[1]?.id ?? 0 });
      expect(next.map(({ detail }) => detail)).toEqual(['3', '2']);
    });

    it('keeps everything over a reopening', async () => {
      await records.accounts.create(account);
      await records.close();
      records = await open();
      expect(await records.accounts.find('a1')).toEqual(account);
      await records.check();
    });
  });
}
