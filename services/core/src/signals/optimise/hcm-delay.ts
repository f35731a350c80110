/** One lane group over one analysis period. */
export interface DelayInput {
  readonly cycleS: number;
  /** Effective green. */
  readonly greenS: number;
  /** Demand, veh/s. */
  readonly flowPerS: number;
  /** Saturation flow, veh/s of green. */
  readonly saturationPerS: number;
  /** Length of the analysis period. */
  readonly periodS: number;
  /** Incremental delay factor: 0.5 of fixed greens, from 0.04 of actuated ones. */
  readonly k?: number;
  /** Filtering by signals upstream: 1 of arrivals at random, see `upstreamFiltering`. */
  readonly i?: number;
  /** Progression factor. */
  readonly progression?: number;
  /** Vehicles that wait when the period begins. */
  readonly initialQueue?: number;
}

const HOUR_S = 3600;

/** Control delay d = d1 PF + d2 + d3 of the Highway Capacity Manual, s/veh. */
export function hcmDelayS(input: DelayInput): number {
  const {
    cycleS,
    greenS,
    flowPerS,
    saturationPerS,
    periodS,
    k = 0.5,
    i = 1,
    progression = 1,
    initialQueue = 0,
  } = input;
  const capacityPerS = (saturationPerS * greenS) / cycleS;
  const x = flowPerS / capacityPerS;
  return (
    uniformDelayS(cycleS, greenS, x) * progression +
    incrementalDelayS(x, capacityPerS, periodS, k, i) +
    initialQueueDelayS(initialQueue, x, capacityPerS, periodS)
  );
}

/** d1: of vehicles that come evenly, s/veh. */
export function uniformDelayS(cycleS: number, greenS: number, x: number): number {
  const share = Math.min(1, greenS / cycleS);
  return share >= 1 ? 0 : (0.5 * cycleS * (1 - share) ** 2) / (1 - Math.min(1, x) * share);
}

/** d2: of random arrivals, and of demand beyond capacity, s/veh. */
export function incrementalDelayS(x: number, capacityPerS: number, periodS: number, k = 0.5, i = 1): number {
  const periodH = periodS / HOUR_S;
  const root = Math.sqrt((x - 1) ** 2 + (8 * k * i * x) / (capacityPerS * HOUR_S * periodH));
  return 900 * periodH * (x - 1 + root);
}

/** Part of d2 that no model of flows without chance has: without what demand beyond capacity costs by itself, s/veh. */
export function randomDelayS(x: number, capacityPerS: number, periodS: number, k = 0.5, i = 1): number {
  return incrementalDelayS(x, capacityPerS, periodS, k, i) - Math.max(0, x - 1) * 0.5 * periodS;
}

/** d3: of vehicles that waited before the period began, s/veh. */
export function initialQueueDelayS(queue: number, x: number, capacityPerS: number, periodS: number): number {
  if (queue <= 0) return 0;
  const spare = 1 - Math.min(1, x);
  const clearS = spare > 0 ? queue / (capacityPerS * spare) : Number.POSITIVE_INFINITY;
  const lastsS = Math.min(periodS, clearS);
  const u = clearS <= periodS ? 0 : 1 - (capacityPerS * periodS * spare) / queue;
  return (0.5 * queue * (1 + u) * lastsS) / (capacityPerS * periodS);
}

/** I: how much less random arrivals are behind a signal with degree of saturation `x` (HCM 2000, 15-6). */
export function upstreamFiltering(x: number): number {
  return Math.max(0.09, 1 - 0.91 * Math.min(1, x) ** 2.68);
}
