/** Where in a programme a problem is; what does not apply is left out. Rings and sections count from 0. */
export interface ProblemPlace {
  readonly plan?: number;
  readonly ring?: number;
  readonly section?: number;
  readonly phase?: number;
  readonly group?: number;
  readonly other?: number;
  readonly dayPlan?: number;
  readonly entry?: number;
}

/**
 * A rule that a programme breaks. `values` are the numbers that a sentence about it needs: what is (`is`), what must be at least
 * (`least`), at most (`most`) or exactly (`wanted`), in whole
 * steps of (`step`).
 */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly place: ProblemPlace;
  readonly values: Readonly<Record<string, number>>;
}

export type PlanProblemCode =
  // Of the limits.
  | 'group-twice'
  | 'group-unknown'
  | 'phase-twice'
  | 'phase-without-groups'
  | 'phase-conflict'
  | 'conflict-one-sided'
  | 'intergreen-below-clearance'
  // Of a plan.
  | 'plan-number'
  | 'plan-twice'
  | 'cycle-not-positive'
  | 'cycle-too-long'
  | 'not-whole-steps'
  | 'offset-beyond-cycle'
  | 'no-phases'
  | 'sections-differ'
  | 'section-empty'
  | 'section-sums-differ'
  | 'cycle-sum'
  | 'phase-unknown'
  | 'phase-again'
  | 'phase-missing'
  | 'phases-conflict'
  | 'coordinated-phase-unknown'
  | 'no-coordinated-phase'
  | 'split-below-least'
  | 'walk-does-not-fit'
  | 'min-green-below-limit'
  | 'max-green-below-min'
  | 'groups-conflict'
  | 'intergreen-short'
  | 'red-too-long'
  // Of days and dates.
  | 'no-plan'
  | 'day-plan-twice'
  | 'day-plan-empty'
  | 'day-plan-begins-late'
  | 'day-plan-order'
  | 'day-plan-minute'
  | 'day-plan-plan-unknown'
  | 'schedule-day-plan-unknown'
  | 'schedule-weekday'
  | 'schedule-date'
  | 'schedule-leaves-days';
