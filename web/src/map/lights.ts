/** Names of roadside.v1.Light by number. */
export const LIGHT_NAMES = [
  'unknown',
  'dark',
  'flashingRed',
  'red',
  'flashingGreen',
  'permissiveGreen',
  'protectedGreen',
  'yellow',
  'flashingYellow',
] as const;
export type LightName = (typeof LIGHT_NAMES)[number];

export function lightName(light: number): LightName {
  return LIGHT_NAMES[light] ?? 'unknown';
}

/** Design token of a light's colour. */
export function lightToken(light: number): string {
  if (light === 2 || light === 3) return 'light-red';
  if (light >= 4 && light <= 6) return 'light-green';
  return light === 7 || light === 8 ? 'light-yellow' : 'light-dark';
}

/** Whole seconds until a light ends, null when that is unknown or overdue by more than 2 s. */
export function countdownS(likelyEndMs: number, nowMs: number): number | null {
  if (likelyEndMs === 0 || likelyEndMs < nowMs - 2_000) return null;
  return Math.max(0, Math.ceil((likelyEndMs - nowMs) / 1000));
}

export function isFlashing(light: number): boolean {
  return light === 2 || light === 4 || light === 8;
}
