/** A green as it was at a stop line, so far along the corridor. */
export interface Green {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface StopLine {
  readonly distanceM: number;
  readonly greens: readonly Green[];
}

/** Narrower ones are no use to anybody. */
const LEAST_MS = 1_000;

/**
 * Stretches of time in which who leaves the first stop line drives on at a speed and meets only green, as times at distance 0. Stops in
 * the order in which they are passed.
 */
export function greenBands(stops: readonly StopLine[], speedMps: number): readonly Green[] {
  const [first, ...others] = stops.map(({ distanceM, greens }) => {
    const laterMs = (distanceM / speedMps) * 1000;
    return greens.map(({ fromMs, toMs }) => ({ fromMs: fromMs - laterMs, toMs: toMs - laterMs }));
  });
  return others.reduce<readonly Green[]>(
    (bands, greens) =>
      bands.flatMap((band) =>
        greens.flatMap((green) => {
          const [fromMs, toMs] = [Math.max(band.fromMs, green.fromMs), Math.min(band.toMs, green.toMs)];
          return toMs - fromMs >= LEAST_MS ? [{ fromMs, toMs }] : [];
        }),
      ),
    first ?? [],
  );
}

/** How wide bands are in the mean of the cycles that the first stop line has, ms. */
export function bandWidthMs(bands: readonly Green[], cycles: number): number {
  return cycles > 0 ? bands.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / cycles : 0;
}
