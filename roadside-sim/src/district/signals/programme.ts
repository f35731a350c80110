/**
 * What a signal controller holds of its junction, as roadside.v1.SignalProgramme. Times in ms. A phase is groups that a ring serves
 * together; rings wait for each other at barriers, between which lie sections.
 */
export interface Programme {
  readonly junctionId: string;
  /** NodeReferenceID. */
  readonly nodeRef: number;
  readonly limits: Limits;
  readonly plans: readonly Plan[];
  readonly dayPlans: readonly DayPlan[];
  /** The first that fits counts. */
  readonly schedule: readonly ScheduleEntry[];
}

export interface Limits {
  readonly groups: readonly GroupLimits[];
  readonly conflicts: readonly Conflict[];
  readonly phases: readonly PhaseGroups[];
}

export interface GroupLimits {
  readonly group: number;
  readonly kind: 'vehicle' | 'pedestrian' | 'bicycle' | 'transit';
  /** Shortest green, or walk. */
  readonly minGreenMs: number;
  /** Time to get across after the walk. */
  readonly clearanceMs: number;
  readonly yellowMs: number;
  readonly allRedMs: number;
  readonly maxRedMs: number | null;
}

export interface Conflict {
  readonly group: number;
  readonly other: number;
  readonly intergreenMs: number;
}

export interface PhaseGroups {
  readonly phase: number;
  readonly groups: readonly number[];
}

/** Control of a junction: all by the clock; all by demand; or by demand within a cycle that its neighbours keep too. */
export type Control = 'fixed' | 'actuated' | 'coordinated';

export type Recall = 'none' | 'min' | 'max' | 'pedestrian';

export interface Plan {
  readonly plan: number;
  readonly name: string;
  readonly control: Control;
  readonly cycleMs: number;
  /** When the first coordinated phase's green begins (or ends, by `reference`) within the cycle, counted from the epoch. */
  readonly offsetMs: number;
  readonly reference: 'green' | 'yield';
  readonly coordinatedPhases: readonly number[];
  /** Phases in order: `rings[ring][section]`. */
  readonly rings: readonly (readonly (readonly PhaseTiming[])[])[];
}

export interface PhaseTiming {
  readonly phase: number;
  /** Green, yellow and all-red. */
  readonly splitMs: number;
  readonly minGreenMs: number;
  readonly maxGreenMs: number;
  readonly recall: Recall;
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

/** The plan that a programme wants at a local time, ms since the epoch as if it were UTC; undefined where no day fits. */
export function planAt({ schedule, dayPlans }: Programme, localMs: number): number | undefined {
  const local = new Date(localMs);
  const date = local.toISOString().slice(0, 10);
  const weekday = local.getUTCDay() || 7;
  const day = schedule.find(
    ({ weekdays, dates }) =>
      (weekdays.length === 0 || weekdays.includes(weekday)) && (dates.length === 0 || dates.includes(date)),
  );
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const entries = dayPlans.find(({ dayPlan }) => dayPlan === day?.dayPlan)?.entries ?? [];
  return entries.filter(({ fromMinute }) => fromMinute <= minute).at(-1)?.plan;
}
