/** What was stored of a junction over a stretch of time: lights, and who drove over its stop lines. */
export interface JunctionSeen {
  readonly junctionId: string;
  /** By signal group, in order of time. */
  readonly greens: ReadonlyMap<number, readonly GreenSpan[]>;
  readonly lanes: readonly LaneSeen[];
  /** Pedestrian calls by group. */
  readonly calls: ReadonlyMap<number, number>;
}

/** UTC epoch ms. */
export interface GreenSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** One lane before the stop line. Periods are those of `DemandWindow`. */
export interface LaneSeen {
  readonly laneId: string;
  /** In order of time; who was followed by the source that saw the most. */
  readonly passings: readonly SeenPassing[];
  /** Vehicles that a detector at the stop line counted, by period; empty where there is none. */
  readonly detected: readonly number[];
  /** Vehicles that were left in the queue at the borders of periods, first and last included. */
  readonly residual: readonly number[];
  /** Vehicles of public transport that drove on it. */
  readonly buses: number;
}

export interface SeenPassing {
  readonly timeMs: number;
  /** When it would have been there, driving on freely. */
  readonly arrivalMs: number;
  /** '' where it was lost from sight. */
  readonly toLinkId: string;
}

/** The stretch of time that a demand is of, in periods of five minutes. */
export interface DemandWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

export const PERIOD_MS = 300_000;

/** Whole periods within the window; at least one. */
export function periodsOf({ fromMs, toMs }: DemandWindow): number {
  return Math.max(1, Math.floor((toMs - fromMs) / PERIOD_MS));
}
