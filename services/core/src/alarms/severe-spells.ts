/** A minute in which a corridor was congested (level 3) or worse. */
export interface CongestedMinute {
  readonly minuteMs: number;
  /** 3 or 4 */
  readonly los: number;
}

const MINUTE_MS = 60_000;
/** Congestion is one spell over gaps up to this. */
const BRIDGED_MS = 5 * MINUTE_MS;
const LEAST_SEVERE = 2;

/**
 * When a corridor was severely congested: runs of congested minutes with at least two severe ones, from the first of those to the
 * end of the run. The same thresholds as those of the live alarm.
 *
 * @param minutes in order of time
 */
export function severeSpells(
  minutes: readonly CongestedMinute[],
): { readonly startMs: number; readonly endMs: number }[] {
  const spells: { startMs: number; endMs: number }[] = [];
  let startMs: number | undefined;
  let severe = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  const close = () => {
    if (startMs !== undefined && severe >= LEAST_SEVERE) spells.push({ startMs, endMs: lastMs + MINUTE_MS });
    startMs = undefined;
    severe = 0;
  };
  for (const { minuteMs, los } of minutes) {
    if (minuteMs - lastMs > BRIDGED_MS) close();
    if (los >= 4) {
      startMs ??= minuteMs;
      severe++;
    }
    lastMs = minuteMs;
  }
  close();
  return spells;
}
