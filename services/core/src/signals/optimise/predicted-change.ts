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
  /** Where each cost lies after the change. */
  readonly afterWithin: Readonly<Record<keyof Costs, Predicted>>;
}

const DAYS = 20;
/** Days differ by this share in all demand, and roads among themselves. */
const DAY_SPREAD = 0.06;
const ROAD_SPREAD = 0.08;

export interface PredictedChangeOptions {
  /** The network that `after` is a setting of, where the junctions' plans differ by more than settings: with the same queues. Default the same. */
  readonly later?: FlowNetwork;
  readonly days?: number;
  readonly seed?: number;
}

/** Both settings on days with demand like the one measured: more or less of it, spread differently, counted with chance. Deterministic. */
export function predictedChange(
  network: FlowNetwork,
  before: readonly JunctionSetting[],
  after: readonly JunctionSetting[],
  { later = network, days = DAYS, seed = 1 }: PredictedChangeOptions = {},
): PredictedChange {
  const compare = (queues: FlowNetwork['queues']) => {
    const arrivals = (of: FlowNetwork): FlowNetwork => ({
      ...of,
      queues: of.queues.map((queue, q) => ({ ...queue, arrivalsPerS: queues[q]?.arrivalsPerS ?? [] })),
    });
    const [own, other] = [arrivals(network), arrivals(later)];
    return [
      costsOf(own, new FlowSimulation(own).run(before)),
      costsOf(other, new FlowSimulation(other).run(after)),
    ] as const;
  };
  const share = ([was, is]: readonly [Costs, Costs], cost: 'delayS' | 'stops') =>
    was[cost] > 0 ? is[cost] / was[cost] - 1 : 0;
  const measured = compare(network.queues);
  const random = seededRandom(seed);
  const others = Array.from({ length: days }, () => compare(anotherDay(network, random).queues));
  const range = (cost: 'delayS' | 'stops'): Predicted => {
    const value = share(measured, cost);
    const all = [...others.map((each) => share(each, cost)), value].sort((a, b) => a - b);
    const at = (part: number) => all[Math.round(part * (all.length - 1))] ?? value;
    return { value, low: at(0.05), high: at(0.95) };
  };
  // What days differ in by themselves is in both: the range is that of the difference.
  const afterWithin = (cost: keyof Costs): Predicted => {
    const [was, value] = [measured[0][cost], measured[1][cost]];
    const all = [...others.map(([before, is]) => is[cost] - before[cost]), value - was].sort((a, b) => a - b);
    const at = (part: number) => Math.max(0, was + (all[Math.round(part * (all.length - 1))] ?? 0));
    return { value, low: Math.min(value, at(0.05)), high: Math.max(value, at(0.95)) };
  };
  return {
    before: measured[0],
    after: measured[1],
    delayChange: range('delayS'),
    stopsChange: range('stops'),
    afterWithin: {
      delayS: afterWithin('delayS'),
      stops: afterWithin('stops'),
      full: afterWithin('full'),
      walkS: afterWithin('walkS'),
      busS: afterWithin('busS'),
      emissionG: afterWithin('emissionG'),
    },
  };
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
