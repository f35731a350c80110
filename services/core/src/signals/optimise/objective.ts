import type { FlowNetwork } from './flow-network.js';
import type { FlowResult } from './flow-simulation.js';

/** What a second of each kind weighs against a vehicle's second of delay. */
export interface ObjectiveWeights {
  readonly delay: number;
  /** A stop, in vehicle seconds. */
  readonly stop: number;
  /** A second of an approach that is full. */
  readonly full: number;
  /** A second that somebody waits to walk. */
  readonly walk: number;
  /** A second of a bus, on top of what it counts as a vehicle. */
  readonly bus: number;
}

/** Delay first; a stop costs some seconds of comfort and fuel, a full approach blocks others. */
export const usualWeights: ObjectiveWeights = { delay: 1, stop: 6, full: 5, walk: 0.5, bus: 0 };

/** What settings cost by each objective, a vehicle (or walker) where that makes sense. */
export interface Costs {
  readonly delayS: number;
  readonly stops: number;
  /** Share of time that approaches are full, 0..1. */
  readonly full: number;
  readonly walkS: number;
  readonly busS: number;
  /** Grams of CO2 a vehicle above driving through: idling 0.6 g/s (about 1 l/h of petrol), a stop from 50 km/h about 15 g. */
  readonly emissionG: number;
}

const IDLE_G_PER_S = 0.6;
const STOP_G = 15;

/** One number, vehicle seconds. */
export function performanceIndex(result: FlowResult, weights: ObjectiveWeights): number {
  return (
    weights.delay * (result.queuedVehS + result.randomVehS) +
    weights.stop * result.stops +
    weights.full * result.fullS +
    weights.walk * result.walkVehS +
    weights.bus * result.busVehS
  );
}

export function costsOf(network: FlowNetwork, result: FlowResult): Costs {
  const vehicles = Math.max(1e-9, result.vehicles);
  const seconds = network.periodS * network.periods;
  const walkers =
    network.junctions.flatMap((each) => [...each.walkersPerS.values()]).reduce((a, b) => a + b, 0) * seconds;
  const buses = network.queues.reduce((a, each, q) => a + each.busShare * (result.queues[q]?.vehicles ?? 0), 0);
  const delayS = (result.queuedVehS + result.randomVehS) / vehicles;
  const stops = result.stops / vehicles;
  return {
    delayS,
    stops,
    full: result.fullS / Math.max(1, seconds * network.approaches.length),
    walkS: walkers > 0 ? result.walkVehS / walkers : 0,
    busS: buses > 0 ? result.busVehS / buses : 0,
    emissionG: delayS * IDLE_G_PER_S + stops * STOP_G,
  };
}
