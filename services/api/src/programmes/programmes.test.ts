import { afterAll, beforeAll, expect, it } from 'vitest';
import { addReadyProposal } from '../testing/add-ready-proposal.js';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const group = {
  kind: 'vehicle',
  minGreenMs: 8000,
  clearanceMs: 0,
  yellowMs: 3000,
  allRedMs: 2000,
  maxRedMs: null,
} as const;
const told = {
  plans: [
    {
      plan: 1,
      name: '全天',
      control: 'fixed' as const,
      cycleMs: 60_000,
      offsetMs: 0,
      reference: 'green' as const,
      coordinatedPhases: [2],
      rings: [
        [
          [{ phase: 2, splitMs: 30_000, minGreenMs: 8000, maxGreenMs: 25_000, recall: 'max' as const }],
          [{ phase: 4, splitMs: 30_000, minGreenMs: 8000, maxGreenMs: 25_000, recall: 'max' as const }],
        ],
      ],
    },
  ],
  dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: 1 }] }],
  schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
};
const programme = {
  junctionId: 'J1',
  nodeRef: 65_537,
  limits: {
    groups: [
      { group: 2, ...group },
      { group: 4, ...group },
    ],
    conflicts: [
      { group: 2, other: 4, intergreenMs: 5000 },
      { group: 4, other: 2, intergreenMs: 5000 },
    ],
    phases: [
      { phase: 2, groups: [2] },
      { phase: 4, groups: [4] },
    ],
  },
  ...told,
};

it('are read, changed in versions, and compared with what the controller holds', async () => {
  const draft = { reason: '放行时间不足', ...told };
  expect((await api.ask('engineer', 'POST', '/programmes/signal-1/versions', draft)).status).toBe(409);
  const readMs = Date.now();
  await api.platform.records.programmes.putReading({ deviceId: 'signal-1', readMs, commandId: 'c1', programme });
  expect((await api.ask('viewer', 'GET', '/programmes')).json.items).toEqual([
    { deviceId: 'signal-1', readMs, junction: expect.toSatisfy((each) => each === null || each.id === 'J1') },
  ]);
  expect((await api.ask('operator', 'POST', '/programmes/signal-1/versions', draft)).status).toBe(403);
  const changed = structuredClone(draft);
  const plan = changed.plans[0];
  if (plan) plan.offsetMs = 20_000;
  const made = await api.ask('engineer', 'POST', '/programmes/signal-1/versions', changed);
  expect(made).toMatchObject({ status: 201, json: { version: 1, author: 'engineer', reason: '放行时间不足' } });
  expect((await api.ask('viewer', 'GET', '/programmes/signal-1')).json).toMatchObject({
    reading: { readMs, commandId: 'c1', programme },
    versions: [{ version: 1, author: 'engineer' }],
  });
  expect((await api.ask('viewer', 'GET', '/programmes/signal-1/versions/1')).json.differences).toEqual([
    { code: 'offset', place: { plan: 1 }, from: 20_000, to: 0 },
  ]);
  expect((await api.ask('viewer', 'GET', '/programmes/signal-1/versions/2')).status).toBe(404);
});

it('that go against the limits are not stored', async () => {
  const short = structuredClone({ reason: 'x', ...told });
  const timing = short.plans[0]?.rings[0]?.[0]?.[0];
  if (timing) timing.minGreenMs = 3000;
  const refused = await api.ask('engineer', 'POST', '/programmes/signal-1/versions', short);
  expect(refused).toMatchObject({ status: 422, json: { errors: [{ path: 'body.plans.1.phases.2' }] } });
});

it('are sent with a second person, and taken back with one click', async () => {
  await api.ask('admin', 'POST', '/devices', { id: 'signal-1', kind: 2, name: '路口' });
  const { commands, programmes } = api.platform.records;
  const order = { requestId: 'd1', deviceId: 'signal-1', version: 1 };
  const early = await api.ask('engineer', 'POST', '/deployments', order);
  expect([early.status, early.json.detail]).toEqual([409, expect.stringContaining('has not been simulated')]);
  await addReadyProposal(api.platform, 'signal-1', 1);
  expect((await api.ask('operator', 'POST', '/deployments', order)).status).toBe(403);
  const asked = await api.ask('engineer', 'POST', '/deployments', order);
  expect(asked).toMatchObject({ status: 202, json: { state: 'asked', version: 1, watchMs: 3_600_000 } });
  const { id } = asked.json;
  expect((await api.ask('engineer', 'POST', '/deployments', order)).json.id).toBe(id);
  expect((await commands.find(id))?.state).toBe('requested');
  expect((await api.ask('engineer', 'POST', `/deployments/${id}/rollback`, {})).status).toBe(409);
  await programmes.changeDeployment(id, ['asked'], { state: 'watching', sinceMs: Date.now() });
  const back = await api.ask('engineer', 'POST', `/deployments/${id}/rollback`, { reason: '排队变长' });
  expect(back).toMatchObject({ status: 202, json: { state: 'rolled-back', reason: '排队变长' } });
  expect((await api.ask('engineer', 'POST', `/deployments/${id}/rollback`, {})).json.rollbackId).toBe(
    back.json.rollbackId,
  );
  const command = await commands.find(back.json.rollbackId);
  expect(command).toMatchObject({ kind: 'write-programme', state: 'authorised', ordinal: 1 });
  expect((await api.ask('viewer', 'GET', '/deployments?deviceId=signal-1')).json.items).toHaveLength(1);
});
