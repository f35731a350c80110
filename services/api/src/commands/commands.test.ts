import { type LogRecord, topicNames } from '@luyun/core';
import { events } from '@luyun/proto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addReadyProposal } from '../testing/add-ready-proposal.js';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await api.ask('admin', 'POST', '/devices', { id: 'signal-1', kind: 2, name: '路口' });
});
afterAll(() => api.close());

const order = (requestId: string, content: object) => ({ requestId, deviceId: 'signal-1', content, reason: '早高峰' });
const selectPlan = { kind: 'select-plan', plan: 2 };

async function inLog(): Promise<events.v1.CommandIssued[]> {
  const partition = { topic: topicNames.commands, partition: 0 };
  const { first, next } = await api.platform.eventLog.range(partition);
  const records: (LogRecord | undefined)[] = [];
  for (let offset = first; offset < next; offset++) {
    records.push(await api.platform.eventLog.read({ ...partition, offset }));
  }
  return records.flatMap((record) => (record ? [events.v1.CommandIssued.decode(record.value)] : []));
}

it('are asked for by those who may, once for each request, and go to the log', async () => {
  expect((await api.ask('viewer', 'POST', '/commands', order('r1', selectPlan))).status).toBe(403);
  const asked = await api.ask('operator', 'POST', '/commands', order('r1', selectPlan));
  expect(asked.status).toBe(202);
  expect(asked.json).toMatchObject({
    deviceId: 'signal-1',
    kind: 'select-plan',
    content: { kind: 'select-plan', plan: 2 },
    reason: '早高峰',
    state: 'authorised',
    closed: false,
    done: false,
    ordinal: 1,
    wants: ['observed'],
    needsSecondPerson: false,
  });
  const again = await api.ask('operator', 'POST', '/commands', order('r1', selectPlan));
  expect([again.status, again.json.id]).toEqual([202, asked.json.id]);
  expect((await api.ask('operator', 'POST', '/commands', order('r1', { ...selectPlan, plan: 3 }))).status).toBe(409);
  await expect.poll(async () => (await inLog()).length).toBeGreaterThan(0);
  const issued = await inLog();
  expect(issued.map(({ command }) => command?.commandId)).toEqual([asked.json.id]);
  expect(issued[0]).toMatchObject({ actor: 'operator', command: { deviceId: 'signal-1', selectPlan: 2 } });
  expect((await api.ask('viewer', 'GET', `/commands/${asked.json.id}`)).json.facts).toHaveLength(2);
});

it('of some kinds want an engineer', async () => {
  const stage = { kind: 'order-stage', nodeRef: 65_537, greenGroups: [2, 6], holdMs: 30_000 };
  expect((await api.ask('operator', 'POST', '/commands', order('r2', stage))).status).toBe(403);
  expect((await api.ask('engineer', 'POST', '/commands', order('r2', stage))).status).toBe(202);
  const unknown = { ...order('r3', selectPlan), deviceId: 'nobody' };
  expect((await api.ask('operator', 'POST', '/commands', unknown)).status).toBe(404);
  // What was asked for is on its way before anybody counts.
  await expect.poll(async () => (await inLog()).length).toBe(2);
});

it('that write a programme wait for somebody else to agree', async () => {
  const programme = {
    junctionId: 'J1',
    nodeRef: 65_537,
    limits: { groups: [], conflicts: [], phases: [] },
    plans: [],
    dayPlans: [],
    schedule: [],
  };
  const version = { deviceId: 'signal-1', createdMs: 1, author: 'x', reason: 'y', programme };
  await api.platform.records.programmes.addVersion(version);
  const write = { kind: 'write-programme', version: 1 };
  const before = (await inLog()).length;
  expect((await api.ask('engineer', 'POST', '/commands', order('r4', { ...write, version: 9 }))).status).toBe(404);
  expect((await api.ask('engineer', 'POST', '/commands', order('r4', write))).status).toBe(409);
  await addReadyProposal(api.platform, 'signal-1', 1);
  const { json } = await api.ask('engineer', 'POST', '/commands', order('r4', write));
  expect(json).toMatchObject({ state: 'requested', ordinal: null, needsSecondPerson: true });
  const decide = (role: 'operator' | 'engineer' | 'admin', agrees: boolean) =>
    api.ask(role, 'POST', `/commands/${json.id}/decision`, { agrees });
  expect((await decide('operator', true)).status).toBe(403);
  expect((await decide('engineer', true)).status).toBe(403);
  expect((await inLog()).length).toBe(before);
  expect((await decide('admin', true)).json).toMatchObject({ state: 'authorised' });
  expect((await decide('admin', false)).status).toBe(409);
  await expect.poll(async () => (await inLog()).length).toBe(before + 1);
  const open = await api.ask('viewer', 'GET', '/commands?closed=false&limit=2');
  expect(open.json.items).toHaveLength(2);
  const rest = await api.ask('viewer', 'GET', `/commands?closed=false&limit=2&cursor=${open.json.nextCursor}`);
  expect(rest.json).toMatchObject({ items: [{ requestId: 'r1' }], nextCursor: null });
});
