import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, credentials, ServerCredentials, status } from '@grpc/grpc-js';
import { LmdbLog } from '@luyun/adapters/event-log/lmdb-log';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { decodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { batchOctets, decodeReceived } from '@luyun/adapters/wire/received';
import { type EventLog, type LogRecord, type Records, topicNames, topicSpecs } from '@luyun/core';
import { roadside } from '@luyun/proto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Intake } from '../intake/intake.js';
import { TestDevice, vehicleBatch } from '../testing/test-device.js';
import { RoadsideServer, type RoadsideServerOptions } from './roadside-server.js';
import { roadsideService } from './roadside-wire.js';

const { Batch, ConnectRequest } = roadside.v1;
const clock = { nowMs: () => Date.now() };
const CREDENTIAL = 'a credential for the tests';

describe('RoadsideServer', () => {
  let directory: string;
  let log: EventLog;
  let records: Records;
  let server: RoadsideServer;
  let address: string;

  const serve = async (
    eventLog: EventLog = log,
    more: Partial<RoadsideServerOptions> = {},
    maxInFlightBytes?: number,
  ) => {
    server = new RoadsideServer({
      intake: new Intake(eventLog, maxInFlightBytes),
      devices: records.devices,
      clock,
      credentials: ServerCredentials.createInsecure(),
      host: '127.0.0.1',
      port: 0,
      ...more,
    });
    address = `127.0.0.1:${await server.listen()}`;
  };
  const connect = (hello: roadside.v1.IHello = {}) =>
    new TestDevice(address, { deviceId: 'rsu-1', credential: CREDENTIAL, session: 'one', ...hello });

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'luyun-gateway-'));
    log = await LmdbLog.open({ directory: join(directory, 'log'), topics: topicSpecs(2, 2 ** 28), clock });
    records = await SqlRecords.openSqlite(join(directory, 'records.db'));
    for (const id of ['rsu-1', 'rsu-2']) {
      await records.devices.create({
        id,
        kind: 1,
        name: id,
        credentialHash: createHash('sha256').update(CREDENTIAL).digest('hex'),
        longitude: null,
        latitude: null,
        speaksFor: ['part-*'],
        maxMessagesPerS: 100_000,
        simulated: false,
        disabled: false,
        createdMs: 0,
      });
    }
    await serve();
  });
  afterEach(async () => {
    await server.close();
    await log.close();
    await records.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('acknowledges what the log has, with the octets that came in', async () => {
    const device = connect();
    const sent = [1, 2, 3].map((sequence) => vehicleBatch(sequence));
    for (const batch of sent) device.write({ batch });
    await device.acked(3);
    const stored = await readAll(log, topicNames.vehicleStates);
    expect(stored.map((record) => Buffer.from(batchOctets(record.value) ?? []))).toEqual(
      sent.map((batch) => Buffer.from(Batch.encode(batch).finish())),
    );
    const received = decodeReceived(stored[0]?.value ?? new Uint8Array());
    expect(received).toMatchObject({ ok: true, header: { deviceId: 'rsu-1', session: 'one' } });
  });

  it('refuses an unknown device, a wrong credential and a stream without hello', async () => {
    expect((await connect({ deviceId: 'nobody' }).ended).code).toBe(status.UNAUTHENTICATED);
    expect((await connect({ credential: 'wrong' }).ended).code).toBe(status.UNAUTHENTICATED);
    expect((await connect({ session: '' }).ended).code).toBe(status.INVALID_ARGUMENT);
    expect(await readAll(log, topicNames.vehicleStates)).toEqual([]);
  });

  it('goes on after a cut without loss or duplicate', async () => {
    const total = 200;
    let first = connect();
    await first.until(() => first.welcome !== undefined);
    for (let sequence = 1; sequence <= total; sequence++) {
      first.write({ batch: vehicleBatch(sequence) });
      if (sequence % 40 !== 0) continue;
      await first.until(() => (first.acks.at(-1) ?? 0) >= sequence - 20);
      first.cut();
      const last = first.acks.at(-1) ?? 0;
      first = connect({ lastSequence: last });
      await first.until(() => first.welcome !== undefined);
      for (let again = Number(first.welcome?.lastSequence) + 1; again <= sequence; again++) {
        first.write({ batch: vehicleBatch(again) });
      }
    }
    await first.acked(total);
    expect(await sequences(log)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  });

  it('lets a device go from gateway to gateway and back, whatever each knows of it', async () => {
    const first = { server, address };
    await serve();
    const second = { server, address };
    let [sent, acked] = [0, 0];
    for (const [turn, gateway] of [first, second, first, first, second, first].entries()) {
      const device = new TestDevice(gateway.address, {
        deviceId: 'rsu-1',
        credential: CREDENTIAL,
        session: 'one',
        lastSequence: acked,
      });
      await device.until(() => device.welcome !== undefined);
      const known = Number(device.welcome?.lastSequence);
      expect(known).toBeGreaterThanOrEqual(acked);
      expect(known).toBeLessThanOrEqual(sent);
      for (let sequence = known + 1; sequence <= sent + 60; sequence++) device.write({ batch: vehicleBatch(sequence) });
      sent += 60;
      // It goes before the last acknowledgements come, except at the end.
      await device.acked(turn < 5 ? sent - 30 : sent);
      device.cut();
      acked = device.acks.at(-1) ?? known;
    }
    await first.server.close();
    const stored = await sequences(log);
    // The first copies, which are those that processing takes, are in the order in which they were sent.
    expect([...new Set(stored)]).toEqual(Array.from({ length: 360 }, (_, index) => index + 1));
  });

  it('puts bad rows into quarantine with reason and octets, and keeps the good ones', async () => {
    const device = connect();
    const batch = vehicleBatch(1);
    const speed = new Uint16Array([500, 9000, 502]);
    device.write({
      batch: { ...batch, vehicleStates: { ...batch.vehicleStates, speed: new Uint8Array(speed.buffer) } },
    });
    await device.acked(1);
    expect(device.quarantinedRows).toBe(1);
    const [quarantined] = await readAll(log, topicNames.quarantine);
    expect(decodeQuarantined(quarantined?.value ?? new Uint8Array())).toMatchObject({
      reason: 'range',
      detail: expect.stringContaining('speed[1] = 9000'),
      rows: [1],
      topic: topicNames.vehicleStates,
    });
    const [kept] = await readAll(log, topicNames.vehicleStates);
    expect(decodeReceived(kept?.value ?? new Uint8Array())).toMatchObject({ header: { refusedRows: [1] } });
  });

  it('lets a device speak only for those that it may speak for', async () => {
    const device = connect();
    device.write({ batch: { ...vehicleBatch(1), deviceId: 'part-7' } });
    device.write({ batch: { ...vehicleBatch(2), deviceId: 'rsu-2' } });
    await device.acked(2);
    const [kept, ...others] = await readAll(log, topicNames.vehicleStates);
    expect([kept?.key, others]).toEqual(['part-7', []]);
    const [refused] = await readAll(log, topicNames.quarantine);
    expect(decodeQuarantined(refused?.value ?? new Uint8Array())).toMatchObject({ reason: 'unknown-device' });
  });

  it('takes fuzz from one device without disturbing another', async () => {
    const bad = connect();
    const good = connect({ deviceId: 'rsu-2' });
    const frames = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 200 }), 300);
    for (const [index, frame] of frames.entries()) {
      bad.writeOctets(index % 2 ? Buffer.from(frame) : Buffer.from(ConnectRequest.encode({ batch: {} }).finish()));
      bad.writeOctets(Buffer.concat([Buffer.from([0x12, frame.length & 0x7f]), Buffer.from(frame.subarray(0, 127))]));
      good.write({ batch: vehicleBatch(index + 1) });
    }
    await good.acked(frames.length);
    expect(await sequences(log)).toEqual(frames.map((_, index) => index + 1));
  });

  it('loses no batch where one that cannot be read was overtaken', async () => {
    const device = connect();
    device.write({ batch: vehicleBatch(1) });
    device.write({ batch: vehicleBatch(3) });
    // The second one, late and damaged.
    device.writeOctets(Buffer.from([0x12, 3, 0xff, 0xff, 0xff]));
    device.write({ batch: vehicleBatch(4) });
    device.write({ batch: vehicleBatch(5) });
    await device.acked(5);
    expect((await sequences(log)).sort()).toEqual([1, 3, 4, 5]);
    expect(await readAll(log, topicNames.quarantine)).toHaveLength(1);
  });

  it('slows a device that floods the quarantine, and no other', async () => {
    const bad = connect();
    const garbage = Buffer.alloc(100_000, 0xff);
    const frame = Buffer.concat([Buffer.from([0x12, 0xa0, 0x8d, 0x06]), garbage]);
    for (let count = 0; count < 100; count++) bad.writeOctets(frame);
    const good = connect({ deviceId: 'rsu-2' });
    for (let sequence = 1; sequence <= 500; sequence++) good.write({ batch: vehicleBatch(sequence) });
    const began = performance.now();
    await good.acked(500);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Connecting again does not renew what it may send.
    bad.cut();
    const again = connect();
    for (let count = 0; count < 100; count++) again.writeOctets(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    again.cut();
    const seconds = (performance.now() - began) / 1000;
    const stored = (await readAll(log, topicNames.quarantine)).reduce((sum, { value }) => sum + value.length, 0);
    expect(stored).toBeLessThan((seconds + 2) * 300_000);
  });

  it('reads results of commands no faster than the log can follow', async () => {
    await server.close();
    let waiting = 0;
    let most = 0;
    const onCommandResult = async () => {
      most = Math.max(most, ++waiting);
      await new Promise((resolve) => setTimeout(resolve, 20));
      waiting -= 1;
    };
    await serve(log, { onCommandResult });
    const device = connect();
    for (let count = 0; count < 2000; count++) device.write({ commandResult: { commandId: `c${count}`, outcome: 1 } });
    await expect.poll(() => most, { timeout: 20_000 }).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(most).toBeLessThan(300);
    device.cut();
  });

  it('holds all streams together within one bound, and goes on', async () => {
    await server.close();
    let held = 0;
    let most = 0;
    const slow: EventLog = Object.create(log, {
      append: {
        value: async (each: Parameters<EventLog['append']>[0]) => {
          const bytes = each.reduce((sum, { value }) => sum + value.length, 0);
          held += bytes;
          most = Math.max(most, held);
          await new Promise((resolve) => setTimeout(resolve, 20));
          held -= bytes;
          return log.append(each);
        },
      },
    });
    await serve(slow, {}, 5000);
    const devices = ['rsu-1', 'rsu-2'].map((deviceId) => connect({ deviceId }));
    for (const device of devices)
      for (let sequence = 1; sequence <= 300; sequence++) device.write({ batch: vehicleBatch(sequence) });
    await Promise.all(devices.map((device) => device.acked(300)));
    expect(most).toBeLessThan(10_000);
    expect(await sequences(log)).toHaveLength(600);
  });

  it('keeps one stream of a device that connects twice at once', async () => {
    const both = [connect(), connect()];
    const ended = await Promise.race(both.map((device) => device.ended));
    expect(ended.code).toBe(status.ABORTED);
    expect(server.connected).toEqual(['rsu-1']);
    for (const device of both) device.cut();
  });

  it('ends the stream of a device that gets a new credential, and of no other', async () => {
    await server.close();
    await serve(log, { recheckMs: 50 });
    const [one, other] = [connect(), connect({ deviceId: 'rsu-2' })];
    await Promise.all([one, other].map((device) => device.until(() => device.welcome !== undefined)));
    await records.devices.update('rsu-1', { credentialHash: '00' });
    expect((await one.ended).code).toBe(status.PERMISSION_DENIED);
    expect(server.connected).toEqual(['rsu-2']);
    other.write({ batch: vehicleBatch(1) });
    await other.acked(1);
  });

  it('goes on taking batches of a device that does not read its acknowledgements', async () => {
    const client = new Client(address, credentials.createInsecure());
    const { path, responseDeserialize } = roadsideService.connect;
    const call = client.makeBidiStreamRequest(path, (bytes: Buffer) => bytes, responseDeserialize);
    call.on('error', () => undefined);
    const write = (request: roadside.v1.IConnectRequest) =>
      call.write(Buffer.from(ConnectRequest.encode(request).finish()));
    write({ hello: { deviceId: 'rsu-1', credential: CREDENTIAL, session: 'one' } });
    const total = 3000;
    for (let sequence = 1; sequence <= total; sequence++) write({ batch: vehicleBatch(sequence) });
    await expect.poll(async () => (await sequences(log)).length, { timeout: 20_000 }).toBe(total);
    let last = 0;
    let answers = 0;
    call.on('data', (response: roadside.v1.ConnectResponse) => {
      answers += 1;
      last = Number(response.ack?.sequence ?? last);
    });
    await expect.poll(() => last, { timeout: 20_000 }).toBe(total);
    // Newer acknowledgements took the place of those that could not be sent.
    expect(answers).toBeLessThan(total);
    call.cancel();
    client.close();
  });

  it('lets devices in while others say nothing', async () => {
    await server.close();
    await serve(log, { limits: { maxStreams: 2 } });
    const client = new Client(address, credentials.createInsecure());
    const silent = Array.from({ length: 20 }, () => {
      const call = client.makeBidiStreamRequest(
        '/roadside.v1.RoadsideService/Connect',
        (bytes: Buffer) => bytes,
        Buffer.from,
      );
      call.on('error', () => undefined);
      return call;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const device = connect();
    device.write({ batch: vehicleBatch(1) });
    await device.acked(1);
    for (const call of silent) call.cancel();
    client.close();
  });

  it('reads no further than the log can follow', async () => {
    await server.close();
    let waiting = 0;
    let most = 0;
    const slow: EventLog = Object.create(log, {
      append: {
        value: async (each: Parameters<EventLog['append']>[0]) => {
          waiting += each.length;
          most = Math.max(most, waiting);
          await new Promise((resolve) => setTimeout(resolve, 50));
          waiting -= each.length;
          return log.append(each);
        },
      },
    });
    await serve(slow);
    const device = connect();
    for (let sequence = 1; sequence <= 2000; sequence++) device.write({ batch: vehicleBatch(sequence) });
    await device.acked(2000);
    // Twice the window of 64, and what one more turn of the event loop brings.
    expect(most).toBeLessThan(300);
    expect(await sequences(log)).toHaveLength(2000);
  });

  it('ends the stream when the log refuses, and takes the batch when it comes again', async () => {
    await server.close();
    let full = true;
    const filling: EventLog = Object.create(log, {
      append: {
        value: (each: Parameters<EventLog['append']>[0]) =>
          full ? Promise.reject(new Error('disk full')) : log.append(each),
      },
    });
    await serve(filling);
    const device = connect();
    device.write({ batch: vehicleBatch(1) });
    expect(await device.ended).toMatchObject({ code: status.UNAVAILABLE, details: 'not stored: disk full' });
    full = false;
    const again = connect();
    await again.until(() => again.welcome !== undefined);
    expect(Number(again.welcome?.lastSequence)).toBe(0);
    again.write({ batch: vehicleBatch(1) });
    await again.acked(1);
    expect(await sequences(log)).toEqual([1]);
  });
});

async function readAll(log: EventLog, topic: string): Promise<LogRecord[]> {
  const found: LogRecord[] = [];
  const partitions = log.topics.find(({ name }) => name === topic)?.partitions ?? 0;
  for (let partition = 0; partition < partitions; partition++) {
    const { first, next } = await log.range({ topic, partition });
    for (let offset = first; offset < next; offset++) {
      const record = await log.read({ topic, partition, offset });
      if (record) found.push({ ...record, value: Buffer.from(record.value) });
    }
  }
  return found;
}

async function sequences(log: EventLog): Promise<number[]> {
  return (await readAll(log, topicNames.vehicleStates)).map((record) => {
    const received = decodeReceived(record.value);
    return received.ok ? received.batch.sequence : Number.NaN;
  });
}
