import type { FlowNetwork, JunctionSetting } from './flow-network.js';
import { FlowSimulation } from './flow-simulation.js';
import { type Costs, costsOf } from './objective.js';
import { seededRandom } from './seeded-random.js';

/** A prediction: with the demand that was measured, and the range in which it lies on nine of ten days like it. */
export interface Predicted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a change of settings does: each cost before and after, and delay's change as a share of what it was. */
export interface PredictedChange {
  readonly before: Costs;
  readonly after: Costs;
  /** Below 0: less delay. */
  readonly delayChange: Predicted;
  readonly stopsChange: Predicted;
}

const DAYS = 20;
/** Days differ by this share in all demand, and roads among themselves. */
const DAY_SPREAD = 0.06;
const ROAD_SPREAD = 0.08;

/** Both settings on days with demand like the one measured: more or less of it, spread differently, counted with chance. Deterministic. */
export function predictedChange(
  network: FlowNetwork,
  before: readonly JunctionSetting[],
  after: readonly JunctionSetting[],
  days = DAYS,
  seed = 1,
): PredictedChange {
  const compare = (of: FlowNetwork) => {
    const simulation = new FlowSimulation(of);
    return [costsOf(of, simulation.run(before)), costsOf(of, simulation.run(after))] as const;
  };
  const share = ([was, is]: readonly [Costs, Costs], cost: 'delayS' | 'stops') =>
    was[cost] > 0 ? is[cost] / was[cost] - 1 : 0;
  const measured = compare(network);
  const random = seededRandom(seed);
  const others = Array.from({ length: days }, () => compare(anotherDay(network, random)));
  const range = (cost: 'delayS' | 'stops'): Predicted => {
    const value = share(measured, cost);
    const all = [...others.map((each) => share(each, cost)), value].sort((a, b) => a - b);
    const at = (part: number) => all[Math.round(part * (all.length - 1))] ?? value;
    return { value, low: at(0.05), high: at(0.95) };
  };
  return { before: measured[0], after: measured[1], delayChange: range('delayS'), stopsChange: range('stops') };
}

function anotherDay(network: FlowNetwork, random: () => number): FlowNetwork {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const day = 1 + DAY_SPREAD * normal();
  const queues = network.queues.map((queue) => {
    const road = day * (1 + ROAD_SPREAD * normal());
    const arrivalsPerS = queue.arrivalsPerS.map((each) => {
      const count = each * network.periodS;
      return Math.max(0, count * road + Math.sqrt(count) * normal()) / network.periodS;
    });
    return { ...queue, arrivalsPerS };
  });
  return { ...network, queues };
}
