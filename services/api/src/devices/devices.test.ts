import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

describe('GET /devices', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ verifyResponses: true });
    for (const id of ['b', 'd']) await api.ask('admin', 'POST', '/devices', { id, kind: 1, name: id.toUpperCase() });
    const nowMs = api.platform.clock.nowMs();
    await api.platform.liveState.put(
      'device',
      ['a', 'b', 'c', 'e'].map((key) => ({
        key,
        eventTimeMs: nowMs,
        simulated: true,
        value: {
          kind: 2,
          simulated: true,
          lastReceivedMs: key === 'e' ? nowMs - 60_000 : nowMs,
          messagesPerS: 10,
          latencyMs: 20,
          clockOffsetMs: 0,
          loss: 0,
          quarantinedRows: 0,
          trust: 1,
        },
      })),
    );
  });
  afterAll(() => api.close());

  it('lists registered devices and those that are heard through a concentrator, page by page', async () => {
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { status, json } = await api.ask('viewer', 'GET', `/devices?limit=2${page}`);
      expect(status).toBe(200);
      for (const { id, registered, connected } of json.items) seen.push([id, registered, connected]);
      cursor = json.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([
      ['a', false, true],
      ['b', true, true],
      ['c', false, true],
      ['d', true, false],
      ['e', false, false],
    ]);
  });

  it('finds a device that is only heard, and none that is neither', async () => {
    expect((await api.ask('viewer', 'GET', '/devices/c')).json).toMatchObject({ id: 'c', registered: false, kind: 2 });
    expect((await api.ask('viewer', 'GET', '/devices/nobody')).status).toBe(404);
  });
});
