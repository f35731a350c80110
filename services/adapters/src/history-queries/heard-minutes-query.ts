import type { HistoryQuery } from '@luyun/core';

export interface HeardMinute {
  readonly minuteMs: number;
}

/** Minutes in which the controller of `junction` logged anything at all, within [fromMs, toMs), in order. */
export const heardMinutesQuery: HistoryQuery<HeardMinute> = {
  name: 'heard-minutes',
  sql: `
    SELECT intDiv(toUnixTimestamp64Milli(event_time), 60000) * 60000. AS minuteMs
    FROM controller_events
    WHERE junction = {junction:UInt32}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY minuteMs
    ORDER BY minuteMs`,
};
