import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDistrict, startDistrict } from '../district/start-district.js';
import { FakeGateway } from '../testing/fake-gateway.js';
import { ControlServer } from './control-server.js';
import { incidentFrom } from './incident-args.js';
import type { TrueState } from './true-state.js';

const city = fileURLToPath(new URL('../../cities/xiaozhen', import.meta.url));

describe('ControlServer', () => {
  const gateway = new FakeGateway();
  let running: RunningDistrict;
  let server: ControlServer;

  beforeAll(async () => {
    running = await startDistrict({ grpcAddress: await gateway.listen(), credential: 'x', city, seed: 3 });
    server = await ControlServer.open(running, { port: 0 });
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await running.close();
    gateway.close();
  });

  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.address}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('tells what goes on, and what is true', async () => {
    const state = await ask('GET', '/state');
    expect(state.body).toMatchObject({ simulated: true, scenario: null, scenarios: ['crash'], seed: 3, live: true });
    const truth = await ask('GET', '/truth');
    expect(truth.body.simulated).toBe(true);
    expect((truth.body.vehicles as unknown[]).length).toBe(running.district.world.traffic.vehicles.count);
    for (let tick = 0; tick < 20; tick++) running.district.step();
    const later = (await ask('GET', '/truth')).body as unknown as TrueState;
    const driven = Object.values(later.links).filter(([distanceM, timeS]) => distanceM > 0 && timeS > 0);
    expect(driven.length).toBeGreaterThan(3);
    for (const [distanceM, timeS] of driven) expect(distanceM / timeS).toBeLessThan(30);
    const { network } = running.district.world;
    expect(Object.keys(later.links)).toEqual(network.links.map(({ id }) => id));
    for (const [lane, m] of Object.entries(later.queuesM))
      expect(m).toBeLessThanOrEqual((network.lanes.find(({ id }) => id === lane)?.lengthM ?? 0) + 20);
  });

  it('begins and ends what somebody orders, as the command line has it', async () => {
    const call = incidentFrom(['crash'], { where: 'A1-n', lanes: '2', minutes: '5', id: 'here' });
    expect((await ask(call.method, call.path, call.body)).body).toEqual({ id: 'here' });
    expect(running.district.world.disruptions.all.some(({ id, over }) => id === 'here' && !over)).toBe(true);
    expect((await ask(call.method, call.path, call.body)).status).toBe(422);
    expect((await ask('POST', '/incidents', { kind: 'crash', street: ['A1', 'nowhere'] })).status).toBe(422);
    expect((await ask('POST', '/incidents', { kind: 'fire', street: ['A1', 'n'] })).status).toBe(400);
    const end = incidentFrom(['end', 'here'], {});
    expect((await ask(end.method, end.path)).status).toBe(200);
    expect((await ask(end.method, end.path)).status).toBe(404);
    expect(() => incidentFrom(['crash'], {})).toThrow('--where');
  });

  it('lets people come to a place, and leave early', async () => {
    const { demand } = running.district.world;
    const arrivals = () => demand.surges.map((surge) => surge.arrivals);
    const where = demand.zones.all.find(({ plan }) => plan.kind !== 'gate')?.plan.id ?? '';
    const match = incidentFrom(['event'], { where, people: '600', minutes: '30', id: 'match' });
    expect((await ask(match.method, match.path, match.body)).body).toEqual({ id: 'match' });
    expect((await ask(match.method, match.path, match.body)).status).toBe(422);
    expect(arrivals()).toEqual([600]);
    expect(running.district.incidents.all.find(({ id }) => id === 'match')).toMatchObject({ kind: 'event' });
    expect((await ask('POST', '/incidents', { kind: 'event', zone: 'nowhere' })).status).toBe(422);
    expect((await ask('DELETE', '/incidents/match')).status).toBe(200);
    expect((await ask('DELETE', '/incidents/match')).status).toBe(404);
    expect(arrivals()).toEqual([0]);
  });

  it('breaks detectors and mends them', async () => {
    const { id } = [...running.district.world.network.lanes].find((lane) => lane.link.to.signal !== undefined) ?? {
      id: '',
    };
    const path = `/detectors/${encodeURIComponent(`${id}-d`)}/fault`;
    expect((await ask('POST', path, { fault: 'dead' })).status).toBe(200);
    expect((await ask('GET', '/state')).body.detectorFaults).toMatchObject({ [`${id}-d`]: 'dead' });
    expect((await ask('DELETE', path)).status).toBe(200);
    expect((await ask('POST', '/detectors/none/fault', { fault: 'dead' })).status).toBe(404);
  });

  it('does not send the future: faster than life is for the past', async () => {
    expect((await ask('POST', '/speed', { times: 10 })).status).toBe(409);
    const begun = await ask('POST', '/scenario', { name: 'crash', seed: 5, agoMin: 2, times: 20 });
    expect(begun.body).toMatchObject({ scenario: 'crash', seed: 5, live: false, times: 20 });
    expect((await ask('POST', '/speed', { times: 60 })).body).toMatchObject({ times: 60 });
    expect(running.district.nowMs).toBeLessThan(Date.now());
    expect((await ask('POST', '/scenario', { name: 'none-of-that' })).status).toBe(404);
  }, 30_000);

  it('answers programs on this machine, no pages, and nobody else without a token', async () => {
    expect((await ask('GET', '/state', undefined, { origin: 'http://example.org' })).status).toBe(403);
    expect((await ask('GET', '/nothing')).status).toBe(404);
    expect((await ask('POST', '/incidents', '{')).status).toBe(400);
    await expect(ControlServer.open(running, { port: 0, host: '0.0.0.0' })).rejects.toThrow('without a token');
    const closed = await ControlServer.open(running, { port: 0, token: 'secret' });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${closed.address}/state`, { headers })).status;
    expect([await status({}), await status({ authorization: 'Bearer secret' })]).toEqual([401, 200]);
    await closed.close();
  });
});
