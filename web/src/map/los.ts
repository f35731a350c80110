import type { Palette } from '../design/preferences.js';

/** The four classes in use in China (畅通 缓行 拥堵 严重拥堵), in the order of live.v1.LinkState.los, after unknown. */
export const LOS_NAMES = ['unknown', 'free', 'slow', 'congested', 'severe'] as const;
export type LosName = (typeof LOS_NAMES)[number];

export function losName(los: number): LosName {
  return LOS_NAMES[los] ?? 'unknown';
}

/** Design token of a class' colour. */
export function losToken(los: number, palette: Palette): string {
  const name = losName(los);
  return name === 'unknown' || palette === 'standard' ? `los-${name}` : `los-cb-${name}`;
}
