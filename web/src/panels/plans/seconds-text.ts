import { formatNumber } from '../../format.js';

/** A time in seconds without its unit, to the tenth where it is no whole number of them. */
export function secondsText(ms: number): string {
  return formatNumber(ms / 1000, ms % 1000 === 0 ? 0 : 1);
}
