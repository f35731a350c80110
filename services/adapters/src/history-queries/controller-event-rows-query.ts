import type { HistoryQuery } from '@luyun/core';

/** One event of a controller, and where it came from. */
export interface ControllerEventRow {
  readonly timeMs: number;
  readonly code: number;
  readonly parameter: number;
  readonly deviceId: string;
  readonly simulated: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
}

/** What `controllerEventsQuery` gives, with lineage: at most `limit` rows, from the `skip`th on. */
export const controllerEventRowsQuery: HistoryQuery<ControllerEventRow> = {
  name: 'controller-event-rows',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      event_code AS code,
      parameter,
      toString(argMin(device_id, log_offset)) AS deviceId,
      max(simulated) AS simulated,
      toString(any(log_topic)) AS topic,
      argMin(log_partition, log_offset) AS partition,
      toFloat64(min(log_offset)) AS offset,
      argMin(log_row, log_offset) AS row
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
    ORDER BY event_time, event_code, parameter
    LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
};
