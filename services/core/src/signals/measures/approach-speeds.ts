import { quantile } from './quantile.js';

export interface SpeedBin {
  /** Begin, UTC epoch ms. */
  readonly timeMs: number;
  readonly vehicles: number;
  readonly meanMps: number;
  readonly p15Mps: number;
  readonly p85Mps: number;
}

/** Speeds of single vehicles by bins of `binMs` that begin at multiples of it. Bins without a vehicle are left out. */
export function approachSpeeds(
  samples: readonly { readonly timeMs: number; readonly speedMps: number }[],
  binMs: number,
): SpeedBin[] {
  const bins = new Map<number, number[]>();
  for (const { timeMs, speedMps } of samples) {
    const at = Math.floor(timeMs / binMs) * binMs;
    const speeds = bins.get(at);
    if (speeds) speeds.push(speedMps);
    else bins.set(at, [speedMps]);
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([timeMs, speeds]) => {
      speeds.sort((a, b) => a - b);
      return {
        timeMs,
        vehicles: speeds.length,
        meanMps: speeds.reduce((sum, each) => sum + each, 0) / speeds.length,
        p15Mps: quantile(speeds, 0.15),
        p85Mps: quantile(speeds, 0.85),
      };
    });
}
