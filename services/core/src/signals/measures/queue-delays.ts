import type { PhaseCycle } from './phase-cycles.js';

export interface QueueParams {
  readonly lanes: number;
  /** Between vehicles of one lane that leave a queue, s. */
  readonly saturationHeadwayS: number;
  /** Begin of green that is lost, s. */
  readonly startLossS: number;
  /** Part of yellow in which vehicles still go, s; at most the yellow. */
  readonly endGainS: number;
}

/** HCM: 1,900 vehicles an hour and lane; 2 s lost, 2 s won. */
export const usualQueueParams = { saturationHeadwayS: 3600 / 1900, startLossS: 2, endGainS: 2 } as const;

export interface QueueDelays {
  /** Of each arrival, ms. Who still waits when the cycles end, or where one is missing, has waited until then. */
  readonly delayMs: Float64Array;
  /** Arrivals that the first green after them did not serve. */
  readonly leftOver: number;
}

/**
 * How long each vehicle waits at the stop line when queues leave at a saturation headway (a vertical queue, first come first
 * served, over `lanes` lanes in turn). Arrivals rising and within cycles.
 */
export function queueDelays(
  cycles: readonly PhaseCycle[],
  arrivals: Float64Array,
  { lanes, saturationHeadwayS, startLossS, endGainS }: QueueParams,
): QueueDelays {
  const headwayMs = saturationHeadwayS * 1000;
  const freeMs = new Float64Array(Math.max(1, lanes)).fill(Number.NEGATIVE_INFINITY);
  const delayMs = new Float64Array(arrivals.length);
  const opensMs = (cycle: PhaseCycle) => Math.min(cycle.greenMs + startLossS * 1000, cycle.yellowMs);
  const closesMs = (cycle: PhaseCycle) => Math.min(cycle.yellowMs + endGainS * 1000, cycle.endMs);
  let leftOver = 0;
  let first = 0;
  for (let i = 0; i < arrivals.length; i++) {
    const arrivedMs = arrivals[i] as number;
    while (first < cycles.length && (cycles[first] as PhaseCycle).endMs <= arrivedMs) first++;
    const lane = i % freeMs.length;
    let goesMs = Math.max(arrivedMs, freeMs[lane] as number);
    let at = first;
    let served = false;
    for (; at < cycles.length; at++) {
      const cycle = cycles[at] as PhaseCycle;
      const before = cycles[at - 1];
      // Where a cycle is missing, nothing is known of the queue any more.
      if (at > first && before !== undefined && before.endMs !== cycle.startMs) break;
      // The loss at the begin of green is that of a queue: who drives up to a green without one goes on.
      const flowing = arrivedMs >= cycle.greenMs && goesMs === arrivedMs;
      goesMs = flowing ? goesMs : Math.max(goesMs, opensMs(cycle));
      if (goesMs < closesMs(cycle)) {
        served = true;
        break;
      }
    }
    if (!served) goesMs = Math.max(arrivedMs, cycles[at - 1]?.endMs ?? arrivedMs);
    // The first green that a vehicle meets is that of its own cycle, unless that is over.
    const own = cycles[first];
    const due = own !== undefined && arrivedMs < closesMs(own) ? first : first + 1;
    if (!served || at > due) leftOver++;
    freeMs[lane] = goesMs + headwayMs;
    delayMs[i] = goesMs - arrivedMs;
  }
  return { delayMs, leftOver };
}
