/**
 * What a signal controller may do, and how it is told to do it. Times in ms.
 *
 * Terminology
 * - signal group: lights that always show the same; the PhaseID of SPAT.
 * - phase: groups that one ring serves together, by number (NEMA TS 2).
 * - ring: phases that follow one another. Barrier: where all rings wait for each other.
 * - stage: what is green at the same time (GB/T 20999). A stage-controlled junction has one ring, whose phases are its stages; of a
 *   plan with several rings the stages follow from its splits. Both are views of one plan.
 * - split: time of a phase within the cycle: green, yellow and all-red.
 * - intergreen: from the end of a group's green to the beginning of another's.
 */

export type GroupKind = 'vehicle' | 'pedestrian' | 'bicycle' | 'transit';

/** What a signal group is owed, whatever plan runs. */
export interface GroupLimits {
  readonly group: number;
  readonly kind: GroupKind;
  /** Shortest green; of a pedestrian group the shortest walk. */
  readonly minGreenMs: number;
  /** Flashing green of a pedestrian group, in which those who walk get across; 0 for others. */
  readonly clearanceMs: number;
  readonly yellowMs: number;
  readonly allRedMs: number;
  /** Longest red while somebody waits; null: none. */
  readonly maxRedMs: number | null;
}

/** Two groups that must not be green together. Each direction has an entry of its own. */
export interface Conflict {
  /** Whose green ended. */
  readonly group: number;
  /** Whose green is to begin. */
  readonly other: number;
  /** At least the yellow and all-red, or clearance, of `group`. */
  readonly intergreenMs: number;
}

/** Groups that a phase serves. */
export interface PhaseGroups {
  readonly phase: number;
  readonly groups: readonly number[];
}

/** What stands fast at a junction: no plan and no command goes against it. */
export interface SignalLimits {
  readonly groups: readonly GroupLimits[];
  readonly conflicts: readonly Conflict[];
  readonly phases: readonly PhaseGroups[];
}

/** none: served when called; min, max: served in every cycle for that long; pedestrian: with walk in every cycle. */
export type Recall = 'none' | 'min' | 'max' | 'pedestrian';

/** A phase at its place in a ring. */
export interface PhaseTiming {
  readonly phase: number;
  readonly splitMs: number;
  /** Of its green, where demand decides; not below the limits. */
  readonly minGreenMs: number;
  readonly maxGreenMs: number;
  readonly recall: Recall;
}

/** fixed: by the clock; actuated: by demand; coordinated: by demand within a cycle that the neighbours keep too. */
export type PlanControl = 'fixed' | 'actuated' | 'coordinated';

/**
 * How a junction runs. `rings[ring][section]` are the phases, in order, of a ring between two barriers: all rings have as many
 * sections, and in each section the splits of every ring that has phases there add up to the same; all sections to the cycle.
 */
export interface TimingPlan {
  /** Number at the controller, from 1. */
  readonly plan: number;
  readonly name: string;
  readonly control: PlanControl;
  readonly cycleMs: number;
  /** When the first coordinated phase's green begins (or ends) within the cycle, counted from the UTC epoch; below the cycle. */
  readonly offsetMs: number;
  readonly reference: 'green' | 'yield';
  readonly coordinatedPhases: readonly number[];
  readonly rings: readonly (readonly (readonly PhaseTiming[])[])[];
}

/** Plans in force over a day. */
export interface DayPlan {
  readonly dayPlan: number;
  /** Rising. Minute of the local day from which a plan runs; the first is 0. */
  readonly entries: readonly { readonly fromMinute: number; readonly plan: number }[];
}

/** Which day plan runs on which days; the first that fits counts. */
export interface ScheduleEntry {
  readonly dayPlan: number;
  /** 1 Monday to 7 Sunday; empty: every day. */
  readonly weekdays: readonly number[];
  /** Local dates "YYYY-MM-DD"; empty: every date. */
  readonly dates: readonly string[];
}

/**
 * Everything that a controller holds of its junction.
 *
 * @public
 */
export interface SignalProgramme {
  readonly junctionId: string;
  /** NodeReferenceID. */
  readonly nodeRef: number;
  readonly limits: SignalLimits;
  readonly plans: readonly TimingPlan[];
  readonly dayPlans: readonly DayPlan[];
  readonly schedule: readonly ScheduleEntry[];
}
