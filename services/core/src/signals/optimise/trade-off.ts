import { type Costs, type ObjectiveWeights, usualWeights } from './objective.js';

/** Weights of what a plan is made for first. 25 s of idling emit as much as a stop from 50 km/h. */
export const aimWeights: Readonly<
  Record<'delay' | 'stops' | 'spill' | 'walk' | 'bus' | 'emissions', ObjectiveWeights>
> = {
  delay: usualWeights,
  stops: { ...usualWeights, stop: 60 },
  spill: { ...usualWeights, full: 100 },
  walk: { ...usualWeights, walk: 5 },
  bus: { ...usualWeights, bus: 30 },
  emissions: { ...usualWeights, stop: 25 },
};

/** Those that no other one is at least as good as in everything and better in something; of equals the first. */
export function undominated<T extends { readonly costs: Costs }>(all: readonly T[]): T[] {
  const keys = ['delayS', 'stops', 'full', 'walkS', 'busS', 'emissionG'] as const;
  const noWorse = (a: Costs, b: Costs) => keys.every((key) => a[key] <= b[key]);
  return all.filter(
    (each, i) =>
      !all.some(
        (other, k) => k !== i && noWorse(other.costs, each.costs) && (!noWorse(each.costs, other.costs) || k < i),
      ),
  );
}
