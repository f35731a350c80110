export type PlanControl = 'fixed' | 'actuated' | 'coordinated';
export type Recall = 'none' | 'min' | 'max' | 'pedestrian';

/** A phase at its place in a ring; times in ms. */
export interface PhaseTiming {
  readonly phase: number;
  /** Green, yellow and all-red. */
  readonly splitMs: number;
  readonly minGreenMs: number;
  readonly maxGreenMs: number;
  readonly recall: Recall;
}

/** `rings[ring][section]`: phases in order between two barriers. */
export interface TimingPlan {
  readonly plan: number;
  readonly name: string;
  readonly control: PlanControl;
  readonly cycleMs: number;
  readonly offsetMs: number;
  readonly reference: 'green' | 'yield';
  readonly coordinatedPhases: readonly number[];
  readonly rings: readonly (readonly (readonly PhaseTiming[])[])[];
}

export interface DayPlan {
  readonly dayPlan: number;
  readonly entries: readonly { readonly fromMinute: number; readonly plan: number }[];
}

export interface ScheduleEntry {
  readonly dayPlan: number;
  /** 1 Monday to 7 Sunday; empty: every day. */
  readonly weekdays: readonly number[];
  /** "YYYY-MM-DD"; empty: every date. */
  readonly dates: readonly string[];
}

/** What a controller can be told. */
export interface Told {
  readonly plans: readonly TimingPlan[];
  readonly dayPlans: readonly DayPlan[];
  readonly schedule: readonly ScheduleEntry[];
}

export interface GroupLimits {
  readonly group: number;
  readonly kind: 'vehicle' | 'pedestrian' | 'bicycle' | 'transit';
  readonly minGreenMs: number;
  readonly clearanceMs: number;
  readonly yellowMs: number;
  readonly allRedMs: number;
  readonly maxRedMs: number | null;
}

/** What stands fast at a junction. */
export interface SignalLimits {
  readonly groups: readonly GroupLimits[];
  readonly conflicts: readonly { readonly group: number; readonly other: number; readonly intergreenMs: number }[];
  readonly phases: readonly { readonly phase: number; readonly groups: readonly number[] }[];
}

export interface Programme extends Told {
  readonly junctionId: string;
  readonly nodeRef: number;
  readonly limits: SignalLimits;
}

export interface VersionNote {
  readonly version: number;
  readonly createdMs: number;
  readonly author: string;
  readonly reason: string;
}

/** A controller's programme as the platform knows it. */
export interface ControllerProgramme {
  readonly deviceId: string;
  readonly reading: { readonly readMs: number; readonly commandId: string; readonly programme: Programme } | null;
  readonly versions: readonly VersionNote[];
}

export interface Version extends VersionNote {
  readonly programme: Programme;
}

/** Where in a programme a problem or a change is; rings and sections count from 0. */
export interface Place {
  readonly plan?: number;
  readonly ring?: number;
  readonly section?: number;
  readonly phase?: number;
  readonly group?: number;
  readonly other?: number;
  readonly dayPlan?: number;
  readonly entry?: number;
}

export interface PlanProblem {
  readonly code: string;
  readonly place: Place;
  readonly values: Readonly<Record<string, number>>;
}
