import type { Within } from '../deployments/within.js';
import type { PlanChange } from '../plans/plan-diff.js';
import type { TimingPlan } from '../plans/plan-types.js';

export const AIMS = ['delay', 'stops', 'spill', 'walk', 'bus', 'emissions'] as const;
export type Aim = (typeof AIMS)[number];

/** What a plan costs; see the API's description. */
export interface Costs {
  readonly delayS: number;
  readonly stops: number;
  /** Share of time that approaches are full. */
  readonly full: number;
  readonly walkS: number;
  readonly busS: number;
  readonly emissionG: number;
}

export interface Reason {
  readonly code: string;
  readonly phases: readonly number[];
  readonly neighbour: string | null;
  readonly values: Readonly<Record<string, number>>;
}

export interface Demand {
  readonly linkId: string;
  readonly groups: readonly number[];
  readonly lanes: number;
  readonly flowPerH: number;
  readonly saturationPerH: number;
  readonly oversaturated: boolean;
  readonly evidence: {
    readonly arrivals: 'trajectory' | 'detector' | 'none';
    readonly vehicles: number;
    readonly queueGrowth: number;
    readonly saturation: 'headways' | 'usual';
    readonly headways: number;
  };
}

export interface ProposedJunction {
  readonly junctionId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly deviceId: string;
  readonly plan: number;
  /** null: not found yet, or nothing changes here. */
  readonly version: number | null;
  readonly from: TimingPlan;
  readonly to: TimingPlan;
  readonly changes: readonly PlanChange[];
  readonly reasons: readonly Reason[];
  readonly demand: readonly Demand[];
}

/** `low` and `high`: where `after` lies on nine of ten days like the one measured. */
export interface PredictedCost {
  readonly before: number;
  readonly after: number;
  readonly low: number;
  readonly high: number;
}

export interface ShadowFigure {
  readonly before: Within;
  readonly after: Within;
  readonly change: Within;
}

export interface Shadow {
  readonly simulator: 'built-in' | 'sumo';
  readonly seeds: number;
  readonly delayS: ShadowFigure;
  readonly stops: ShadowFigure;
  readonly longestQueueM: ShadowFigure;
  /** Delay's change as a share, as predicted and as simulated. */
  readonly against: { readonly predicted: Within; readonly simulated: Within; readonly agrees: boolean } | null;
}

export interface TradeOff {
  readonly aim: Aim | 'own';
  readonly costs: Costs;
  readonly chosen: boolean;
}

/** Programmes that are proposed for one junction or several, with what is expected of them. */
export interface Proposal {
  readonly id: string;
  readonly author: string;
  readonly askedMs: number;
  readonly reason: string;
  readonly origin: 'optimiser' | 'editor';
  readonly aim: Aim;
  readonly basis: { readonly fromMs: number; readonly toMs: number };
  readonly state: 'optimising' | 'simulating' | 'ready' | 'failed';
  readonly progress: number;
  readonly problem: string | null;
  readonly junctions: readonly ProposedJunction[];
  readonly predicted: Readonly<Record<keyof Costs, PredictedCost>> | null;
  readonly tradeOffs: readonly TradeOff[];
  readonly shadow: Shadow | null;
}
