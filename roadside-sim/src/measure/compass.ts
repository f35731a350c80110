/** Degrees clockwise from north, of radians counter-clockwise from east; 0 <= result < 360. */
export function compassDeg(angle: number): number {
  return wrapDeg(90 - (angle * 180) / Math.PI);
}

/** The same direction within 0 <= result < 360, also after rounding to 0.0125 degree. */
export function wrapDeg(degrees: number): number {
  const within = ((degrees % 360) + 360) % 360;
  return within >= 359.99 ? 0 : within;
}
