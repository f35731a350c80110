import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openHttpHistory } from '@luyun/adapters/history/open-http-history';
import type { History } from '@luyun/core';
import { TestDevice, vehicleBatch } from '@luyun/gateway/testing/test-device';
import { live } from '@luyun/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngines } from '../../../infra/tooling/test-servers/engines.mjs';
import { type ServiceProcess, startService } from '../../../infra/tooling/test-servers/service.mjs';
import { LiveListener } from './testing/live-listener.js';
import { TraceCollector } from './testing/trace-collector.js';

const { Layer } = live.v1;
const DEVICES = ['rsu-1', 'rsu-2', 'rsu-3', 'rsu-4', 'rsu-5', 'rsu-6'];
/** Event times of a device's batches are so far apart that each names its batch. */
const STEP_MS = 50;
const area = { west: 112.89, south: 28.19, east: 112.91, north: 28.21, zoom: 16 };
const stored = {
  name: 'stored-batches',
  sql: `SELECT device_id AS deviceId, toUnixTimestamp64Milli(event_time) AS eventMs, count() AS rows
        FROM vehicle_states GROUP BY deviceId, eventMs`,
  row: undefined as unknown as { deviceId: string; eventMs: string; rows: string },
};

/** A device that keeps what is not acknowledged, and goes on at another gateway. */
class Sender {
  sequence = 0;
  acked = 0;
  private device: TestDevice | undefined;

  constructor(
    readonly id: string,
    private readonly credential: string,
    readonly startMs: number,
  ) {}

  /** Connects, and sends again what is not acknowledged. */
  async connect(address: string): Promise<void> {
    this.disconnect();
    const hello = { deviceId: this.id, credential: this.credential, session: 'one', lastSequence: this.acked };
    this.device = new TestDevice(address, hello);
    await this.device.until(() => this.device?.welcome !== undefined);
    this.acked = Math.max(this.acked, Number(this.device.welcome?.lastSequence ?? 0));
    for (let again = this.acked + 1; again <= this.sequence; again++) this.write(again);
  }

  send(): void {
    this.sequence += 1;
    this.write(this.sequence);
  }

  async allAcked(): Promise<void> {
    await this.device?.acked(this.sequence);
    this.note();
  }

  /** The connection breaks; what was acknowledged until then counts. */
  disconnect(): void {
    this.note();
    this.device?.cut();
  }

  eventMs(sequence: number): number {
    return this.startMs + sequence * STEP_MS;
  }

  private write(sequence: number): void {
    this.device?.write({ batch: vehicleBatch(sequence, this.eventMs(sequence)) });
  }

  private note(): void {
    this.acked = Math.max(this.acked, this.device?.acks.at(-1) ?? 0);
  }
}

describe('the services apart', { timeout: 120_000 }, () => {
  let collector: TraceCollector;
  let engines: Awaited<ReturnType<typeof startEngines>>;
  let gateways: ServiceProcess[] = [];
  let processings: ServiceProcess[] = [];
  let apis: ServiceProcess[] = [];
  let history: History;
  let senders: Sender[] = [];
  let token: string;
  const lines: string[] = [];

  const call = async (path: string, body?: object): Promise<Response> => {
    const response = await fetch(`${apis[0]?.httpUrl}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.ok, `${path}: ${await response.clone().text()}`).toBe(true);
    return response;
  };
  const figure = async (service: ServiceProcess | undefined, name: string): Promise<number> => {
    const text = await (await fetch(`${service?.httpUrl}/metrics`)).text();
    const found = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))];
    return found.reduce((sum, [, value]) => sum + Number(value), 0);
  };
  const listen = async (api: ServiceProcess | undefined) => {
    const listener = await LiveListener.open(`${api?.httpUrl.replace('http', 'ws')}/api/v1/live`, token);
    listener.send({ subscribe: { ...area, layers: [Layer.LAYER_TRACKS] } });
    return listener;
  };
  const seesTracksSince = (listener: LiveListener, sinceMs: number) =>
    listener.until((frame) => LiveListener.tracksOf(frame).some(({ timeMs }) => timeMs >= sinceMs));

  const sendAll = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      for (const sender of senders) sender.send();
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
  };
  /** History comes to hold the rows of each acknowledged batch, once, and nothing else. */
  const storedOnce = async () => {
    const expected = new Map(
      senders.flatMap((sender) =>
        Array.from({ length: sender.acked }, (_, index) => [`${sender.id} ${sender.eventMs(index + 1)}`, 3] as const),
      ),
    );
    const inHistory = async () => {
      const rows = await history.query(stored, {});
      return new Map(rows.map(({ deviceId, eventMs, rows }) => [`${deviceId} ${Number(eventMs)}`, Number(rows)]));
    };
    await expect.poll(async () => (await inHistory()).size, { timeout: 60_000, interval: 500 }).toBe(expected.size);
    expect(await inHistory()).toEqual(expected);
  };
  const start = (name: 'gateway' | 'processing' | 'api', number: number) =>
    startService(name, {
      env: {
        ...engines.env,
        LUYUN_LOG_PARTITIONS: '4',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_TRACES_SAMPLER_ARG: '0.1',
        OTEL_BSP_SCHEDULE_DELAY: '500',
      },
      onLine: (line) => lines.push(`${name}-${number} | ${line}`),
    });

  beforeAll(async () => {
    collector = await TraceCollector.open();
    engines = await startEngines();
    const two = (name: 'gateway' | 'processing' | 'api') => Promise.all([1, 2].map((number) => start(name, number)));
    // All six at once: one of them makes tables and topics, the others wait for it.
    [gateways, processings, apis] = await Promise.all([two('gateway'), two('processing'), two('api')]);
    const login = await fetch(`${apis[0]?.httpUrl}/api/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'admin', password: 'admin-demo' }),
    });
    token = ((await login.json()) as { token: string }).token;
    const startMs = Date.now() - 2_000;
    senders = await Promise.all(
      DEVICES.map(async (id) => {
        await call('/devices', { id, kind: 1, name: id });
        const { credential } = (await (await call(`/devices/${id}/credential`, {})).json()) as { credential: string };
        return new Sender(id, credential, startMs);
      }),
    );
    history = await openHttpHistory({
      url: engines.env.LUYUN_CLICKHOUSE_URL ?? '',
      username: engines.env.LUYUN_CLICKHOUSE_USER ?? '',
      password: engines.env.LUYUN_CLICKHOUSE_PASSWORD ?? '',
      database: 'luyun',
    });
  }, 240_000);
  afterAll(async () => {
    for (const sender of senders) sender.disconnect();
    await history?.close();
    for (const services of [gateways, processings, apis]) await Promise.all(services.map((service) => service.kill()));
    await engines?.stop();
    await collector?.close();
  });

  it('keeps what was acknowledged, once, while a gateway and a processing process are killed', async () => {
    const [gatewayA, gatewayB] = gateways as [ServiceProcess, ServiceProcess];
    const listeners = await Promise.all(apis.map(listen));
    await Promise.all(senders.map((sender) => sender.connect(gatewayA.grpcAddress)));
    await sendAll(60);
    await Promise.all(listeners.map((listener) => seesTracksSince(listener, senders[0]?.startMs ?? 0)));

    // Under load: some batches are on their way to the log, some acknowledgements on theirs to the devices.
    const killedMs = Date.now();
    await Promise.all([sendAll(20), gatewayA.kill(), processings[0]?.kill()]);
    const ackedByA = senders.map((sender) => {
      sender.disconnect();
      return sender.acked;
    });
    expect(Math.min(...ackedByA)).toBeGreaterThan(0);
    await Promise.all(senders.map((sender) => sender.connect(gatewayB.grpcAddress)));
    await sendAll(60);
    await Promise.all(senders.map((sender) => sender.allAcked()));

    // Both show what came after: by the gateway and the processing process that are left.
    await Promise.all(listeners.map((listener) => seesTracksSince(listener, killedMs)));
    for (const listener of listeners) listener.close();

    expect(senders.map(({ acked }) => acked)).toEqual(DEVICES.map(() => 140));
    await storedOnce();
  });

  it('keeps it, once, while a processing process sleeps until others have its partitions', async () => {
    processings.push(await start('processing', 3));
    const sleeper = processings[1];
    await sendAll(20);
    sleeper?.pause();
    // The group waits 10 s for a member that is silent.
    await sendAll(260);
    sleeper?.resume();
    await sendAll(20);
    await Promise.all(senders.map((sender) => sender.allAcked()));
    await storedOnce();
  });

  it('tells its figures and its health', async () => {
    const [, gatewayB] = gateways;
    const [, , processingB] = processings;
    expect(await figure(gatewayB, 'luyun_gateway_batches_total')).toBeGreaterThan(DEVICES.length * 60);
    expect(await figure(gatewayB, 'luyun_gateway_connected_devices')).toBe(DEVICES.length);
    expect(await figure(processingB, 'luyun_log_handled_records_total')).toBeGreaterThan(0);
    await expect.poll(() => figure(processingB, 'luyun_log_lag_records')).toBe(0);
    expect(await figure(apis[1], 'luyun_live_frames_total')).toBeGreaterThan(0);
    for (const service of [gatewayB, processingB, ...apis]) {
      const ready = await fetch(`${service?.httpUrl}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ok' }]);
    }
    // A gateway and processing have no pages, and the figures are nobody's business who comes through a proxy.
    expect((await fetch(`${processingB?.httpUrl}/`)).status).toBe(404);
    const outside = await fetch(`${apis[0]?.httpUrl}/metrics`, { headers: { 'x-forwarded-for': '8.8.8.8' } });
    expect(await outside.text()).not.toContain('luyun_');
  });

  it('is brought up to date by a job, too, while it runs', async () => {
    const program = fileURLToPath(new URL('../dist/migrate.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [program], {
      env: { ...process.env, ...engines.env },
    });
    expect(stdout).toBe('Tables and topics are up to date.\n');
  });

  it('follows a message through all processes', async () => {
    const way = [
      'luyun-gateway make durable',
      'luyun-processing handle by processing',
      'luyun-processing store',
      'luyun-api hear',
      'luyun-api send frames',
    ];
    await expect
      .poll(
        () => collector.traces().filter((spans) => way.every((step) => spans.some(({ said }) => said === step))).length,
      )
      .toBeGreaterThan(10);
    for (const spans of collector.traces()) {
      const roots = spans.filter(({ parentId }) => parentId === undefined);
      for (const { parentId } of spans) if (parentId !== undefined && roots[0]) expect(parentId).toBe(roots[0].id);
      expect(roots.length).toBeLessThanOrEqual(1);
    }
  });

  it('stops in order', async () => {
    for (const sender of senders) sender.disconnect();
    const left = [gateways[1], processings[1], processings[2], ...apis];
    expect(await Promise.all(left.map((service) => service?.stop()))).toEqual([0, 0, 0, 0, 0]);
    expect(lines.filter((line) => line.endsWith('Stopped.'))).toHaveLength(5);
  });
});
