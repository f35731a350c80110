import { cycleOf, type FlowNetwork, type JunctionSetting } from './flow-network.js';
import type { FlowResult } from './flow-simulation.js';
import { websterFigures } from './webster-setting.js';

/**
 * Why a number of a junction's setting changed. `values` are the numbers that a sentence about it needs; times in s, shares 0..1.
 *
 * - cycle-near-webster: fromS, toS, flowRatio, lostS, websterS
 * - cycle-common: fromS, toS, websterS; several junctions keep it
 * - green-more, green-less: stage; fromS, toS, flowPerH, saturationBefore, saturationAfter of its busiest queue
 * - green-least: stage; fromS, toS: it got the least that is allowed
 * - offset-platoon: neighbour; fromS, toS, unstoppedBefore, unstoppedAfter, flowPerH of the busiest road from there
 * - offset-shifted: fromS, toS; nothing comes from a neighbour, it moved along with the others
 * - sequence: from, to (indexes), delayBefore, delayAfter of the junction, s a vehicle
 */
export interface SettingReason {
  readonly code:
    | 'cycle-near-webster'
    | 'cycle-common'
    | 'green-more'
    | 'green-less'
    | 'green-least'
    | 'offset-platoon'
    | 'offset-shifted'
    | 'sequence';
  readonly junction: string;
  readonly stage?: number;
  /** Junction upstream. */
  readonly neighbour?: string;
  readonly values: Readonly<Record<string, number>>;
}

const NEAR_WEBSTER = 0.25;

/** A reason for every number that differs. */
export function settingReasons(
  network: FlowNetwork,
  from: readonly JunctionSetting[],
  to: readonly JunctionSetting[],
  before: FlowResult,
  after: FlowResult,
): SettingReason[] {
  const seconds = network.periods * network.periodS;
  const flows = before.queues.map((each) => each.vehicles / seconds);
  const cycles = to.map((each, j) => cycleOf(network.junctions[j] as never, each));
  return network.junctions.flatMap((model, j): SettingReason[] => {
    const [was, is] = [from[j] as JunctionSetting, to[j] as JunctionSetting];
    const junction = model.id;
    const reasons: SettingReason[] = [];
    const own = network.queues.flatMap((queue, q) => (queue.junction === j ? [q] : []));
    const [fromS, toS] = [cycleOf(model, was), cycleOf(model, is)];
    if (fromS !== toS) {
      const webster = websterFigures(network, j, flows);
      const { websterS } = webster;
      const near = Math.abs(toS - websterS) <= NEAR_WEBSTER * websterS;
      const common = cycles.filter((each) => each === toS).length > 1;
      if (common && !near) reasons.push({ code: 'cycle-common', junction, values: { fromS, toS, websterS } });
      else reasons.push({ code: 'cycle-near-webster', junction, values: { fromS, toS, ...webster } });
    }
    if (was.sequence !== is.sequence) {
      const delay = (result: FlowResult) =>
        mean(
          own.map((q) => result.queues[q]?.delayVehS ?? 0),
          own.map((q) => result.queues[q]?.vehicles ?? 0),
        );
      const values = { from: was.sequence, to: is.sequence, delayBefore: delay(before), delayAfter: delay(after) };
      reasons.push({ code: 'sequence', junction, values });
    }
    for (const [stage, green] of is.greensS.entries()) {
      const old = was.greensS[stage] ?? 0;
      if (old === green) continue;
      const lights = model.sequences[0]?.intervals.find((each) => each.stage === stage)?.lights ?? '';
      const served = own.filter((q) =>
        network.queues[q]?.movements.some(({ link }) => lights[link] === 'G' || lights[link] === 'g'),
      );
      const busiest = served.sort((a, b) => (after.queues[b]?.saturation ?? 0) - (after.queues[a]?.saturation ?? 0))[0];
      const values = {
        fromS: old,
        toS: green,
        flowPerH: busiest === undefined ? 0 : (flows[busiest] ?? 0) * 3600,
        saturationBefore: before.queues[busiest ?? -1]?.saturation ?? 0,
        saturationAfter: after.queues[busiest ?? -1]?.saturation ?? 0,
      };
      const least = green <= Math.ceil(model.leastS[stage] ?? 0);
      reasons.push({
        code: least ? 'green-least' : green > old ? 'green-more' : 'green-less',
        junction,
        stage,
        values,
      });
    }
    if (was.offsetS !== is.offsetS) reasons.push(offsetReason(network, j, was, is, flows, before, after));
    return reasons;
  });
}

function offsetReason(
  network: FlowNetwork,
  j: number,
  was: JunctionSetting,
  is: JunctionSetting,
  flows: readonly number[],
  before: FlowResult,
  after: FlowResult,
): SettingReason {
  const junction = network.junctions[j]?.id ?? '';
  const moved = { fromS: was.offsetS, toS: is.offsetS };
  const fed = network.queues.flatMap((queue, q) =>
    queue.junction === j
      ? queue.inflows.filter((each) => network.queues[each.queue]?.junction !== j).map((each) => ({ q, each }))
      : [],
  );
  const weight = ({ q }: { q: number }) => flows[q] ?? 0;
  const [most] = fed.sort((a, b) => weight(b) - weight(a));
  if (most === undefined) return { code: 'offset-shifted', junction, values: moved };
  const source = network.queues[most.each.queue]?.junction ?? -1;
  const unstopped = (result: FlowResult) =>
    (result.queues[most.q]?.unstopped ?? 0) / Math.max(1e-9, result.queues[most.q]?.vehicles ?? 0);
  return {
    code: 'offset-platoon',
    junction,
    neighbour: network.junctions[source]?.id ?? '',
    values: {
      ...moved,
      unstoppedBefore: unstopped(before),
      unstoppedAfter: unstopped(after),
      flowPerH: weight(most) * 3600,
    },
  };
}

function mean(sums: readonly number[], counts: readonly number[]): number {
  return (
    sums.reduce((a, b) => a + b, 0) /
    Math.max(
      1e-9,
      counts.reduce((a, b) => a + b, 0),
    )
  );
}
