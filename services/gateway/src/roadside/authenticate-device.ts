import { createHash, timingSafeEqual } from 'node:crypto';
import { DEVICE_ID, type Device, type Devices } from '@luyun/core';

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
