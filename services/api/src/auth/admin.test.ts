import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { ensureAccounts } from './ensure-accounts.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const asBearer = (secret: string, path: string) =>
  fetch(`${api.server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });

describe('accounts', () => {
  it('are made, changed and deleted by admins; a change ends their logins', async () => {
    const body = { name: 'Li Lei', password: 'a long password', role: 'operator' };
    const created = await api.ask('admin', 'POST', '/accounts', body);
    expect(created.status).toBe(201);
    expect(created.json).not.toHaveProperty('passwordHash');
    expect((await api.ask('admin', 'POST', '/accounts', { ...body, name: 'li lei' })).status).toBe(409);
    expect((await api.ask('admin', 'POST', '/accounts', { ...body, name: 'b', password: 'short' })).status).toBe(400);
    const login = await api.ask(undefined, 'POST', '/login', { name: 'li lei', password: body.password });
    expect(login.status).toBe(200);
    expect((await asBearer(login.json.token, '/session')).status).toBe(200);
    await api.ask('admin', 'PATCH', `/accounts/${created.json.id}`, { disabled: true });
    expect((await asBearer(login.json.token, '/session')).status).toBe(401);
    expect((await api.ask(undefined, 'POST', '/login', { name: 'li lei', password: body.password })).status).toBe(401);
    expect((await api.ask('admin', 'DELETE', `/accounts/${created.json.id}`)).status).toBe(200);
    expect((await api.ask('admin', 'DELETE', `/accounts/${created.json.id}`)).status).toBe(404);
  });

  it('always hold an admin', async () => {
    const admin = await api.platform.records.accounts.findByName('admin');
    expect((await api.ask('admin', 'DELETE', `/accounts/${admin?.id}`)).status).toBe(409);
    expect((await api.ask('admin', 'PATCH', `/accounts/${admin?.id}`, { role: 'viewer' })).status).toBe(409);
    expect((await api.ask('admin', 'PATCH', `/accounts/${admin?.id}`, { disabled: true })).status).toBe(409);
  });
});

describe('API keys', () => {
  it('are shown once, work, expire and end', async () => {
    const created = await api.ask('admin', 'POST', '/api-keys', { name: 'fleet', role: 'operator' });
    expect(created.json.key).toMatch(/^lyk_[\w-]{43}$/);
    expect((await asBearer(created.json.key, '/city')).status).toBe(200);
    expect((await asBearer(created.json.key, '/audit')).status).toBe(403);
    const listed = await api.ask('admin', 'GET', '/api-keys');
    expect(JSON.stringify(listed.json)).not.toContain(created.json.key);
    await api.ask('admin', 'DELETE', `/api-keys/${created.json.id}`);
    expect((await asBearer(created.json.key, '/city')).status).toBe(401);
    const past = await api.ask('admin', 'POST', '/api-keys', { name: 'old', role: 'viewer', expiresMs: 1 });
    expect((await asBearer(past.json.key, '/city')).status).toBe(401);
  });
});

describe('devices', () => {
  it('get a credential once, page, and change', async () => {
    for (const id of ['a1', 'a2', 'a3']) {
      const created = await api.ask('admin', 'POST', '/devices', { id, kind: 1, name: id });
      expect(created.status).toBe(201);
      expect(created.json.credential.length).toBeGreaterThan(40);
    }
    const page = await api.ask('viewer', 'GET', '/devices?limit=2');
    expect(page.json.items.map((device: { id: string }) => device.id)).toEqual(['a1', 'a2']);
    expect(JSON.stringify(page.json)).not.toMatch(/hash/i);
    const rest = await api.ask('viewer', 'GET', `/devices?limit=2&cursor=${page.json.nextCursor}`);
    expect(rest.json.items.map((device: { id: string }) => device.id)).toEqual(['a3']);
    const changed = await api.ask('admin', 'PATCH', '/devices/a1', { disabled: true, longitude: 116.3 });
    expect(changed.json).toMatchObject({ disabled: true, longitude: 116.3, name: 'a1', connected: false });
    const before = await api.platform.records.devices.find('a1');
    await api.ask('admin', 'POST', '/devices/a1/credential');
    expect((await api.platform.records.devices.find('a1'))?.credentialHash).not.toBe(before?.credentialHash);
    expect((await api.ask('admin', 'POST', '/devices', { id: 'no spaces', kind: 1 })).status).toBe(400);
    expect((await api.ask('admin', 'DELETE', '/devices/a2')).status).toBe(200);
    expect((await api.ask('viewer', 'GET', '/devices/a2')).status).toBe(404);
  });
});

describe('audit', () => {
  it('has what was done, newest first, by pages', async () => {
    const first = await api.ask('admin', 'GET', '/audit?limit=3');
    expect(first.json.items).toHaveLength(3);
    const next = await api.ask('admin', 'GET', `/audit?limit=3&cursor=${first.json.nextCursor}`);
    expect(next.json.items[0].id).toBeLessThan(first.json.items[2].id);
    const all = await api.ask('admin', 'GET', '/audit?limit=1000');
    const actions = all.json.items.map((entry: { action: string }) => entry.action);
    for (const action of ['login', 'account-create', 'api-key-create', 'device-credential']) {
      expect(actions).toContain(action);
    }
  });
});

describe('first start', () => {
  it('takes the demo logins away where they are off, and makes an admin', async () => {
    const result = await ensureAccounts(api.platform, { demo: false });
    expect(result.demoLogins).toEqual([]);
    expect(result.generatedAdminPassword?.length).toBeGreaterThan(15);
    expect((await asBearer(api.tokens.viewer, '/session')).status).toBe(401);
    const again = await ensureAccounts(api.platform, { demo: false });
    expect(again.generatedAdminPassword).toBeUndefined();
    const login = { name: 'admin', password: result.generatedAdminPassword };
    expect((await api.ask(undefined, 'POST', '/login', login)).status).toBe(200);
    await ensureAccounts(api.platform, { demo: false, adminPassword: 'set by the operator' });
    const set = { name: 'admin', password: 'set by the operator' };
    expect((await api.ask(undefined, 'POST', '/login', set)).status).toBe(200);
  });
});
