/** A linear programme with whole numbers: what is to be greatest, under which constraints. */
export interface Milp {
  readonly maximise: readonly Term[];
  readonly constraints: readonly Constraint[];
  readonly variables: readonly Variable[];
}

export interface Term {
  readonly variable: string;
  readonly factor: number;
}

export interface Constraint {
  readonly terms: readonly Term[];
  readonly is: '<=' | '>=' | '=';
  readonly value: number;
}

export interface Variable {
  /** Letters, digits and underscores. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Best values by variable; undefined: there are none, or none were found in time. */
export type MilpSolution = ReadonlyMap<string, number> | undefined;

/** Solves linear programmes with whole numbers. */
export interface MilpSolver {
  solve(milp: Milp, withinS: number): Promise<MilpSolution>;
}
