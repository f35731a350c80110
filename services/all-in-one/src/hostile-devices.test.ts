import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import { topicNames } from '@luyun/core';
import { TestDevice, vehicleBatch } from '@luyun/gateway/testing/test-device';
import { type ColumnSpec, type FamilyName, families, type roadside } from '@luyun/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformProcess } from './testing/platform-process.js';

const octetsOf = { id64: 8, u32: 4, i32: 4, u16: 2, i16: 2, u8: 1, i8: 1 } as const;

describe('the platform, with devices that are not as they should be', { timeout: 120_000 }, () => {
  let dataDir: string;
  let platform: PlatformProcess;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-hostile-'));
    platform = await PlatformProcess.start({ dataDir });
  });
  afterEach(async () => {
    await platform?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('stores each batch once that was acknowledged, though it is killed and everything comes again', async () => {
    const credential = await register('rsu-1');
    const hello = { deviceId: 'rsu-1', credential, session: 'one' };
    let acked = 0;
    for (let life = 0; life < 3; life++) {
      const device = new TestDevice(platform.grpcAddress, hello);
      await device.until(() => device.welcome !== undefined);
      // From the beginning each time: the device lost its notes.
      for (let sequence = 1; sequence <= 300 * (life + 1); sequence++) device.write({ batch: vehicleBatch(sequence) });
      await device.until(() => (device.acks.at(-1) ?? 0) >= 300 * life + 100);
      // While blocks go into history.
      await new Promise((resolve) => setTimeout(resolve, 1500 * life));
      acked = device.acks.at(-1) ?? 0;
      platform.kill('SIGKILL');
      await platform.exited;
      device.cut();
      platform = await PlatformProcess.start({ dataDir });
    }
    const device = new TestDevice(platform.grpcAddress, hello);
    for (let sequence = 1; sequence <= 1000; sequence++) device.write({ batch: vehicleBatch(sequence) });
    await device.acked(1000);
    expect(acked).toBeGreaterThan(0);
    device.cut();
    const rows = await afterwards<{ rows: string; vehicles: string; origins: string }>(
      `SELECT count() AS rows, uniqExact(track) AS vehicles, uniqExact(log_partition, log_offset, log_row) AS origins
       FROM vehicle_states`,
    );
    expect(rows).toEqual([{ rows: '3000', vehicles: '3', origins: '3000' }]);
  });

  it('takes every value that is allowed, and what follows', async () => {
    const credential = await register('rsu-1');
    const device = new TestDevice(platform.grpcAddress, { deviceId: 'rsu-1', credential, session: 'one' });
    let sequence = 0;
    const send = (batch: roadside.v1.IBatch) => {
      device.write({ batch: { baseTimeMs: Date.now(), sentMs: Date.now(), ...batch, sequence: ++sequence } });
    };
    const huge = Number.MAX_SAFE_INTEGER;
    const position = { latitude: 2 ** 31 - 1, longitude: -(2 ** 31) };
    const odd = "a\0\n\n';DROP TABLE vehicle_states;--\\\u{1F697}";
    for (const family of Object.keys(families) as FamilyName[])
      for (const pick of ['min', 'max', 'missing'] as const) send({ [family]: extremes(family, pick, odd) });
    const event = { eventId: odd, description: odd, position, startMs: huge, endMs: huge, radius: 2 ** 32 - 1 };
    const whole = { type: 2 ** 32 - 1, priority: 2 ** 32 - 1, confidence: 2 ** 32 - 1, source: 2 ** 32 - 1 };
    send({ roadsideEvents: { events: [event, { ...event, ...whole }] } });
    const incident = { incidentId: odd, kind: 9999, position, startMs: huge, endMs: huge, severity: 2 ** 32 - 1 };
    const weather = { stationId: odd, temperature: -(2 ** 31), visibility: 2 ** 32 - 1, timeMs: Date.now(), position };
    const transit = { vehicleId: odd, speed: 2 ** 32 - 1, heading: 2 ** 32 - 1, delay: -(2 ** 31), load: 2 ** 32 - 1 };
    send({
      tocc: {
        incidents: [{ ...incident, description: odd, lanesClosed: 2 ** 32 - 1, timeMs: Date.now() }],
        weather: [weather],
        transitVehicles: [{ ...transit, timeMs: Date.now(), position }],
      },
    });
    send({
      parking: {
        facilities: [
          { facilityId: odd, timeMs: Date.now(), capacity: 2 ** 32 - 1, free: 1, entries: 2 ** 32 - 1, position },
        ],
        bays: [{ facilityId: odd, bayId: odd, timeMs: Date.now(), occupied: true }],
      },
    });
    const fault = { code: odd, text: odd, sinceMs: huge };
    send({
      health: { timeMs: Date.now(), uptimeS: huge, temperature: 2 ** 31 - 1, faults: [fault], droppedBatches: huge },
    });
    send({
      map: {
        name: odd,
        position,
        junction: { region: 2 ** 32 - 1, id: 2 ** 32 - 1 },
        links: [{ name: odd, lanes: [{}] }],
      },
    });
    await device.acked(sequence);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    send(vehicleBatch(0));
    send({
      roadsideEvents: { events: [{ eventId: 'good', position: { latitude: 282_000_000, longitude: 1_129_000_000 } }] },
    });
    await device.acked(sequence);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const ready = await fetch(`${platform.httpUrl}/health/ready`);
    expect(await ready.json()).toMatchObject({ status: 'ok' });
    expect(platform.output).not.toMatch(/processing:/);
    expect(platform.output).not.toMatch(/quarantine.*cannot be folded/);
    device.cut();
    await platform.stop();
    expect(await uncommitted()).toEqual([]);
  });

  it('reads the body of a feed only of a known device', async () => {
    const credential = await register('feed-1');
    const post = (authorization: string, body: string) =>
      fetch(`${platform.httpUrl}/api/v1/feeds/parking`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
      });
    expect((await post('Bearer nobody:nothing', '{"facilities": [')).status).toBe(401);
    expect((await post(`Bearer feed-1:${credential}`, '{"facilities": [')).status).toBe(400);
    const count = JSON.stringify({ facilities: [{ facilityId: 'P1', timeMs: Date.now(), capacity: 10, free: 3 }] });
    expect((await post(`Bearer feed-1:${credential}`, count)).status).toBe(202);
    const large = JSON.stringify({ facilities: [], note: 'x'.repeat(3_000_000) });
    expect((await post(`Bearer feed-1:${credential}`, large)).status).toBe(413);
  });

  it('corrects a clock that is ten minutes off where the device measures it, and refuses it where not', async () => {
    const credential = await register('rsu-1');
    const hello = { deviceId: 'rsu-1', credential };
    for (const [index, skewMs] of [600_000, -600_000].entries()) {
      const deviceMs = () => Date.now() + skewMs;
      const measured = new TestDevice(platform.grpcAddress, { ...hello, session: `measured-${index}` });
      measured.write({ timeRequest: { deviceSentMs: deviceMs(), offsetMs: -skewMs } });
      measured.write({ batch: vehicleBatch(1, deviceMs()) });
      await measured.acked(1);
      expect(measured.quarantinedRows).toBe(0);
      measured.cut();
    }
    const ahead = new TestDevice(platform.grpcAddress, { ...hello, session: 'ahead' });
    ahead.write({ batch: vehicleBatch(1, Date.now() + 600_000) });
    await ahead.acked(1);
    expect(ahead.quarantinedRows).toBe(3);
    // Late is not wrong: it is taken by the time that it says.
    const behind = new TestDevice(platform.grpcAddress, { ...hello, session: 'behind' });
    behind.write({ batch: vehicleBatch(1, Date.now() - 600_000) });
    await behind.acked(1);
    expect(behind.quarantinedRows).toBe(0);
    ahead.cut();
    behind.cut();
    const rows = await afterwards<{ minutes: number; rows: string }>(
      `SELECT round(dateDiff('second', event_time, received_time) / 60) AS minutes, count() AS rows
       FROM vehicle_states GROUP BY minutes ORDER BY minutes`,
    );
    expect(rows).toEqual([
      { minutes: 0, rows: '6' },
      { minutes: 10, rows: '3' },
    ]);
  });

  /** Topics that processing has not come to the end of. */
  async function uncommitted(): Promise<string[]> {
    const opened = await openEmbedded({ dataDir, logPartitions: 2 } as Parameters<typeof openEmbedded>[0]);
    const left: string[] = [];
    for (const { name, partitions } of opened.eventLog.topics) {
      if (name === topicNames.commands || name === topicNames.commandResults || name === topicNames.observations)
        continue;
      for (let partition = 0; partition < partitions; partition++) {
        const { next } = await opened.eventLog.range({ topic: name, partition });
        const at = await opened.eventLog.committed('processing', { topic: name, partition });
        if (next > 0 && at !== next) left.push(`${name}/${partition}: ${at} of ${next}`);
      }
    }
    await opened.close();
    return left;
  }

  /** Asks history once the platform has stopped. */
  async function afterwards<Row>(sql: string): Promise<Row[]> {
    await platform.stop();
    const opened = await openEmbedded({ dataDir, logPartitions: 2 } as Parameters<typeof openEmbedded>[0]);
    const rows = await opened.history.query<Row>({ name: 'test', sql }, {});
    await opened.close();
    return rows;
  }

  async function register(id: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ id, kind: 1, name: id, maxMessagesPerS: 100_000 });
    expect((await platform.api('/devices', { method: 'POST', headers, body })).status).toBe(201);
    const made = await platform.api(`/devices/${id}/credential`, { method: 'POST', headers, body: '{}' });
    return ((await made.json()) as { credential: string }).credential;
  }
});

/** Rows whose columns have the least, the greatest or the missing value. */
function extremes(family: FamilyName, pick: 'min' | 'max' | 'missing', name: string): Record<string, unknown> {
  const rows = 2;
  const body: Record<string, unknown> = { rows };
  for (const column of families[family].columns as readonly ColumnSpec[]) {
    const octets = Buffer.alloc(rows * octetsOf[column.type]);
    if (column.dictionary) body[column.dictionary] = [name];
    else if (column.name !== 'timeOffset' && column.type !== 'id64') {
      const value = (pick === 'missing' ? column.missing : undefined) ?? (pick === 'min' ? column.min : column.max);
      for (let row = 0; row < rows; row++) write(octets, row, column.type, value);
    } else if (column.type === 'id64') octets.fill(0xff);
    body[column.name] = octets;
  }
  return body;
}

function write(octets: Buffer, row: number, type: ColumnSpec['type'], value: number): void {
  const size = octetsOf[type];
  if (type.startsWith('i') && type !== 'id64') octets.writeIntLE(value, row * size, size);
  else octets.writeUIntLE(value, row * size, size);
}
