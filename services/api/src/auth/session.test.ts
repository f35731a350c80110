import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('login', () => {
  it('gives a cookie that works, and ends it', async () => {
    const response = await post('/login', { name: 'Viewer', password: 'viewer-demo' });
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^luyun_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const session = await fetch(`${api.server.url}/api/v1/session`, { headers });
    expect(await session.json()).toMatchObject({ account: { name: 'viewer', role: 'viewer' } });
    const bare = await fetch(`${api.server.url}/api/v1/logout`, { method: 'POST', headers });
    expect(bare.status).toBe(403);
    const logout = await fetch(`${api.server.url}/api/v1/logout`, {
      method: 'POST',
      headers: { ...headers, 'x-luyun-csrf': '1' },
    });
    expect(logout.status).toBe(200);
    expect(logout.headers.get('set-cookie')).toMatch(/Max-Age=0/);
    expect((await fetch(`${api.server.url}/api/v1/session`, { headers })).status).toBe(401);
  });

  it('keeps only hashes', async () => {
    const account = await api.platform.records.accounts.findByName('viewer');
    expect(account?.passwordHash).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(await api.platform.records.sessions.find(api.tokens.viewer)).toBeUndefined();
  });

  it('answers wrong names and wrong passwords alike, and limits them by name', async () => {
    const wrong = await post('/login', { name: 'engineer', password: 'no' });
    const nobody = await post('/login', { name: 'nobody', password: 'no' });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await wrong.json()).toEqual(await nobody.json());
    for (let attempt = 0; attempt < 4; attempt++) await post('/login', { name: 'ENGINEER', password: 'no' });
    const limited = await post('/login', { name: 'engineer', password: 'engineer-demo' });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    const entries = await api.platform.records.audit.list({ limit: 10 });
    expect(entries.filter((entry) => entry.action === 'login-failed').length).toBeGreaterThan(4);
  });

  it('refuses what is no login with problem+json', async () => {
    const response = await post('/login', { name: 'viewer' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status: 400,
      errors: [{ path: 'body.password' }],
    });
    const broken = await fetch(`${api.server.url}/api/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name"',
    });
    expect(broken.status).toBe(400);
    expect(broken.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const large = await post('/login', { name: 'x'.repeat(300_000), password: 'y' });
    expect(large.status).toBe(413);
  });
});
