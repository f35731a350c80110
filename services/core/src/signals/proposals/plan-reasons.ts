import type { DemandNetwork } from '../demand/demand-network.js';
import type { FlowResult } from '../optimise/flow-simulation.js';
import type { SettingReason } from '../optimise/setting-reasons.js';
import { websterFigures } from '../optimise/webster-setting.js';
import type { PlanChange } from '../plans/plan-diff.js';
import { groupsByPhase, phaseWindows } from '../plans/plan-windows.js';
import type { SignalLimits, TimingPlan } from '../timing-plan.js';
import type { ProposedReason } from './proposal.js';

/** What reasons are made of. */
export interface ReasonBasis {
  readonly demand: DemandNetwork;
  /** Index in the network. */
  readonly junction: number;
  readonly limits: SignalLimits;
  readonly before: FlowResult;
  readonly after: FlowResult;
  /** Of the junction's setting in the model. */
  readonly reasons: readonly SettingReason[];
}

/**
 * A reason for every number of a plan that changed, with the numbers that stand in the plans: of the cycle, the offset, the order, and
 * of each phase whose split or longest green is another.
 */
export function planReasons(
  basis: ReasonBasis,
  from: TimingPlan,
  to: TimingPlan,
  changes: readonly PlanChange[],
): ProposedReason[] {
  const { reasons } = basis;
  const changed = (code: PlanChange['code']) => changes.some((each) => each.code === code);
  const of = (prefix: string) => reasons.find(({ code }) => code.startsWith(prefix));
  const told: ProposedReason[] = [];
  if (changed('cycle')) {
    const spans = { fromS: from.cycleMs / 1000, toS: to.cycleMs / 1000 };
    const known = of('cycle');
    told.push({
      code: known?.code ?? 'cycle-near-webster',
      phases: [],
      neighbour: null,
      values: { ...(known?.values ?? websterValues(basis)), ...spans },
    });
  }
  const order = of('sequence');
  if (changed('sequence') && order) told.push({ ...order, phases: [], neighbour: null });
  const phases = new Set(
    changes.flatMap(({ code, place: { phase } }) =>
      (code === 'split' || code === 'max-green') && phase !== undefined ? [phase] : [],
    ),
  );
  for (const phase of phases) told.push(greenReason(basis, from, to, phase));
  if (changed('offset')) {
    const known = of('offset');
    told.push({
      // A reference that is not the first green moves with the greens before it.
      code: known?.code ?? 'offset-shifted',
      phases: [],
      neighbour: known?.neighbour ?? null,
      values: { ...known?.values, fromS: from.offsetMs / 1000, toS: to.offsetMs / 1000 },
    });
  }
  return told;
}

function websterValues({ demand: { network }, junction, before }: ReasonBasis): Record<string, number> {
  const seconds = network.periods * network.periodS;
  const flows = before.queues.map(({ vehicles }) => vehicles / seconds);
  return websterFigures(network, junction, flows);
}

function greenReason(
  { demand: { network, lanes }, junction, limits, before, after }: ReasonBasis,
  from: TimingPlan,
  to: TimingPlan,
  phase: number,
): ProposedReason {
  const timing = (plan: TimingPlan) => phaseWindows(plan, limits).find((each) => each.timing.phase === phase);
  const [was, is] = [timing(from), timing(to)];
  const [fromMs, toMs] = [was?.timing.splitMs ?? 0, is?.timing.splitMs ?? 0];
  const groups = new Set(groupsByPhase(limits).get(phase));
  const [busiest] = lanes
    .flatMap(({ junction: at, movements }, q) =>
      at === junction && movements.some(({ link }) => groups.has(link.group)) ? [q] : [],
    )
    .sort((a, b) => (before.queues[b]?.saturation ?? 0) - (before.queues[a]?.saturation ?? 0));
  const own = limits.groups.filter(({ group }) => groups.has(group));
  const leastMs = Math.max(
    is?.timing.minGreenMs ?? 0,
    ...own.map((each) => (each.kind === 'pedestrian' ? each.minGreenMs + each.clearanceMs : 0)),
  );
  const greenMs = (is?.greenEndMs ?? 0) - (is?.startMs ?? 0);
  const [fromGreenMs, toGreenMs] =
    fromMs === toMs ? [was?.timing.maxGreenMs ?? 0, is?.timing.maxGreenMs ?? 0] : [fromMs, toMs];
  return {
    code: greenMs <= leastMs ? 'green-least' : toGreenMs > fromGreenMs ? 'green-more' : 'green-less',
    phases: [phase],
    neighbour: null,
    values: {
      fromS: fromGreenMs / 1000,
      toS: toGreenMs / 1000,
      leastS: leastMs / 1000,
      flowPerH:
        busiest === undefined
          ? 0
          : ((before.queues[busiest]?.vehicles ?? 0) / (network.periods * network.periodS)) * 3600,
      saturationBefore: before.queues[busiest ?? -1]?.saturation ?? 0,
      saturationAfter: after.queues[busiest ?? -1]?.saturation ?? 0,
    },
  };
}
