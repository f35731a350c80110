import type { Device } from '../../api/types.js';

/** What the map shows of a device: off is switched off by people, away is silent, ailing speaks but badly. */
export type DeviceHealth = 'good' | 'ailing' | 'away' | 'off';
export const DEVICE_HEALTHS: readonly DeviceHealth[] = ['good', 'ailing', 'away', 'off'];

/** Share of lost messages, and offset of the clock in ms, from which on a device counts as ailing. */
const LOSS = 0.02;
const CLOCK_OFFSET_MS = 1_000;
const TRUST = 0.5;

export function deviceHealth({
  disabled,
  connected,
  live,
}: Pick<Device, 'disabled' | 'connected' | 'live'>): DeviceHealth {
  if (disabled) return 'off';
  if (!connected) return 'away';
  const ill = live && (live.loss > LOSS || Math.abs(live.clockOffsetMs) > CLOCK_OFFSET_MS || live.trust < TRUST);
  return ill ? 'ailing' : 'good';
}

/** Design token of its colour. */
export function healthToken(health: DeviceHealth): string {
  return { good: 'good', ailing: 'warning', away: 'danger', off: 'ink-3' }[health];
}
