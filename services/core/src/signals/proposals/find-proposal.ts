import type { CityModel } from '../../model/city.js';
import { type DemandNetwork, demandNetwork, type JunctionBasis } from '../demand/demand-network.js';
import { type DemandWindow, PERIOD_MS } from '../demand/junction-seen.js';
import { measuredPlan, runsOtherwise } from '../demand/measured-plan.js';
import { cycleOf, type JunctionModel, type JunctionSetting } from '../optimise/flow-network.js';
import { type FlowResult, FlowSimulation } from '../optimise/flow-simulation.js';
import { greenWaveModel, readGreenWave } from '../optimise/green-wave.js';
import type { MilpSolver } from '../optimise/milp.js';
import { type Costs, costsOf } from '../optimise/objective.js';
import { optimiseSettings } from '../optimise/optimise-settings.js';
import { predictedChange } from '../optimise/predicted-change.js';
import { settingReasons } from '../optimise/setting-reasons.js';
import { aimWeights, undominated } from '../optimise/trade-off.js';
import { settingsOfWave, waveCorridor } from '../optimise/wave-corridor.js';
import { checkPlan } from '../plans/check-plan.js';
import { diffPlans, type PlanChange } from '../plans/plan-diff.js';
import type { PlanProblem } from '../plans/plan-problem.js';
import type { TimingPlan } from '../timing-plan.js';
import { findWavePath } from './find-wave-path.js';
import { planReasons } from './plan-reasons.js';
import {
  type PredictedCosts,
  type ProposalAim,
  type ProposedDemand,
  type ProposedReason,
  type ProposedTradeOff,
  proposalAims,
} from './proposal.js';

/** What a proposal is made of. */
export interface ProposalBasis {
  readonly city: CityModel;
  readonly window: DemandWindow;
  readonly aim: ProposalAim;
  readonly junctions: readonly (JunctionBasis & {
    /** The plan that somebody wants instead; undefined: the optimiser looks for one. */
    readonly wanted: TimingPlan | undefined;
  })[];
}

/** By junction, in the order of the basis, and for all of them. */
export interface FoundProposal {
  readonly junctions: readonly {
    readonly to: TimingPlan;
    readonly changes: readonly PlanChange[];
    readonly reasons: readonly ProposedReason[];
    readonly demand: readonly ProposedDemand[];
  }[];
  readonly predicted: PredictedCosts;
  readonly tradeOffs: readonly ProposedTradeOff[];
}

/** Steps of queues that the search for each aim may simulate; the wanted one may take longer. */
const QUEUE_STEPS = { wanted: 60_000_000, others: 12_000_000 };
const MOST_TRIED = 2000;
const WAVE_S = 5;
/** Longest green of a plan that runs by demand, as a share of the green that is best on the average (FHWA, Signal Timing Manual). */
const ROOM_FOR_DEMAND = 1.25;

/**
 * Plans for the demand that was measured, under all limits: the wanted aim's in earnest, the others' so far that the trade-off shows. Plans
 * by hand are only predicted. Deterministic. Throws an Error of one sentence where a plan would break a limit.
 */
export async function findProposal(
  { city, window, aim, junctions }: ProposalBasis,
  solver: MilpSolver,
  tell: (share: number) => void,
): Promise<FoundProposal> {
  const modelled = junctions.map((each) => ({
    ...each,
    plan: runsOtherwise(each.plan, each.limits, each.seen)
      ? measuredPlan(each.plan, each.limits, each.seen, window)
      : each.plan,
  }));
  const demand = demandNetwork(city, modelled, window);
  const { network, settings: own, plans } = demand;
  const byHand = junctions.some(({ wanted }) => wanted !== undefined);
  const before = new FlowSimulation(network).run(own);
  let to: readonly JunctionSetting[];
  let after: FlowResult;
  let wanted: readonly TimingPlan[];
  let later = demand;
  let tradeOffs: ProposedTradeOff[] = [];
  if (byHand) {
    // Plans by hand may have phases in another order: they are modelled on their own.
    later = demandNetwork(
      city,
      junctions.map((each) => ({ ...each, plan: each.wanted ?? each.plan })),
      window,
    );
    to = later.settings;
    after = new FlowSimulation(later.network).run(to);
    wanted = junctions.map((each) => each.wanted ?? each.plan);
  } else {
    const starts = await waveStarts(city, demand, solver);
    tell(0.05);
    const steps = network.periods * network.periodS * Math.max(1, network.queues.length);
    const common = commonCycle(junctions.map(({ plan }) => plan));
    let done = 0;
    const search = (each: ProposalAim, budget: number) => {
      const found = optimiseSettings(network, own, {
        starts,
        commonCycle: common,
        evaluations: Math.min(MOST_TRIED, Math.max(120, Math.round(budget / steps))),
        weights: aimWeights[each],
      });
      done += 1;
      tell(0.05 + (0.85 * done) / proposalAims.length);
      return { aim: each, settings: found.settings, after: found.after, costs: costsOf(network, found.after) };
    };
    const chosen = search(aim, QUEUE_STEPS.wanted);
    ({ settings: to, after } = chosen);
    const all = [
      chosen,
      { aim: 'own' as const, settings: own, costs: costsOf(network, before) },
      ...proposalAims.filter((each) => each !== aim).map((each) => search(each, QUEUE_STEPS.others)),
    ];
    const kept = new Set(undominated(all));
    tradeOffs = all
      .filter((each) => each.aim === aim || each.aim === 'own' || kept.has(each))
      .map((each) => ({ aim: each.aim, costs: each.costs, chosen: each.aim === aim }));
    wanted = to.map((setting, j) => {
      const { plan } = junctions[j] as JunctionBasis;
      const unchanged = same(setting, own[j] as JunctionSetting);
      return unchanged ? plan : withRoom(plan, plans[j]?.planOf(setting) ?? plan);
    });
  }
  const broken = wanted.flatMap((plan, j) => {
    const { limits, plan: from } = junctions[j] as JunctionBasis;
    const name = ({ code, place }: PlanProblem) => `${code} ${JSON.stringify(place)}`;
    const known = new Set(checkPlan(from, limits).map(name));
    return checkPlan(plan, limits).filter((each) => !known.has(name(each)));
  });
  if (broken[0] !== undefined) throw new Error(`The plan that was found breaks a limit: ${broken[0].code}.`);
  const change = predictedChange(network, own, to, { later: later.network });
  const reasons = byHand ? [] : settingReasons(network, own, to, before, after);
  tell(1);
  return {
    junctions: junctions.map(({ junction, plan, limits }, j) => {
      const proposed = wanted[j] as TimingPlan;
      const changes = diffPlans(plan, proposed);
      return {
        to: proposed,
        changes,
        reasons: byHand
          ? []
          : planReasons(
              {
                demand,
                junction: j,
                limits,
                before,
                after,
                reasons: reasons.filter((each) => each.junction === junction.id),
              },
              plan,
              proposed,
              changes,
            ),
        demand: describeDemand(demand, j),
      };
    }),
    predicted: predictedCosts(change),
    tradeOffs,
  };
}

/** Settings of green waves with the cycle in force and with the one that the wave likes best, where the junctions form a row. */
async function waveStarts(city: CityModel, demand: DemandNetwork, solver: MilpSolver): Promise<JunctionSetting[][]> {
  const route = findWavePath(city, demand);
  if (route === undefined) return [];
  const { network, settings } = demand;
  const cycles = settings.map((setting, j) => cycleOf(network.junctions[j] as JunctionModel, setting));
  const frame = { leastCycleS: Math.min(...cycles), mostCycleS: Math.max(...cycles) };
  const starts: JunctionSetting[][] = [];
  for (const bands of ['one', 'per-link'] as const) {
    const corridor = waveCorridor(network, settings, route.path, route.travel, { ...frame, bands });
    const wave = readGreenWave(corridor, await solver.solve(greenWaveModel(corridor), WAVE_S));
    if (wave !== undefined) starts.push(settingsOfWave(network, settings, route.path, wave));
  }
  return starts;
}

/** Neighbours that keep one cycle go on to. */
function commonCycle(plans: readonly TimingPlan[]): boolean {
  const [first] = plans;
  return (
    plans.length > 1 && plans.every(({ cycleMs, control }) => cycleMs === first?.cycleMs && control !== 'actuated')
  );
}

function same(a: JunctionSetting, b: JunctionSetting): boolean {
  return a.sequence === b.sequence && a.offsetS === b.offsetS && a.greensS.every((green, i) => green === b.greensS[i]);
}

/** Greens by demand get room to be longer than they are best on the average. */
function withRoom(from: TimingPlan, plan: TimingPlan): TimingPlan {
  if (from.control !== 'actuated') return plan;
  const old = new Map(from.rings.flat(2).map((timing) => [timing.phase, timing]));
  const rings = plan.rings.map((ring) =>
    ring.map((section) =>
      section.map((timing) => {
        const was = old.get(timing.phase) ?? timing;
        const greenMs = timing.splitMs - (was.splitMs - was.maxGreenMs);
        const maxGreenMs = Math.max(timing.minGreenMs, Math.round((greenMs * ROOM_FOR_DEMAND) / 1000) * 1000);
        return { ...timing, maxGreenMs };
      }),
    ),
  );
  return { ...plan, offsetMs: from.offsetMs % plan.cycleMs, rings };
}

function predictedCosts({ before, after, afterWithin }: ReturnType<typeof predictedChange>): PredictedCosts {
  const of = (cost: keyof Costs) => ({
    before: before[cost],
    after: after[cost],
    low: afterWithin[cost].low,
    high: afterWithin[cost].high,
  });
  return {
    delayS: of('delayS'),
    stops: of('stops'),
    full: of('full'),
    walkS: of('walkS'),
    busS: of('busS'),
    emissionG: of('emissionG'),
  };
}

/** Lanes of a link that the same groups rule, together. */
function describeDemand({ lanes, network }: DemandNetwork, junction: number): ProposedDemand[] {
  const hours = (network.periods * (PERIOD_MS / 1000)) / 3600;
  const rows = new Map<string, typeof lanes>();
  for (const each of lanes) {
    if (each.junction !== junction) continue;
    const key = `${each.link.id} ${groupsOf(each).join()}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].map((own): ProposedDemand => {
    const sum = (of: (lane: (typeof lanes)[number]) => number) => own.reduce((total, each) => total + of(each), 0);
    const [first] = own as [(typeof lanes)[number]];
    const headways = sum(({ demand }) => demand.discharge.headways);
    const sources = new Set(own.map(({ demand }) => demand.arrivals));
    return {
      linkId: first.link.id,
      groups: groupsOf(first),
      lanes: own.length,
      flowPerH: sum(({ demand }) => demand.demand.reduce((a, b) => a + b, 0)) / hours,
      saturationPerH: sum(({ demand }) => demand.discharge.saturationPerS * 3600),
      oversaturated: own.some(({ demand }) => demand.oversaturated),
      evidence: {
        arrivals: sources.has('detector') ? 'detector' : sources.has('trajectory') ? 'trajectory' : 'none',
        vehicles: sum(({ demand }) => demand.departures.reduce((a, b) => a + b, 0)),
        queueGrowth: sum(({ demand }) => demand.queueGrowth),
        saturation: headways > 0 ? 'headways' : 'usual',
        headways,
      },
    };
  });
}

function groupsOf({ movements }: DemandNetwork['lanes'][number]): number[] {
  return [...new Set(movements.map(({ link }) => link.group).filter((group) => group > 0))].sort((a, b) => a - b);
}
