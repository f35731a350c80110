import { formatNumber } from '../../format.js';

/** Change as a share of what was; 0 where nothing was. */
export function changeShare({ before, after }: { readonly before: number; readonly after: number }): number {
  return before > 0 ? after / before - 1 : 0;
}

/** `−12.3`, `+4.0`: percent of a share with its sign. */
export function signedPercent(share: number, digits = 1): string {
  const value = Number((share * 100).toFixed(digits));
  if (value === 0) return formatNumber(0, digits);
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), digits)}`;
}
