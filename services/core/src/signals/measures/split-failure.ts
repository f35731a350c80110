import { type OnTimes, occupancyIn, onTimes } from './occupancy.js';
import type { PhaseCycle } from './phase-cycles.js';
import type { SignalEvents } from './signal-events.js';

/** Stop-bar occupancy around one green. */
export interface GreenOccupancy {
  readonly greenMs: number;
  readonly yellowMs: number;
  readonly redMs: number;
  /** Share of the green in which the stop bar was occupied (GOR), 0 .. 1. */
  readonly greenOccupancy: number;
  /** The same of the first five seconds of red (ROR5), or of a shorter red. */
  readonly redOccupancy: number;
  /** Both at or over the threshold: who waited did not all get through. */
  readonly failed: boolean;
}

export interface SplitFailure {
  readonly greens: readonly GreenOccupancy[];
  readonly failures: number;
  /** Of the greens; null without any. */
  readonly failureShare: number | null;
  readonly meanGreenOccupancy: number | null;
  readonly meanRedOccupancy: number | null;
}

export interface SplitFailureParams {
  /** 0.79 and 0.8 are in use. */
  readonly threshold: number;
  readonly redS: number;
}

/** A detector that is on for longer sees no traffic: greens that only such ones watched are left out. */
const STUCK_MS = 30 * 60_000;

export const usualSplitFailureParams: SplitFailureParams = { threshold: 0.8, redS: 5 };

/**
 * Split failures of a phase by its stop-bar detectors (Freije, Hainen, Stevens et al. 2014). Of several lanes the one that was most
 * occupied in both counts: the occupancy of all together would call a failure what is only a busy approach.
 */
export function splitFailure(
  events: SignalEvents,
  cycles: readonly PhaseCycle[],
  channels: readonly number[],
  { threshold, redS }: SplitFailureParams = usualSplitFailureParams,
): SplitFailure {
  const first = cycles[0];
  const last = cycles.at(-1);
  if (first === undefined || last === undefined || channels.length === 0) {
    return { greens: [], failures: 0, failureShare: null, meanGreenOccupancy: null, meanRedOccupancy: null };
  }
  const lanes = channels.map((channel) => onTimes(events, channel, first.startMs, last.endMs + redS * 1000));
  const greens = cycles.flatMap(({ greenMs, yellowMs, endMs }, i): GreenOccupancy[] => {
    if (yellowMs <= greenMs) return [];
    const next = cycles[i + 1];
    const redEndMs = Math.min(endMs + redS * 1000, next?.startMs === endMs ? next.greenMs : Number.POSITIVE_INFINITY);
    const pairs = lanes
      .filter((on) => !isStuck(on, greenMs))
      .map((on) => ({
        green: occupancyIn(on, greenMs, yellowMs),
        red: redEndMs > endMs ? occupancyIn(on, endMs, redEndMs) : 0,
      }));
    if (pairs.length === 0) return [];
    const worst = pairs.reduce((a, b) => (Math.min(b.green, b.red) > Math.min(a.green, a.red) ? b : a));
    const failed = worst.green >= threshold && worst.red >= threshold;
    return [{ greenMs, yellowMs, redMs: endMs, greenOccupancy: worst.green, redOccupancy: worst.red, failed }];
  });
  const failures = greens.filter(({ failed }) => failed).length;
  const mean = (of: (green: GreenOccupancy) => number) =>
    greens.length > 0 ? greens.reduce((sum, green) => sum + of(green), 0) / greens.length : null;
  return {
    greens,
    failures,
    failureShare: greens.length > 0 ? failures / greens.length : null,
    meanGreenOccupancy: mean((green) => green.greenOccupancy),
    meanRedOccupancy: mean((green) => green.redOccupancy),
  };
}

function isStuck(on: OnTimes, atMs: number): boolean {
  for (let i = 0; i < on.length; i += 2) {
    const [fromMs, toMs] = [on[i] as number, on[i + 1] as number];
    if (fromMs > atMs) return false;
    if (toMs > atMs && toMs - fromMs >= STUCK_MS) return true;
  }
  return false;
}
