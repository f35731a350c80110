import { randomBytes } from 'node:crypto';
import type { SettingsStore } from '@luyun/core';

const SETTING = 'processing.track-key';

/** The two secret words from which track numbers are made; drawn at the first start, the same ever after. */
export async function loadTrackKey(settings: SettingsStore): Promise<readonly [number, number]> {
  const drawn = randomBytes(8);
  const [first, second] = (await settings.getOrSet(SETTING, [
    drawn.readUInt32LE(0),
    drawn.readUInt32LE(4),
  ])) as number[];
  return [Number(first), Number(second)];
}
