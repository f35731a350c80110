import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const incident = (key: string, longitude: number, change: object = {}) => ({
  key,
  eventTimeMs: api.platform.clock.nowMs(),
  simulated: true,
  value: {
    kind: 'incident' as const,
    type: 1,
    description: '追尾',
    longitude,
    latitude: 39.9,
    radiusM: 50,
    severity: 2,
    startMs: 1,
    endMs: 0,
    over: false,
    source: 'tocc',
    ...change,
  },
});

interface Told {
  id: string;
  event: string;
  data: { id: string; properties: { over: boolean } };
}

/** Reads events until `count` have come. */
async function read(path: string, count: number, headers: Record<string, string> = {}, then = async () => {}) {
  const response = await fetch(`${api.server.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${api.tokens.viewer}`, ...headers },
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const told: Told[] = [];
  let text = '';
  let begun = false;
  while (told.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += Buffer.from(value).toString('utf8');
    if (!begun) {
      begun = true;
      await then();
    }
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
      if (id && event && data) told.push({ id, event, data: JSON.parse(data) });
    }
  }
  await reader.cancel();
  return told;
}

describe('advisories', () => {
  it('are GeoJSON of what is current in an area', async () => {
    await api.platform.liveState.put('event', [
      incident('a', 116.3),
      incident('b', 117),
      incident('over', 116.3, { over: true }),
      incident('past', 116.3, { endMs: 5 }),
    ]);
    const all = await api.ask('viewer', 'GET', '/advisories');
    expect(all.headers.get('content-type')).toMatch(/^application\/geo\+json/);
    expect(all.json.features.map((each: { id: string }) => each.id).sort()).toEqual(['a', 'b']);
    const near = await api.ask('viewer', 'GET', '/advisories?bbox=116,39,116.5,40');
    expect(near.json.features).toHaveLength(1);
  });

  it('are streamed: what is current, then what changes; and resumed after the last that arrived', async () => {
    const told = await read('/advisories/stream?bbox=116,39,116.5,40', 3, {}, async () => {
      await api.platform.liveState.put('event', [incident('c', 116.4), incident('elsewhere', 120)]);
      // Said again, which is no news.
      await api.platform.liveState.put('event', [incident('c', 116.4)]);
      await api.platform.liveState.put('event', [incident('c', 116.4, { over: true })]);
    });
    expect(told.map((each) => [each.event, each.data.id, each.data.properties.over])).toEqual([
      ['advisory', 'a', false],
      ['advisory', 'c', false],
      ['advisory', 'c', true],
    ]);
    const resumed = await read('/advisories/stream?bbox=116,39,116.5,40', 1, { 'last-event-id': told[1]?.id ?? '' });
    expect(resumed.map((each) => [each.data.id, each.data.properties.over])).toEqual([['c', true]]);
  });
});
