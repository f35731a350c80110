import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import { LmdbLog } from '@luyun/adapters/event-log/lmdb-log';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { type EventLog, type Records, topicNames, topicSpecs } from '@luyun/core';
import { events, roadside } from '@luyun/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Intake } from '../intake/intake.js';
import { RoadsideServer } from '../roadside/roadside-server.js';
import { TestDevice } from '../testing/test-device.js';
import { CommandDelivery } from './command-delivery.js';

const clock = { nowMs: () => Date.now() };
const CREDENTIAL = 'a credential for the tests';
const hello = { deviceId: 'concentrator-1', credential: CREDENTIAL, session: 'one' };

describe('CommandDelivery', () => {
  let directory: string;
  let log: EventLog;
  let records: Records;
  let server: RoadsideServer;
  let delivery: CommandDelivery;
  let address: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'luyun-commands-'));
    log = await LmdbLog.open({ directory: join(directory, 'log'), topics: topicSpecs(1, 2 ** 28), clock });
    records = await SqlRecords.openSqlite(join(directory, 'records.db'));
    await records.devices.create({
      id: 'concentrator-1',
      kind: 5,
      name: '',
      credentialHash: createHash('sha256').update(CREDENTIAL).digest('hex'),
      longitude: null,
      latitude: null,
      speaksFor: ['sign-*'],
      maxMessagesPerS: 1000,
      simulated: false,
      disabled: false,
      createdMs: 0,
    });
    const intake = new Intake(log);
    delivery = new CommandDelivery(log, intake, clock, 'gateway-test');
    server = new RoadsideServer({
      intake,
      devices: records.devices,
      clock,
      credentials: ServerCredentials.createInsecure(),
      host: '127.0.0.1',
      port: 0,
      onCommandResult: (deviceId, result) => delivery.report(deviceId, result),
    });
    address = `127.0.0.1:${await server.listen()}`;
    await delivery.start(server);
  });
  afterEach(async () => {
    await delivery.close();
    await server.close();
    await log.close();
    await records.close();
    await rm(directory, { recursive: true, force: true });
  });

  const issue = (commandId: string, expiresMs: number) => {
    const command = { commandId, deviceId: 'sign-7', expiresMs, reportHealth: true };
    const value = events.v1.CommandIssued.encode({ command, issuedMs: Date.now(), actor: 'test' }).finish();
    return log.append([{ topic: topicNames.commands, key: 'sign-7', value, timeMs: Date.now() }]);
  };

  it('brings a command to the concentrator that speaks for the device, and its result to the log', async () => {
    const device = new TestDevice(address, hello);
    await device.until(() => device.welcome !== undefined);
    await issue('c1', Date.now() + 60_000);
    await device.until(() => device.commands.length > 0);
    expect(device.commands[0]).toMatchObject({ commandId: 'c1', deviceId: 'sign-7', reportHealth: true });
    const outcome = roadside.v1.CommandOutcome.COMMAND_OUTCOME_DONE;
    device.write({ commandResult: { commandId: 'c1', outcome, timeMs: Date.now() } });
    const sent = events.v1.CommandReported.decode(await recordOf(log, topicNames.commandResults, 0));
    expect(sent).toMatchObject({ deviceId: 'sign-7', sent: { commandId: 'c1', gateway: 'gateway-test' } });
    const answered = events.v1.CommandReported.decode(await recordOf(log, topicNames.commandResults, 1));
    expect(answered).toMatchObject({ deviceId: 'concentrator-1', result: { commandId: 'c1', outcome } });
    device.cut();
  });

  it('brings a command that waited when the gateway stopped', async () => {
    await issue('c1', Date.now() + 60_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await delivery.close();
    delivery = new CommandDelivery(log, new Intake(log), clock, 'gateway-test');
    await delivery.start(server);
    const device = new TestDevice(address, hello);
    await device.until(() => device.commands.length > 0);
    expect(device.commands.map(({ commandId }) => commandId)).toEqual(['c1']);
    device.cut();
  });

  it('gives a device its commands one after the other, and again when no answer came', async () => {
    const device = new TestDevice(address, hello);
    await device.until(() => device.welcome !== undefined);
    for (const id of ['c1', 'c2', 'c1']) await issue(id, Date.now() + 60_000);
    await device.until(() => device.commands.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(device.commands.map(({ commandId }) => commandId)).toEqual(['c1']);
    device.cut();
    const again = new TestDevice(address, hello);
    await again.until(() => again.commands.length > 0);
    expect(again.commands.map(({ commandId }) => commandId)).toEqual(['c1']);
    const outcome = roadside.v1.CommandOutcome.COMMAND_OUTCOME_DONE;
    again.write({ commandResult: { commandId: 'c1', outcome, timeMs: Date.now() } });
    await again.until(() => again.commands.length > 1);
    expect(again.commands.map(({ commandId }) => commandId)).toEqual(['c1', 'c2']);
    again.cut();
  }, 15_000);

  it('does not bring again what was answered, after a restart', async () => {
    await issue('c1', Date.now() + 60_000);
    const device = new TestDevice(address, hello);
    await device.until(() => device.commands.length > 0);
    const outcome = roadside.v1.CommandOutcome.COMMAND_OUTCOME_DONE;
    device.write({ commandResult: { commandId: 'c1', outcome, timeMs: Date.now() } });
    await recordOf(log, topicNames.commandResults, 1);
    await delivery.close();
    delivery = new CommandDelivery(log, new Intake(log), clock, 'gateway-test');
    await delivery.start(server);
    await issue('c2', Date.now() + 60_000);
    await device.until(() => device.commands.length > 1);
    expect(device.commands.map(({ commandId }) => commandId)).toEqual(['c1', 'c2']);
    device.cut();
  });

  it('keeps a command for a device that is away until it expires', async () => {
    await issue('too-late', Date.now() + 300);
    await issue('in-time', Date.now() + 60_000);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const device = new TestDevice(address, hello);
    await device.until(() => device.commands.length > 0);
    expect(device.commands.map(({ commandId }) => commandId)).toEqual(['in-time']);
    device.cut();
  });
});

async function recordOf(log: EventLog, topic: string, offset: number): Promise<Uint8Array> {
  for (;;) {
    const record = await log.read({ topic, partition: 0, offset });
    if (record) return record.value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
