import { ServerCredentials } from '@grpc/grpc-js';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import type { Platform } from '@luyun/core';
import { Intake } from '@luyun/gateway/intake/intake';
import { RoadsideServer } from '@luyun/gateway/roadside/roadside-server';
import { type KafkaPlace, openKafkaLog } from './open-kafka-log.js';
import { seedRecords } from './seed-records.js';

/** The embedded platform with the bench city and its devices; its log is on Kafka where that is given. */
export async function openPlatform(dataDir: string, kafka?: KafkaPlace): Promise<Platform> {
  const embedded = await openEmbedded({
    dataDir,
    logPartitions: 2,
    logRetentionHours: undefined,
    logRetentionMb: 256,
    historyRetentionDays: undefined,
  });
  await seedRecords(embedded.records);
  if (!kafka) return embedded;
  const eventLog = await openKafkaLog(kafka);
  const close = async () => {
    await eventLog.close();
    await embedded.close();
  };
  return { ...embedded, eventLog, close };
}

/** The platform's gRPC door. */
export async function openDoor(platform: Platform): Promise<{ server: RoadsideServer; address: string }> {
  const server = new RoadsideServer({
    intake: new Intake(platform.eventLog),
    devices: platform.records.devices,
    clock: platform.clock,
    credentials: ServerCredentials.createInsecure(),
    host: '127.0.0.1',
    port: 0,
  });
  const port = await server.listen();
  return { server, address: `127.0.0.1:${port}` };
}
