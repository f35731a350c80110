import type { HistoryQuery } from '@luyun/core';

/** Events of a controller as columns, in order of time; one row, whatever was found. */
export interface ControllerEventColumns {
  /** Since `fromMs`, ms. */
  readonly offsetMs: readonly number[];
  readonly code: readonly number[];
  readonly parameter: readonly number[];
  /** Minutes since `fromMs` in which the controller logged anything at all, rising. */
  readonly heardMinutes: readonly number[];
  readonly simulated: number;
}

/** More than three busy junctions log in a day; where it is reached, the window was too long. */
const MAX_CONTROLLER_EVENTS = 2_000_000;

const inWindow = `
    FROM controller_events
    WHERE junction = {junction:UInt32}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})`;

const wanted = `(
        (empty({keys:Array(UInt32)}) AND empty({anyCodes:Array(UInt16)}))
        OR has({keys:Array(UInt32)}, toUInt32(event_code) * 65536 + parameter)
        OR has({anyCodes:Array(UInt16)}, event_code)
      )`;

/** From where, which and in what order, so that events behind a figure are those that it was made of. */
export const eachEvent = `${inWindow}
      AND ${wanted}
    GROUP BY event_time, event_code, parameter
    ORDER BY event_time, event_code, parameter`;

/**
 * Events of `junction` (NodeReferenceID) within [fromMs, toMs), each once however often it was stored. `keys` are code * 65536 +
 * parameter, `anyCodes` codes with any parameter; both empty: all. Rows are read once, for events and for silences: an event is one
 * number, of time, code and parameter, so that sorting numbers sorts events.
 */
export const controllerEventsQuery: HistoryQuery<ControllerEventColumns> = {
  name: 'controller-events',
  sql: `
    SELECT
      arrayMap(event -> toUInt32(bitShiftRight(event, 32)), events) AS offsetMs,
      arrayMap(event -> toUInt16(bitShiftRight(event, 16)), events) AS code,
      arrayMap(event -> toUInt16(event), events) AS parameter,
      minutes AS heardMinutes,
      flag AS simulated
    FROM (
      SELECT
        arraySort(groupUniqArrayIf(${MAX_CONTROLLER_EVENTS})(bitShiftLeft(toUInt64(since), 32) + key, wanted)) AS events,
        arraySort(groupUniqArray(intDiv(since, 60000))) AS minutes,
        maxIf(simulated, wanted) AS flag
      FROM (
        SELECT
          toUInt32(toUnixTimestamp64Milli(event_time) - {fromMs:Int64}) AS since,
          toUInt32(event_code) * 65536 + parameter AS key,
          simulated,
          ${wanted} AS wanted
        ${inWindow}
      )
    )`,
};
