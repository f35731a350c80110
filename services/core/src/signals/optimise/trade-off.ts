import type { FlowNetwork, JunctionSetting } from './flow-network.js';
import { type Costs, costsOf, type ObjectiveWeights, usualWeights } from './objective.js';
import { type OptimiseOptions, optimiseSettings } from './optimise-settings.js';

/** What a plan is made for first. */
export type Aim = 'delay' | 'stops' | 'spill' | 'walk' | 'bus' | 'emissions' | 'own';

/** A plan that no other one of the list beats in every objective. */
export interface TradeOff {
  /** own: the plan in force. */
  readonly aim: Aim;
  readonly settings: readonly JunctionSetting[];
  readonly costs: Costs;
}

/** 25 s of idling emit as much as a stop from 50 km/h. */
export const aimWeights: Readonly<Record<Exclude<Aim, 'own'>, ObjectiveWeights>> = {
  delay: usualWeights,
  stops: { ...usualWeights, stop: 60 },
  spill: { ...usualWeights, full: 100 },
  walk: { ...usualWeights, walk: 5 },
  bus: { ...usualWeights, bus: 30 },
  emissions: { ...usualWeights, stop: 25 },
};

/** Plans for each aim, and the one in force, as far as none beats another in everything. */
export function tradeOffs(
  network: FlowNetwork,
  own: readonly JunctionSetting[],
  options: OptimiseOptions = {},
): TradeOff[] {
  const found: TradeOff[] = [];
  for (const [aim, weights] of Object.entries(aimWeights) as [Exclude<Aim, 'own'>, ObjectiveWeights][]) {
    const { settings, before, after } = optimiseSettings(network, own, { ...options, weights });
    if (found.length === 0) found.push({ aim: 'own', settings: own, costs: costsOf(network, before) });
    found.push({ aim, settings, costs: costsOf(network, after) });
  }
  return undominated(found);
}

/** Those that no other one is at least as good as in everything and better in something; of equals the first. */
export function undominated(all: readonly TradeOff[]): TradeOff[] {
  const keys = ['delayS', 'stops', 'full', 'walkS', 'busS', 'emissionG'] as const;
  const noWorse = (a: Costs, b: Costs) => keys.every((key) => a[key] <= b[key]);
  return all.filter(
    (each, i) =>
      !all.some(
        (other, k) => k !== i && noWorse(other.costs, each.costs) && (!noWorse(each.costs, other.costs) || k < i),
      ),
  );
}
