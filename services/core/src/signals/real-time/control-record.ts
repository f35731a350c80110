import type { ControlJunction, ControlParams, Observation } from '../control/control-junction.js';
import type { ControlState, Decision } from '../control/control-step.js';
import type { GateState } from '../safety/gate-state.js';
import type { Binding } from '../safety/pass-gate.js';

/**
 * What real-time control does at a junction.
 * - waiting: it does not know enough to begin
 * - controlling: it orders what is green
 * - fallback: the controller runs its stored plan, because something cannot be trusted
 */
export type ControlMode = 'waiting' | 'controlling' | 'fallback';

/**
 * Why control waits or has fallen back.
 * - lights-unknown: not all lights were heard yet; lights-silent: none was heard for 5 s; lights-irregular: they flash or are dark
 * - road-unseen: neither detectors nor vehicles tell of most lanes; detectors-stuck: most detectors at stop lines stay occupied
 * - lights-disagree: they show something else than was ordered; order-refused: the controller did not take an order
 */
export type ControlReason =
  | 'lights-unknown'
  | 'lights-silent'
  | 'lights-irregular'
  | 'road-unseen'
  | 'detectors-stuck'
  | 'lights-disagree'
  | 'order-refused';

/** All that decisions are made of beside what is seen: it changes with the city, the programme, or the platform. */
export interface ControlBasis {
  readonly junction: ControlJunction;
  readonly params: ControlParams;
}

/** What one decision was made of. */
export interface DecisionInput {
  readonly shown: GateState;
  /** Null: nothing that could be trusted came. */
  readonly observation: Observation | null;
}

/**
 * A decision as it is kept: with its input, and now and then with everything before it, so that from there on all can be made again.
 * Runs are told apart: one begins when control of a junction begins, or begins anew after a restart.
 */
export interface ControlRecord {
  readonly junctionId: string;
  readonly run: string;
  /** From 0 within the run. */
  readonly number: number;
  readonly mode: ControlMode;
  readonly reason: ControlReason | null;
  readonly decision: Decision;
  /** What the gate held against the request. */
  readonly bindings: readonly Binding[];
  /** Groups that are to be green; null: nothing is ordered. */
  readonly order: readonly number[] | null;
  /** The command that this decision sends; null: none. */
  readonly commandId: string | null;
  readonly input: DecisionInput;
  readonly snapshot: { readonly basis: ControlBasis; readonly state: ControlState } | null;
  readonly simulated: boolean;
}

const INFINITIES: Readonly<Record<string, number>> = {
  '+inf': Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

/** As JSON, exact also for what JSON has no number for. */
export function packControl(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each === Number.POSITIVE_INFINITY ? '+inf' : each === Number.NEGATIVE_INFINITY ? '-inf' : each,
  );
}

/** Reads what `packControl` wrote. */
export function unpackControl<T>(text: string): T {
  return JSON.parse(text, (_, each) => (typeof each === 'string' ? (INFINITIES[each] ?? each) : each)) as T;
}
