const KM_PER_MILE = 1.609344;

/**
 * Mean speed on a basic freeway segment, km/h, by HCM 6th ed., Exhibit 12-6: constant up to a breakpoint, then falling
 * to the speed at capacity, where the density is 45 pc/mi/ln. `flow` in pc/h/lane; undefined above capacity.
 */
export function hcmSpeedKmh(freeFlowKmh: number, flow: number): number | undefined {
  const freeMph = freeFlowKmh / KM_PER_MILE;
  const capacity = hcmCapacity(freeFlowKmh);
  if (flow > capacity) return undefined;
  const breakpoint = 1000 + 40 * (75 - Math.min(75, freeMph));
  if (flow <= breakpoint) return freeFlowKmh;
  const atCapacityMph = capacity / 45;
  const share = (flow - breakpoint) / (capacity - breakpoint);
  return (freeMph - (freeMph - atCapacityMph) * share * share) * KM_PER_MILE;
}

/** Capacity of a basic freeway segment, pc/h/lane, by HCM 6th ed., Equation 12-6. */
export function hcmCapacity(freeFlowKmh: number): number {
  return Math.min(2400, 2200 + 10 * (Math.min(70, freeFlowKmh / KM_PER_MILE) - 50));
}
