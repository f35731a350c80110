import { roadside } from '@luyun/proto';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../district/random.js';
import { FakeGateway } from '../testing/fake-gateway.js';
import { until } from '../testing/until.js';
import { DeviceClient, type DeviceClientOptions } from './device-client.js';

const { DeviceKind, CommandOutcome } = roadside.v1;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function connect(options: Partial<DeviceClientOptions> = {}) {
  const gateway = new FakeGateway();
  const address = await gateway.listen();
  closing.push(() => gateway.close());
  const client = new DeviceClient({
    address,
    deviceId: 'test-rsu',
    credential: 'secret',
    kind: DeviceKind.DEVICE_KIND_RSU,
    ...options,
  });
  closing.push(() => client.close(200));
  return { gateway, client };
}

const batch = (number: number) => ({ baseTimeMs: number, health: { timeMs: number } });

describe('DeviceClient', () => {
  it('says hello, numbers batches from 1 and closes after the last acknowledgement', async () => {
    const { gateway, client } = await connect();
    for (let i = 1; i <= 500; i++) await client.send(batch(i));
    expect(await client.close()).toBe(0);
    expect(gateway.hellos[0]).toMatchObject({ deviceId: 'test-rsu', credential: 'secret', simulated: true });
    expect(gateway.all().map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
  });

  it('loses and doubles nothing over links that break at random', async () => {
    const random = seededRandom(4, 'breaks');
    const { gateway, client } = await connect();
    gateway.breaks = () => random() < 0.01;
    for (let i = 1; i <= 2000; i++) await client.send(batch(i));
    expect(await client.drained(25_000)).toBe(true);
    expect(gateway.hellos.length).toBeGreaterThan(5);
    expect(new Set(gateway.hellos.map(({ session }) => session)).size).toBe(1);
    expect(gateway.all().map(({ baseTimeMs }) => Number(baseTimeMs))).toEqual(
      Array.from({ length: 2000 }, (_, i) => i + 1),
    );
    expect(gateway.outOfOrder).toBe(0);
  });

  it('keeps to the window and passes the pressure on to the caller', async () => {
    const { gateway, client } = await connect({ capacity: 10 });
    gateway.window = 4;
    gateway.acknowledge = false;
    for (let i = 1; i <= 10; i++) await client.send(batch(i));
    expect(client.trySend(batch(11))).toBe(false);
    let taken = false;
    const waiting = client.send(batch(11)).then(() => {
      taken = true;
    });
    await until(() => gateway.all().length === 4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([gateway.all().length, taken]).toEqual([4, false]);
    gateway.acknowledge = true;
    gateway.cutAll();
    await waiting;
    expect(await client.drained(5000)).toBe(true);
    expect(gateway.all()).toHaveLength(11);
  });

  it('measures the platform clock', async () => {
    const { client } = await connect({ nowMs: () => Date.now() + 5000 });
    await until(() => client.status.clockOffsetMs !== undefined);
    expect(client.status.clockOffsetMs).toBeGreaterThan(-5100);
    expect(client.status.clockOffsetMs).toBeLessThan(-4900);
  });

  it('carries out a command once, however often it comes, and not after it has expired', async () => {
    let carriedOut = 0;
    const { gateway } = await connect({
      onCommand: async () => {
        carriedOut += 1;
        return { outcome: CommandOutcome.COMMAND_OUTCOME_DONE, detail: 'done' };
      },
    });
    await until(() => gateway.hellos.length === 1);
    gateway.command({ commandId: 'a', expiresMs: Date.now() + 10_000, reportHealth: true });
    gateway.command({ commandId: 'a', expiresMs: Date.now() + 10_000, reportHealth: true });
    gateway.command({ commandId: 'b', expiresMs: Date.now() - 10_000, reportHealth: true });
    await until(() => gateway.results.length === 3);
    expect(carriedOut).toBe(1);
    const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_EXPIRED } = CommandOutcome;
    expect(gateway.results.map(({ commandId, outcome }) => [commandId, outcome]).sort()).toEqual([
      ['a', COMMAND_OUTCOME_DONE],
      ['a', COMMAND_OUTCOME_DONE],
      ['b', COMMAND_OUTCOME_EXPIRED],
    ]);
  });
});
