import { ServerCredentials } from '@grpc/grpc-js';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import type { Platform } from '@luyun/core';
import { Intake } from '@luyun/gateway/intake/intake';
import { RoadsideServer } from '@luyun/gateway/roadside/roadside-server';
import { seedRecords } from './seed-records.js';

/** The embedded platform with the bench city and its devices, and its gRPC door. */
export async function openPlatform(
  dataDir: string,
): Promise<{ platform: Platform; server: RoadsideServer; address: string }> {
  const platform = await openEmbedded({
    dataDir,
    logPartitions: 2,
    logRetentionHours: undefined,
    logRetentionMb: 256,
    historyRetentionDays: undefined,
  });
  await seedRecords(platform.records);
  const server = new RoadsideServer({
    intake: new Intake(platform.eventLog),
    devices: platform.records.devices,
    clock: platform.clock,
    credentials: ServerCredentials.createInsecure(),
    host: '127.0.0.1',
    port: 0,
  });
  const port = await server.listen();
  return { platform, server, address: `127.0.0.1:${port}` };
}
