import { condense } from './condense.js';
import { cycleOf, type FlowNetwork, isAllowed, type JunctionSetting } from './flow-network.js';
import { type FlowResult, FlowSimulation } from './flow-simulation.js';
import { type ObjectiveWeights, performanceIndex, usualWeights } from './objective.js';
import { seededRandom } from './seeded-random.js';
import { SettingSearch } from './setting-search.js';
import { websterCycleS } from './webster.js';
import { criticalFlows, withCycle } from './webster-setting.js';

export interface OptimiseOptions {
  readonly weights?: ObjectiveWeights;
  /** All junctions keep one cycle. Where not, each may have its own where that costs less. Default false. */
  readonly commonCycle?: boolean;
  /** Stages may change their order. Default true. */
  readonly sequences?: boolean;
  /** More settings to begin from, e.g. those of a green wave. */
  readonly starts?: readonly (readonly JunctionSetting[])[];
  readonly leastCycleS?: number;
  readonly mostCycleS?: number;
  /** How many settings may be tried; by default as many as take some seconds. */
  readonly evaluations?: number;
  readonly seed?: number;
  /** Demand that the plan is made for, as a multiple of what was measured: some room for days with more. Default 1.1. */
  readonly margin?: number;
}

export interface OptimisedSettings {
  readonly settings: readonly JunctionSetting[];
  readonly before: FlowResult;
  readonly after: FlowResult;
  readonly indexBefore: number;
  readonly indexAfter: number;
  readonly evaluations: number;
}

/** Steps of queues that a search may simulate: about four seconds of one core. */
const QUEUE_STEPS = 55_000_000;
const MOST_TRIED = 3000;
const SEARCH_PERIODS = 3;
/** Of starts with cycles from short to long so many get their offsets turned, and so many of all are improved. */
const TURNED_STARTS = 6;
const KEPT_STARTS = 3;

/**
 * Cycle, splits, offsets and order of stages that cost least by the flow model, under all limits. Webster's cycles and others around them, greens by
 * flow ratio, offsets round the cycle; then the best few, and the plan in force, are improved step by step, and shaken to get out of local
 * optima. What comes out is never worse by the model than what it began with. Deterministic.
 */
export function optimiseSettings(
  network: FlowNetwork,
  own: readonly JunctionSetting[],
  options: OptimiseOptions = {},
): OptimisedSettings {
  const {
    weights = usualWeights,
    commonCycle = false,
    sequences = true,
    starts = [],
    seed = 1,
    margin = 1.1,
  } = options;
  const measured = new FlowSimulation(network);
  const before = measured.run(own);
  const wanted = scaled(network, margin);
  const whole = new FlowSimulation(wanted);
  const small = condense(wanted, SEARCH_PERIODS);
  const steps = small.periods * small.periodS * Math.max(1, small.queues.length);
  const search = new SettingSearch(new FlowSimulation(small), weights, {
    commonCycle,
    sequences,
    evaluations: options.evaluations ?? Math.min(MOST_TRIED, Math.max(300, Math.round(QUEUE_STEPS / steps))),
    random: seededRandom(seed),
  });
  const seconds = network.periodS * network.periods;
  const flows = before.queues.map((each) => each.vehicles / seconds);
  const allowed = (settings: readonly JunctionSetting[]) =>
    settings.every((setting, j) => isAllowed(network.junctions[j] as never, setting));
  const cycles = cycleStarts(network, own, flows, options)
    .filter(allowed)
    .map((settings) => ({ settings, index: search.index(settings) }))
    .sort((a, b) => a.index - b.index)
    .slice(0, TURNED_STARTS)
    .map((each) => each.settings);
  const begun = [own, ...starts, ...cycles]
    .filter(allowed)
    .map((settings) => search.offsets(settings))
    .sort((a, b) => a.index - b.index)
    .slice(0, KEPT_STARTS);
  const improved = begun.map((each) => search.descend(each, [8, 4, 2])).sort((a, b) => a.index - b.index);
  const [first] = improved;
  const best = first === undefined ? [] : search.shake(first);
  // The search looked at a shorter day; the whole one decides.
  const finals = [...best, ...improved].map(({ settings }) => {
    const result = whole.run(settings);
    return { settings, index: performanceIndex(result, weights) };
  });
  const indexBefore = performanceIndex(before, weights);
  const kept = { settings: own, result: before, index: indexBefore };
  // Best with some more traffic than was measured, and with what was measured no worse than the plan in force, whatever that one lacks.
  const won =
    finals
      .sort((a, b) => a.index - b.index)
      .map(({ settings }) => {
        const result = measured.run(settings);
        return { settings, result, index: performanceIndex(result, weights) };
      })
      .find(({ index }) => index <= kept.index) ?? kept;
  return {
    settings: won.settings,
    before,
    after: won.result,
    indexBefore,
    indexAfter: performanceIndex(won.result, weights),
    evaluations: Math.round(search.evaluations) + 2 * finals.length + 1,
  };
}

function scaled(network: FlowNetwork, by: number): FlowNetwork {
  const queues = network.queues.map((queue) => ({
    ...queue,
    arrivalsPerS: queue.arrivalsPerS.map((each) => each * by),
  }));
  return { ...network, queues };
}

/** Settings with Webster's cycle for each junction, and with common cycles from the shortest to the longest. */
function cycleStarts(
  network: FlowNetwork,
  own: readonly JunctionSetting[],
  flows: readonly number[],
  { commonCycle = false, leastCycleS = 30, mostCycleS = 150 }: OptimiseOptions,
): JunctionSetting[][] {
  const critical = network.junctions.map((_, j) => criticalFlows(network, j, flows));
  const all = (cycleS: (j: number) => number) =>
    network.junctions.map((model, j) => {
      const setting = own[j] as JunctionSetting;
      for (let cycle = cycleS(j); cycle <= model.mostCycleS; cycle += 5) {
        const made = withCycle(model, setting, critical[j]?.ratios ?? [], cycle);
        if (made !== undefined && isAllowed(model, made)) return made;
      }
      return setting;
    });
  const starts: JunctionSetting[][] = [];
  for (let cycle = leastCycleS; cycle <= mostCycleS; cycle += cycle < 80 ? 5 : 10) {
    const made = all(() => cycle);
    const cycles = new Set(made.map((setting, j) => Math.round(cycleOf(network.junctions[j] as never, setting))));
    if (!commonCycle || cycles.size === 1) starts.push(made);
  }
  if (!commonCycle)
    starts.push(
      all((j) => Math.round(websterCycleS(critical[j] ?? { ratios: [], lostS: 0 }, leastCycleS, mostCycleS))),
    );
  return starts;
}
