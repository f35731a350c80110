import { createHash, timingSafeEqual } from 'node:crypto';
import type { Device, Devices } from '@luyun/core';

const DEVICE_ID = /^[A-Za-z0-9._:-]{1,64}$/;
const NOBODY = Buffer.alloc(32);

/** The registered device that this credential belongs to, or undefined. Takes as long for an unknown id as for a known one. */
export async function authenticateDevice(
  devices: Devices,
  deviceId: string,
  credential: string,
): Promise<Device | undefined> {
  const device = DEVICE_ID.test(deviceId) ? await devices.find(deviceId) : undefined;
  const presented = createHash('sha256').update(credential).digest();
  const expected = device ? Buffer.from(device.credentialHash, 'hex') : NOBODY;
  const matches = expected.length === presented.length && timingSafeEqual(expected, presented);
  return matches && device && !device.disabled ? device : undefined;
}

/** Whether `device` may send batches that `deviceId` measured. */
export function maySpeakFor(device: Device, deviceId: string): boolean {
  if (!DEVICE_ID.test(deviceId)) return false;
  if (deviceId === device.id) return true;
  return device.speaksFor.some((each) =>
    each.endsWith('*') ? deviceId.startsWith(each.slice(0, -1)) : deviceId === each,
  );
}
