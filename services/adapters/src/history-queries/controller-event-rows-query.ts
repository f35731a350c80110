import type { HistoryQuery } from '@luyun/core';
import { eachEvent } from './controller-events-query.js';

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
    ${eachEvent}
    LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
};
