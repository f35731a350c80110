import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import type { Deployment, History, Platform, SignalProgramme } from '@luyun/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeploymentWatch } from './deployment-watch.js';

const MINUTE_MS = 60_000;
const startMs = Date.UTC(2026, 4, 20, 8);
const programme: SignalProgramme = {
  junctionId: 'J1',
  nodeRef: 65_537,
  limits: { groups: [], conflicts: [], phases: [] },
  plans: [],
  dayPlans: [],
  schedule: [],
};

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-deployments-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A platform whose history tells of a queue of `queueM(minute)` and a delay of `delayS(minute)`, minutes counted from the deployment. */
async function open(name: string, queueM: (minute: number) => number, delayS = (_minute: number) => 20) {
  const clock = { timeMs: startMs, nowMs: () => clock.timeMs };
  const records = await SqlRecords.openSqlite(join(directory, `${name}.db`));
  const history = {
    query: async (_query: unknown, { fromMs, toMs }: { fromMs: number; toMs: number }) => {
      const rows = [];
      for (let at = Math.ceil(fromMs / MINUTE_MS) * MINUTE_MS; at < toMs; at += MINUTE_MS) {
        const minute = (at - startMs) / MINUTE_MS;
        const noise = 3 * Math.sin(minute * 1.7);
        const told = { minuteMs: at, lengthM: queueM(minute) + noise, delayS: delayS(minute) + noise };
        if (minute > -120) rows.push(told);
      }
      return rows;
    },
  } as unknown as History;
  const platform = { clock, records, history } as unknown as Platform;
  const by = { actor: 'Li Wei', detail: '' };
  await records.commands.request({
    id: 'c1',
    deviceId: 'signal-1',
    kind: 'write-programme',
    actorId: 'a1',
    requestId: 'r1',
    expiresMs: startMs + MINUTE_MS,
    body: new Uint8Array(),
    reason: '',
    facts: [{ ...by, step: 'requested', timeMs: startMs }],
  });
  const deployment: Deployment = {
    id: 'c1',
    deviceId: 'signal-1',
    version: 1,
    author: 'Li Wei',
    askedMs: startMs,
    before: programme,
    watchMs: 60 * MINUTE_MS,
    rule: { worseByShare: 0.3, worseByM: 15, worseByS: 10 },
    state: 'asked',
    sinceMs: null,
    endedMs: null,
    reason: '',
    outcome: null,
    rollbackId: null,
  };
  await records.programmes.addDeployment(deployment);
  const watches = [new DeploymentWatch(platform), new DeploymentWatch(platform)];
  const look = async (minute: number) => {
    clock.timeMs = startMs + minute * MINUTE_MS;
    await Promise.all(watches.map((watch) => watch.look()));
    return records.programmes.findDeployment('c1');
  };
  const runs = () =>
    records.commands.note(
      (['authorised', 'acknowledged', 'read-back', 'observed'] as const).map((step) => ({
        ...by,
        step,
        commandId: 'c1',
        timeMs: startMs,
      })),
    );
  return { records, look, runs, by };
}

it('keeps what does no harm, with how it went', async () => {
  const { look, runs, records } = await open('kept', () => 40);
  expect((await look(0))?.state).toBe('asked');
  await runs();
  expect(await look(1)).toMatchObject({ state: 'watching', sinceMs: startMs });
  expect(await look(30)).toMatchObject({
    state: 'watching',
    outcome: { queueM: { seasonDays: 0 }, delayS: { seasonDays: 0 } },
  });
  const kept = await look(62);
  expect(kept).toMatchObject({ state: 'kept', rollbackId: null });
  expect(Math.abs(kept?.outcome?.queueM?.change.mean ?? 99)).toBeLessThan(3);
  await records.close();
});

it('takes back what makes queues longer, once, with two who watch', async () => {
  const { look, runs, records } = await open('back', (minute) => (minute < 0 ? 40 : 90));
  await runs();
  await look(1);
  expect((await look(8))?.state).toBe('watching');
  const back = await look(20);
  expect(back).toMatchObject({ state: 'rolled-back', reason: expect.stringContaining('expected 40 m') });
  const command = await records.commands.find(back?.rollbackId ?? '');
  expect(command).toMatchObject({ kind: 'write-programme', state: 'authorised', deviceId: 'signal-1' });
  expect(await records.commands.list({ limit: 9 })).toHaveLength(2);
  expect((await look(70))?.rollbackId).toBe(command?.id);
  await records.close();
});

it('takes back what delays vehicles, also where no queue gets longer', async () => {
  const { look, runs, records } = await open(
    'delay',
    () => 40,
    (minute) => (minute < 0 ? 20 : 45),
  );
  await runs();
  await look(1);
  const back = await look(20);
  expect(back).toMatchObject({ state: 'rolled-back', reason: 'delay 45 s, expected 20 s' });
  expect(back?.outcome?.queueM?.change.low).toBeLessThan(0);
  await records.close();
});

it('ends where the command came to nothing', async () => {
  const { look, records, by } = await open('ended', () => 40);
  await records.commands.note([{ ...by, commandId: 'c1', step: 'refused', timeMs: startMs, detail: '太短' }]);
  expect(await look(1)).toMatchObject({ state: 'ended', reason: 'refused: 太短', endedMs: startMs + MINUTE_MS });
  await records.close();
});

it('is over when another version runs', async () => {
  const { look, runs, records, by } = await open('superseded', (minute) => (minute < 0 ? 40 : 90));
  await runs();
  const first = await look(1);
  if (!first) throw new Error('no deployment');
  const facts = (['requested', 'authorised', 'acknowledged', 'read-back', 'observed'] as const).map((step) => ({
    ...by,
    step,
    timeMs: startMs + 5 * MINUTE_MS,
  }));
  const command = await records.commands.find('c1');
  if (!command) throw new Error('no command');
  const { deviceId, kind, actorId, expiresMs, body, reason } = command;
  await records.commands.request({
    id: 'c2',
    requestId: 'r2',
    deviceId,
    kind,
    actorId,
    expiresMs,
    body,
    reason,
    facts,
  });
  await records.programmes.addDeployment({ ...first, id: 'c2', version: 2, state: 'asked', sinceMs: null });
  expect(await look(6)).toMatchObject({ state: 'ended', reason: 'superseded by version 2' });
  expect(await records.programmes.findDeployment('c2')).toMatchObject({ state: 'watching' });
  await records.close();
});
