import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ServerCredentials } from '@grpc/grpc-js';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import type { Platform } from '@luyun/core';
import { Intake } from '@luyun/gateway/intake/intake';
import { RoadsideServer } from '@luyun/gateway/roadside/roadside-server';
import { benchCity } from '../load/bench-city.js';
import { CREDENTIAL, deviceId } from '../load/run-load.js';

const DEVICES = 16;

/** The embedded platform with the bench city and devices that may send without limit, and its gRPC door. */
export async function openPlatform(
  dataDir: string,
): Promise<{ platform: Platform; server: RoadsideServer; address: string }> {
  const platform = await openEmbedded({
    dataDir,
    logPartitions: 2,
    logRetentionHours: undefined,
    historyRetentionDays: undefined,
  });
  const { records, clock, eventLog } = platform;
  const body = gzipSync(JSON.stringify(benchCity()));
  if (!(await records.cityModels.latest())) {
    await records.cityModels.add({ createdMs: clock.nowMs(), author: 'bench', note: '', body });
  }
  for (let number = 0; number < DEVICES; number++) {
    if (await records.devices.find(deviceId(number))) continue;
    await records.devices.create({
      id: deviceId(number),
      kind: 1,
      name: deviceId(number),
      credentialHash: createHash('sha256').update(CREDENTIAL).digest('hex'),
      longitude: null,
      latitude: null,
      speaksFor: [],
      maxMessagesPerS: 1e9,
      simulated: true,
      disabled: false,
      createdMs: clock.nowMs(),
    });
  }
  const server = new RoadsideServer({
    intake: new Intake(eventLog),
    devices: records.devices,
    clock,
    credentials: ServerCredentials.createInsecure(),
    host: '127.0.0.1',
    port: 0,
  });
  const port = await server.listen();
  return { platform, server, address: `127.0.0.1:${port}` };
}
