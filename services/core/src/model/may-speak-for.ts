import type { Device } from '../ports/records.js';

/** Ids that devices may have. */
export const DEVICE_ID = /^[A-Za-z0-9._:-]{1,64}$/;

/** Whether `device` may tell of what `deviceId` measured, and answer for it. */
export function maySpeakFor(device: Pick<Device, 'id' | 'speaksFor'>, deviceId: string): boolean {
  if (!DEVICE_ID.test(deviceId)) return false;
  if (deviceId === device.id) return true;
  return device.speaksFor.some((each) =>
    each.endsWith('*') ? deviceId.startsWith(each.slice(0, -1)) : deviceId === each,
  );
}
