import type { HistoryQuery } from '@luyun/core';

/** What was said of an event, as often as it was said alike. */
export interface EventStatement {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly times: number;
  readonly description: string;
  readonly descriptionEn: string;
  readonly severity: number;
  readonly cancelled: number;
  /** Where it was said last. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
}

/** The newest `limit` statements about an event within [fromMs, toMs), newest first, that were not made again from `beforeMs` on: `deviceId`, `eventId`. */
export const eventStatementsQuery: HistoryQuery<EventStatement> = {
  name: 'event-statements',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(min(time))) AS firstMs,
      toFloat64(toUnixTimestamp64Milli(max(time))) AS lastMs,
      toFloat64(count()) AS times,
      description,
      description_en AS descriptionEn,
      severity,
      cancelled,
      argMax(log_topic, (time, log_offset)) AS topic,
      argMax(log_partition, (time, log_offset)) AS partition,
      toFloat64(argMax(log_offset, (time, log_offset))) AS offset,
      argMax(log_row, (time, log_offset)) AS row
    FROM (
      SELECT event_time AS time, description, description_en, toUInt8(least(4, bitShiftRight(priority, 1) + 1)) AS severity, cancelled,
        start_time, end_time, toString(log_topic) AS log_topic, log_partition, log_offset, log_row
      FROM roadside_events
      WHERE event_id = {eventId:String} AND device_id = {deviceId:String}
        AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
      UNION ALL
      SELECT event_time AS time, description, description_en, severity, cancelled,
        start_time, end_time, toString(log_topic) AS log_topic, log_partition, log_offset, log_row
      FROM tocc_reports
      WHERE report_id = {eventId:String} AND device_id = {deviceId:String}
        AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    GROUP BY description, description_en, severity, cancelled, start_time, end_time
    HAVING lastMs < {beforeMs:Int64}
    ORDER BY lastMs DESC
    LIMIT {limit:UInt32}`,
};
