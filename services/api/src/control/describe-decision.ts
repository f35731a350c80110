import type { StoredDecision } from '@luyun/adapters/history-queries/control-decisions-query';
import { type ControlMode, type LedgerCommand, unpackControl } from '@luyun/core';
import type { PriorityRequest } from '@luyun/core/signals/control/control-junction';
import type { Decision } from '@luyun/core/signals/control/control-step';
import type { Binding } from '@luyun/core/signals/safety/pass-gate';

/** A stored decision as the API gives it, with the command that it sent. */
export function describeDecision(stored: StoredDecision, command: LedgerCommand | undefined) {
  return {
    id: decisionId(stored),
    timeMs: stored.timeMs,
    mode: stored.mode as ControlMode,
    why: stored.reason || null,
    ...describeMade(unpackControl<Decision>(stored.decision), unpackControl<Binding[]>(stored.bindings)),
    order: stored.ordered === '' ? null : unpackControl<number[]>(stored.ordered),
    command: command ? { id: command.id, state: command.state, done: command.done } : null,
    priority: stored.priority === '' ? [] : unpackControl<PriorityRequest[]>(stored.priority),
    simulated: stored.simulated === 1,
  };
}

export function describeMade({ target, request, waiting, binding, scores }: Decision, gate: readonly Binding[]) {
  return {
    target,
    request: [...request],
    waiting: [...waiting],
    binding,
    scores: scores.map(({ stage, ratePerS, costS }) => ({ stage, ratePerS: finite(ratePerS), costS: finite(costS) })),
    gate: gate.map((each) => ({ ...each, untilMs: each.untilMs === null ? null : finite(each.untilMs) })),
  };
}

export function decisionId({ run, number }: { readonly run: string; readonly number: number }): string {
  return `${run}.${number}`;
}

/** JSON has no number for what is endless. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
