import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOf, type SignalEvents } from './signal-events.js';

/** Times in which a detector was on, rising: begins at even places, ends at odd ones. */
export type OnTimes = Float64Array;

const codes: ReadonlySet<number> = new Set([IndianaCode.detectorOff, IndianaCode.detectorOn]);

/** When a channel was on. One whose log begins with an off was on from `fromMs`; one that ends on stays so until `toMs`. */
export function onTimes(events: SignalEvents, channel: number, fromMs: number, toMs: number): OnTimes {
  const times: number[] = [];
  let onMs: number | undefined;
  let heard = false;
  for (const { timeMs, code } of eventsOf(events, codes, channel)) {
    // Whether it was still on in a gap, nobody knows.
    if (code === LOG_GAP) onMs = undefined;
    else if (code === IndianaCode.detectorOn) onMs ??= timeMs;
    else if (onMs !== undefined || !heard) {
      times.push(onMs ?? fromMs, timeMs);
      onMs = undefined;
    }
    heard = true;
  }
  if (onMs !== undefined) times.push(onMs, Math.max(onMs, toMs));
  return Float64Array.from(times);
}

/** Share of [fromMs, toMs) in which the detector was on; NaN of no time. */
export function occupancyIn(on: OnTimes, fromMs: number, toMs: number): number {
  let low = 0;
  let high = on.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((on[middle * 2 + 1] as number) <= fromMs) low = middle + 1;
    else high = middle;
  }
  let sumMs = 0;
  for (let i = low * 2; i < on.length && (on[i] as number) < toMs; i += 2) {
    sumMs += Math.min(toMs, on[i + 1] as number) - Math.max(fromMs, on[i] as number);
  }
  return sumMs / (toMs - fromMs);
}
