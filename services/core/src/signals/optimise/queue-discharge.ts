/** How a queue leaves its lane. */
export interface QueueDischarge {
  readonly saturationPerS: number;
  /** Of the begin of green. */
  readonly startLostS: number;
  /** Headways that it was told by; 0: what lanes usually have. */
  readonly headways: number;
}

/** A vehicle over the stop line of one lane. */
export interface LanePassing {
  readonly timeS: number;
  /** When the green began in which it passed. */
  readonly greenS: number;
  /** It had been held up. */
  readonly queued: boolean;
}

export interface DischargeSamples {
  readonly headwaysS: readonly number[];
  /** From the begin of green to the fourth of a queue. */
  readonly fourthsS: readonly number[];
}

/** HCM: 1,900 vehicles an hour and lane, 2 s lost. */
export const usualDischarge: QueueDischarge = { saturationPerS: 1900 / 3600, startLostS: 2, headways: 0 };

/** The first ones of a queue lose time; from this one on headways are of saturation. */
const FIRST_SATURATED = 4;
const LONGEST_HEADWAY_S = 4;
const LEAST_HEADWAYS = 12;
const MOST_LOST_S = 4;

/** Headways of those who had queued, from the fourth of a green on, and when the fourth passed. Passings of one lane in order of time. */
export function dischargeSamples(passings: readonly LanePassing[]): DischargeSamples {
  const headwaysS: number[] = [];
  const fourthsS: number[] = [];
  let rank = 0;
  let green = Number.NaN;
  let last: number | undefined;
  for (const { timeS, greenS, queued } of passings) {
    if (greenS !== green) {
      green = greenS;
      rank = 0;
      last = undefined;
    }
    rank = queued && (rank > 0 || last === undefined) ? rank + 1 : 0;
    const gap = last === undefined ? undefined : timeS - last;
    if (rank >= FIRST_SATURATED && gap !== undefined && gap < LONGEST_HEADWAY_S) headwaysS.push(gap);
    if (rank === FIRST_SATURATED) fourthsS.push(timeS - greenS);
    last = timeS;
  }
  return { headwaysS, fourthsS };
}

/**
 * Saturation flow and lost time; undefined with too few headways. In a flow the fourth vehicle passes, on the average, three and a
 * half headways after the flow began.
 */
export function fitDischarge({ headwaysS, fourthsS }: DischargeSamples): QueueDischarge | undefined {
  if (headwaysS.length < LEAST_HEADWAYS) return undefined;
  const headwayS = headwaysS.reduce((a, b) => a + b, 0) / headwaysS.length;
  const sorted = [...fourthsS].sort((a, b) => a - b);
  const fourth = sorted[Math.floor(sorted.length / 2)];
  const lost = fourth === undefined ? usualDischarge.startLostS : fourth - (FIRST_SATURATED - 0.5) * headwayS;
  return {
    saturationPerS: 1 / headwayS,
    startLostS: Math.max(0, Math.min(MOST_LOST_S, lost)),
    headways: headwaysS.length,
  };
}
