import type { HistoryQuery } from '@luyun/core';

/** Events of a controller as columns, in order of time; one row, whatever was found. */
export interface ControllerEventColumns {
  /** Since `fromMs`, ms. */
  readonly offsetMs: readonly number[];
  readonly code: readonly number[];
  readonly parameter: readonly number[];
  readonly simulated: number;
}

/** More than three busy junctions log in a day; where it is reached, the window was too long. */
export const MAX_CONTROLLER_EVENTS = 2_000_000;

/** From where, which and in what order, so that events behind a figure are those that it was made of. */
export const eachEvent = `
    FROM controller_events
    WHERE junction = {junction:UInt32}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
      AND (
        (empty({keys:Array(UInt32)}) AND empty({anyCodes:Array(UInt16)}))
        OR has({keys:Array(UInt32)}, toUInt32(event_code) * 65536 + parameter)
        OR has({anyCodes:Array(UInt16)}, event_code)
      )
    GROUP BY event_time, event_code, parameter
    ORDER BY event_time, event_code, parameter`;

/**
 * Events of `junction` (NodeReferenceID) within [fromMs, toMs), each once however often it was stored. `keys` are code * 65536 +
 * parameter, `anyCodes` codes with any parameter; both empty: all.
 */
export const controllerEventsQuery: HistoryQuery<ControllerEventColumns> = {
  name: 'controller-events',
  sql: `
    SELECT
      groupArray(toUInt32(toUnixTimestamp64Milli(event_time) - {fromMs:Int64})) AS offsetMs,
      groupArray(event_code) AS code,
      groupArray(parameter) AS parameter,
      max(flag) AS simulated
    FROM (
      SELECT event_time, event_code, parameter, max(simulated) AS flag
      ${eachEvent}
      LIMIT ${MAX_CONTROLLER_EVENTS}
    )`,
};
