import { cycleOf, type FlowNetwork, type JunctionModel, type JunctionSetting } from './flow-network.js';
import { type CriticalFlows, splitGreens, websterCycleS } from './webster.js';

const LEAST_CYCLE_S = 20;

/**
 * Critical flow ratios of a junction by stage, from the vehicles that its queues got. A queue that is served in several stages asks
 * of them together.
 */
export function criticalFlows(network: FlowNetwork, junction: number, flowsPerS: readonly number[]): CriticalFlows {
  const model = network.junctions[junction] as JunctionModel;
  const [own] = model.sequences;
  const stages = model.leastS.length;
  const ratios = new Array<number>(stages).fill(0);
  const asks = network.queues.flatMap((queue, q) => {
    if (queue.junction !== junction) return [];
    const per = queue.movements.reduce((a, each) => a + each.share / each.saturationPerS, 0);
    const served = (own?.intervals ?? []).flatMap(({ stage, lights }) =>
      stage !== undefined && queue.movements.every(({ link }) => lights[link] === 'G' || lights[link] === 'g')
        ? [stage]
        : [],
    );
    return served.length === 0 ? [] : [{ served, ratio: (flowsPerS[q] ?? 0) * per }];
  });
  for (const { served, ratio } of asks.sort((a, b) => a.served.length - b.served.length)) {
    const has = served.reduce((a, stage) => a + (ratios[stage] ?? 0), 0);
    const missing = ratio - has;
    if (missing <= 0) continue;
    for (const stage of served)
      ratios[stage] =
        (ratios[stage] ?? 0) + (has > 0 ? (missing * (ratios[stage] ?? 0)) / has : missing / served.length);
  }
  return { ratios, lostS: own?.clearanceS ?? 0 };
}

/** Webster's cycle of a junction, and what it follows from. */
export function websterFigures(network: FlowNetwork, junction: number, flowsPerS: readonly number[]) {
  const critical = criticalFlows(network, junction, flowsPerS);
  const websterS = websterCycleS(critical, LEAST_CYCLE_S, network.junctions[junction]?.mostCycleS ?? LEAST_CYCLE_S);
  return { flowRatio: critical.ratios.reduce((a, b) => a + b, 0), lostS: critical.lostS, websterS };
}

/** Greens by flow ratio for a cycle, in whole seconds; undefined where the limits leave no room. */
export function greensFor(
  model: JunctionModel,
  sequence: number,
  ratios: readonly number[],
  cycleS: number,
): number[] | undefined {
  const order = model.sequences[sequence];
  if (order === undefined) return undefined;
  const least = model.leastS.map(Math.ceil);
  for (const { stages, fixedS, leastS } of order.runs) {
    let short = leastS - fixedS - stages.reduce((a, stage) => a + (least[stage] ?? 0), 0);
    for (const stage of stages) {
      if (short <= 0) break;
      const part = Math.ceil(short / stages.length);
      least[stage] = (least[stage] ?? 0) + part;
      short -= part;
    }
  }
  const green = Math.round(cycleS - order.clearanceS);
  if (green < least.reduce((a, b) => a + b, 0)) return undefined;
  return wholeSeconds(splitGreens(ratios, least, green), least, green);
}

/** Rounds so that the sum stays and nothing gets less than its least. */
function wholeSeconds(greens: readonly number[], least: readonly number[], sum: number): number[] {
  const whole = greens.map((each, i) => Math.max(least[i] ?? 0, Math.floor(each)));
  const order = greens.map((each, i) => [each - Math.floor(each), i] as const).sort((a, b) => b[0] - a[0]);
  let left = sum - whole.reduce((a, b) => a + b, 0);
  for (let k = 0; left > 0; k++, left--) {
    const i = order[k % order.length]?.[1] ?? 0;
    whole[i] = (whole[i] ?? 0) + 1;
  }
  return whole;
}

/** The setting with a cycle, offset kept as a share of it. */
export function withCycle(
  model: JunctionModel,
  setting: JunctionSetting,
  ratios: readonly number[],
  cycleS: number,
): JunctionSetting | undefined {
  const greensS = greensFor(model, setting.sequence, ratios, cycleS);
  if (greensS === undefined) return undefined;
  const cycle = cycleOf(model, { ...setting, greensS });
  return { ...setting, greensS, offsetS: Math.round((setting.offsetS / cycleOf(model, setting)) * cycle) % cycle };
}
