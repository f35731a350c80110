import type { HistoryQuery } from '@luyun/core';

/** One light of one signal group, over. */
export interface SignalChange {
  readonly group: number;
  /** roadside.v1.Light */
  readonly light: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly whole: number;
}

/**
 * Lights that stood at some time within [fromMs, toMs): `junctionId`, `groups` (empty: all). A light that began more than a
 * day before is left out, so that only the days around are read.
 */
export const signalChangesQuery: HistoryQuery<SignalChange> = {
  name: 'signal-changes',
  sql: `
    SELECT
      signal_group AS group,
      light,
      toFloat64(toUnixTimestamp64Milli(start_time)) AS startMs,
      toFloat64(toUnixTimestamp64Milli(end_time)) AS endMs,
      whole
    FROM signal_changes
    WHERE junction_id = {junctionId:String}
      AND (empty({groups:Array(UInt8)}) OR has({groups:Array(UInt8)}, signal_group))
      AND start_time >= fromUnixTimestamp64Milli({fromMs:Int64}) - INTERVAL 1 DAY
      AND start_time < fromUnixTimestamp64Milli({toMs:Int64})
      AND end_time > fromUnixTimestamp64Milli({fromMs:Int64})
    ORDER BY signal_group, start_time
    LIMIT 50000`,
};
