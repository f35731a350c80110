import { roadside } from '@luyun/proto';
import { type NewDevice, PlatformError, type PlatformHttp } from './platform-http.js';

/** Batches of all devices go through one stream: rows a second that it may carry. */
const MAX_ROWS_PER_S = 100_000;
const AT_ONCE = 8;

/**
 * Puts devices into the platform's register, those that are there already stay as they are. False where the login may not
 * do that: the concentrator can speak for them all the same.
 */
export async function registerDevices(platform: PlatformHttp, devices: readonly NewDevice[]): Promise<boolean> {
  const waiting = devices.map(({ id, kind, name, longitude, latitude }) => ({
    id,
    kind,
    name,
    ...(longitude !== undefined && latitude !== undefined && { longitude, latitude }),
  }));
  const work = async () => {
    for (let device = waiting.pop(); device !== undefined; device = waiting.pop()) await platform.register(device);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return true;
  } catch (error) {
    if (error instanceof PlatformError && error.status === 403) return false;
    throw error;
  }
}

/** Registers a concentrator, anew or again; its credential. */
export function registerConcentrator(
  platform: PlatformHttp,
  id: string,
  speaksFor: readonly string[],
): Promise<string> {
  return platform.credential({
    id,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    name: '仿真汇聚器 simulation concentrator',
    speaksFor,
    maxMessagesPerS: MAX_ROWS_PER_S,
  });
}
