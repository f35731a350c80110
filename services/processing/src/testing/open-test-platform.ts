import { gzipSync } from 'node:zlib';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import type { CityModel, Platform } from '@luyun/core';

/** The embedded platform in a directory, as it is in earnest. */
export function openTestPlatform(directory: string): Promise<Platform> {
  return openEmbedded({
    dataDir: directory,
    logPartitions: 2,
    logRetentionHours: undefined,
    logRetentionMb: 256,
    historyRetentionDays: undefined,
  } as Parameters<typeof openEmbedded>[0]);
}

/** Stores a city model as its newest version. */
export async function putCity(platform: Platform, city: CityModel): Promise<number> {
  const body = gzipSync(JSON.stringify(city));
  return platform.records.cityModels.add({ createdMs: platform.clock.nowMs(), author: 'test', note: '', body });
}
