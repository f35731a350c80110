import { randomBytes } from 'node:crypto';
import type { SettingsStore } from '@luyun/core';

const SETTING = 'processing.track-key';

/** The two secret words from which track numbers are made; drawn at the first start, the same ever after. */
export async function loadTrackKey(settings: SettingsStore): Promise<readonly [number, number]> {
  const known = await settings.get(SETTING);
  if (Array.isArray(known) && known.length === 2) return [Number(known[0]), Number(known[1])];
  const drawn = randomBytes(8);
  const key = [drawn.readUInt32LE(0), drawn.readUInt32LE(4)] as const;
  await settings.set(SETTING, key);
  return key;
}
