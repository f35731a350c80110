import { type ControlState, controlStep, type Decision } from '../control/control-step.js';
import { stageTable } from '../control/stage-table.js';
import type { Binding } from '../safety/pass-gate.js';
import { type ControlRecord, packControl } from './control-record.js';
import { orderOf } from './order-of.js';

/** A decision that was made again. */
export interface ReplayedDecision {
  readonly decision: Decision;
  readonly bindings: readonly Binding[];
  /** It is the same as the one that was kept, bit for bit. */
  readonly same: boolean;
  /** How many decisions were made again on the way. */
  readonly steps: number;
}

/** Makes the last of these decisions again, from the state that is kept with the first. They follow one another in one run; null: they do not. */
export function replayControl(records: readonly ControlRecord[]): ReplayedDecision | null {
  const first = records[0]?.snapshot;
  const last = records.at(-1);
  if (!first || last === undefined) return null;
  let table = stageTable(first.basis.junction);
  let { params } = first.basis;
  let state: ControlState = first.state;
  let decision = last.decision;
  for (const [i, record] of records.entries()) {
    if (record.run !== last.run || record.number !== (records[0]?.number ?? 0) + i) return null;
    if (record.snapshot !== null && i > 0) {
      table = stageTable(record.snapshot.basis.junction);
      params = record.snapshot.basis.params;
    }
    ({ state, decision } = controlStep(table, state, record.input.shown, record.input.observation, params));
  }
  const order = orderOf(table.limits, last.input.shown, decision.request, decision.waiting);
  const bindings = order?.bindings ?? [];
  const same = packControl([decision, bindings]) === packControl([last.decision, last.bindings]);
  return { decision, bindings, same, steps: records.length };
}
