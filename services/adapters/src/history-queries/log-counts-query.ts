import { type HistoryQuery, OTHER_CODES } from '@luyun/core';
import { SAMPLE_DAY } from '../controller-log/store-controller-log.js';

/** How often a controller logged a code with a parameter. */
export interface LogCount {
  readonly junction: number;
  readonly code: number;
  readonly parameter: number;
  readonly count: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** Counts of all controllers within [fromMs, toMs), without sample days: `codes` by parameter, all others together. */
export const logCountsQuery: HistoryQuery<LogCount> = {
  name: 'log-counts',
  sql: `
    SELECT
      junction,
      toUInt16(if(has({codes:Array(UInt16)}, event_code), event_code, ${OTHER_CODES})) AS code,
      toUInt16(if(has({codes:Array(UInt16)}, event_code), controller_events.parameter, 0)) AS parameter,
      toFloat64(count()) AS count,
      toFloat64(toUnixTimestamp64Milli(min(event_time))) AS firstMs,
      toFloat64(toUnixTimestamp64Milli(max(event_time))) AS lastMs
    FROM controller_events
    WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
      AND device_id != '${SAMPLE_DAY}'
    GROUP BY junction, code, parameter
    LIMIT 1000000`,
};
