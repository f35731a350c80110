import type { ControlDecisionRow, HistoryQuery } from '@luyun/core';

/** A decision of real-time control as it is stored, without its input but for the requests for priority. */
export interface StoredDecision
  extends Pick<
    ControlDecisionRow,
    'junctionId' | 'run' | 'number' | 'mode' | 'reason' | 'decision' | 'bindings' | 'ordered' | 'commandId'
  > {
  readonly timeMs: number;
  readonly simulated: number;
  /** PriorityRequest[] as JSON; empty: nobody asked. */
  readonly priority: string;
}

/** With what it was made of. */
export interface StoredControlStep extends StoredDecision, Pick<ControlDecisionRow, 'input' | 'snapshot'> {}

const columns = `
      junction_id AS junctionId,
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      run,
      number,
      mode,
      reason,
      decision,
      bindings,
      ordered,
      command_id AS commandId,
      simulated,
      JSONExtractRaw(input, 'observation', 'priority') AS priority`;

/** The newest decisions within [fromMs, toMs): `junctionId`, `limit`; newest first. Without their input. */
export const controlDecisionsQuery: HistoryQuery<StoredDecision> = {
  name: 'control-decisions',
  sql: `
    SELECT ${columns}
    FROM control_decisions
    WHERE junction_id = {junctionId:String}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time DESC, number DESC
    LIMIT {limit:UInt32}`,
};

/**
 * Decisions of one run that led to one: `junctionId`, `run`, `fromNumber`, `toNumber`, both included; in their order, with
 * their input.
 */
export const controlRunQuery: HistoryQuery<StoredControlStep> = {
  name: 'control-run',
  sql: `
    SELECT ${columns}, input, snapshot
    FROM control_decisions
    WHERE junction_id = {junctionId:String}
      AND run = {run:String}
      AND number >= {fromNumber:UInt32}
      AND number <= {toNumber:UInt32}
    ORDER BY number
    LIMIT 200`,
};
