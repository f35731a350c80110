import type { MeanWithin } from '../mean-within.js';
import type { Costs } from '../optimise/objective.js';
import type { SettingReason } from '../optimise/setting-reasons.js';
import type { PlanChange } from '../plans/plan-diff.js';
import type { TimingPlan } from '../timing-plan.js';

/** What a plan is made for first. */
export const proposalAims = ['delay', 'stops', 'spill', 'walk', 'bus', 'emissions'] as const;
export type ProposalAim = (typeof proposalAims)[number];

/**
 * - optimising: demand is measured and plans are looked for; of versions made by hand, only predicted
 * - simulating: both programmes run in the shadow
 * - ready: the shadow run is done; whoever may deploy can
 * - failed: `problem` says why
 */
export const proposalStates = ['optimising', 'simulating', 'ready', 'failed'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** A programme that is proposed for one junction or several, with what is expected of it and what simulation makes of it. */
export interface Proposal {
  readonly id: string;
  readonly author: string;
  /** Account or key that asked. */
  readonly actorId: string;
  /** The author's own name of the request: asked again under the same one, it is the same proposal. */
  readonly requestId: string;
  readonly askedMs: number;
  readonly reason: string;
  readonly origin: 'optimiser' | 'editor';
  /** Of the editor's: delay. */
  readonly aim: ProposalAim;
  /** What was measured then is the demand. UTC epoch ms, the end excluded. */
  readonly basis: { readonly fromMs: number; readonly toMs: number };
  readonly simulator: ShadowSimulator;
  readonly wanted: ProposalWish;
  readonly state: ProposalState;
  /** 0..1 over optimising and simulating. */
  readonly progress: number;
  /** Why it failed; null otherwise. */
  readonly problem: string | null;
  readonly junctions: readonly ProposedJunction[];
  readonly predicted: PredictedCosts | null;
  readonly tradeOffs: readonly ProposedTradeOff[];
  readonly shadow: ShadowOutcome | null;
}

/** What simulates single vehicles: the model of the demo city, or SUMO where it is installed. */
export const shadowSimulators = ['built-in', 'sumo'] as const;
export type ShadowSimulator = (typeof shadowSimulators)[number];

/** What was asked for. */
export interface ProposalWish {
  readonly junctionIds: readonly string[];
  /** Number of the plan to optimise; null: the one that ran most of the basis. */
  readonly plan: number | null;
  /** Versions made by hand; empty where the optimiser makes them. */
  readonly versions: readonly { readonly deviceId: string; readonly version: number }[];
}

/** A reason for a number that changed. `phases`: whose green it is; `neighbour`: junction upstream. See `SettingReason` for codes and values; `leastS` of a phase is the least green that it may have. */
export interface ProposedReason {
  readonly code: SettingReason['code'];
  readonly phases: readonly number[];
  readonly neighbour: string | null;
  readonly values: Readonly<Record<string, number>>;
}

/** Demand of the lanes of a link that the same signal groups rule. */
export interface ProposedDemand {
  readonly linkId: string;
  readonly groups: readonly number[];
  readonly lanes: number;
  /** What came: who left, and by how much the queue grew. */
  readonly flowPerH: number;
  /** Of all its lanes together, vehicles an hour of green. */
  readonly saturationPerH: number;
  /** The queue did not clear in some greens on end. */
  readonly oversaturated: boolean;
  readonly evidence: DemandEvidence;
}

export interface DemandEvidence {
  /** Who told of vehicles: trajectories over the stop line, detectors, or nobody. */
  readonly arrivals: 'trajectory' | 'detector' | 'none';
  readonly vehicles: number;
  /** By how many vehicles the queue grew. */
  readonly queueGrowth: number;
  /** headways: of queues that left; usual: too few were seen, so it is what lanes usually have. */
  readonly saturation: 'headways' | 'usual';
  readonly headways: number;
}

export interface ProposedJunction {
  readonly junctionId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly deviceId: string;
  readonly plan: number;
  /** Of the programme that is proposed; null until it is found, and where nothing changes. */
  readonly version: number | null;
  readonly from: TimingPlan;
  readonly to: TimingPlan;
  readonly changes: readonly PlanChange[];
  readonly reasons: readonly ProposedReason[];
  readonly demand: readonly ProposedDemand[];
}

/** Of the flow model: now, then, and where `after` lies on nine of ten days like the one measured. */
export interface PredictedCost {
  readonly before: number;
  readonly after: number;
  readonly low: number;
  readonly high: number;
}

export type PredictedCosts = Readonly<Record<keyof Costs, PredictedCost>>;

export interface ProposedTradeOff {
  /** own: the plans in force. */
  readonly aim: ProposalAim | 'own';
  readonly costs: Costs;
  readonly chosen: boolean;
}

/** A figure with the old and the new programmes, the same seeds on both sides; `change` is of the differences seed by seed. */
export interface ShadowFigure {
  readonly before: MeanWithin;
  readonly after: MeanWithin;
  readonly change: MeanWithin;
}

/** What a simulation of single vehicles makes of the same demand. */
export interface ShadowOutcome {
  readonly simulator: ShadowSimulator;
  readonly seeds: number;
  /** A vehicle and signal that it passes, as it is predicted: seconds, stops; metres. */
  readonly delayS: ShadowFigure;
  readonly stops: ShadowFigure;
  readonly longestQueueM: ShadowFigure;
  /** Delay's change as a share of what it was, as predicted and as simulated; `agrees` where the two ranges meet. */
  readonly against: {
    readonly predicted: MeanWithin;
    readonly simulated: MeanWithin;
    readonly agrees: boolean;
  } | null;
}
