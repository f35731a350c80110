import type { HistoryQuery } from '@luyun/core';

/** From when to when an event was spoken of. */
export interface EventSpan {
  readonly deviceId: string;
  readonly eventId: string;
  readonly kind: 'event' | 'incident' | 'works' | 'weather';
  readonly type: number;
  /** As it was said last. */
  readonly description: string;
  readonly descriptionEn: string;
  /** The gravest that was said, 1 slight .. 4 grave. */
  readonly severity: number;
  readonly startMs: number;
  /** 0 open, as was said last. */
  readonly endMs: number;
  readonly cancelled: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** Events, incidents, works and weather that were spoken of within [fromMs, toMs), the gravest `limit`. No signs. */
export const eventSpansQuery: HistoryQuery<EventSpan> = {
  name: 'event-spans',
  sql: `
    SELECT
      deviceId,
      eventId,
      kind,
      argMax(type, time) AS type,
      argMax(description, time) AS description,
      argMax(description_en, time) AS descriptionEn,
      max(severity) AS severity,
      toFloat64(toUnixTimestamp64Milli(argMax(start_time, time))) AS startMs,
      toFloat64(toUnixTimestamp64Milli(argMax(end_time, time))) AS endMs,
      argMax(cancelled, time) AS cancelled,
      toFloat64(toUnixTimestamp64Milli(min(time))) AS firstMs,
      toFloat64(toUnixTimestamp64Milli(max(time))) AS lastMs
    FROM (
      SELECT toString(device_id) AS deviceId, event_id AS eventId, 'event' AS kind, event_time AS time, type, description, description_en,
        toUInt8(least(4, bitShiftRight(priority, 1) + 1)) AS severity, start_time, end_time, cancelled
      FROM roadside_events
      WHERE NOT sign
        AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
      UNION ALL
      SELECT toString(device_id) AS deviceId, report_id AS eventId, toString(kind) AS kind, event_time AS time,
        toUInt32(type) AS type, description, description_en, severity, start_time, end_time, cancelled
      FROM tocc_reports
      WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    GROUP BY deviceId, eventId, kind
    ORDER BY severity DESC, firstMs DESC
    LIMIT {limit:UInt32}`,
};
