import { roadside } from '@luyun/proto';
import type { PlatformHttp } from './platform-http.js';
import type { DeviceIdentity } from '../district/devices/device-identity.js';

/** Batches of all devices go through one stream: rows a second that it may carry. */
const MAX_ROWS_PER_S = 60_000;

/** Puts a concentrator and the devices that it speaks for into the platform's register; the concentrator's credential. */
export async function registerConcentrator(
  platform: PlatformHttp,
  concentratorId: string,
  speaksFor: readonly string[],
  devices: readonly Omit<DeviceIdentity, 'junction'>[],
): Promise<string> {
  for (const { id, kind, name, longitude, latitude } of devices) {
    await platform.register({ id, kind, name, longitude, latitude });
  }
  return platform.register({
    id: concentratorId,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    name: '仿真汇聚器 simulation concentrator',
    speaksFor,
    maxMessagesPerS: MAX_ROWS_PER_S,
  });
}
