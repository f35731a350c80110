import type { HistoryQuery } from '@luyun/core';

/** What was said of an event, sign, incident, works or weather at one time. */
export interface CityEventRow {
  readonly timeMs: number;
  readonly deviceId: string;
  readonly eventId: string;
  readonly kind: 'event' | 'sign' | 'incident' | 'works' | 'weather';
  readonly type: number;
  readonly description: string;
  readonly descriptionEn: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly radiusM: number;
  /** 1 slight .. 4 grave */
  readonly severity: number;
  readonly startMs: number;
  /** 0 open */
  readonly endMs: number;
  readonly cancelled: number;
  readonly simulated: number;
}

const announced = (from: string, to: string) => `
      SELECT toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs, toString(device_id) AS deviceId, event_id AS eventId,
        if(sign, 'sign', 'event') AS kind, type, description, description_en AS descriptionEn, longitude_deg AS longitude, latitude_deg AS latitude,
        radius_m AS radiusM, toUInt8(least(4, bitShiftRight(priority, 1) + 1)) AS severity,
        toFloat64(toUnixTimestamp64Milli(start_time)) AS startMs, toFloat64(toUnixTimestamp64Milli(end_time)) AS endMs,
        cancelled, simulated
      FROM roadside_events
      WHERE event_time >= fromUnixTimestamp64Milli({${from}:Int64}) AND event_time < fromUnixTimestamp64Milli({${to}:Int64})
        AND NOT isNaN(longitude_deg)`;

const reported = (from: string, to: string) => `
      SELECT toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs, toString(device_id) AS deviceId, report_id AS eventId,
        toString(kind) AS kind, toUInt32(type) AS type, description, description_en AS descriptionEn, longitude_deg AS longitude, latitude_deg AS latitude,
        toFloat32(0) AS radiusM, severity, toFloat64(toUnixTimestamp64Milli(start_time)) AS startMs,
        toFloat64(toUnixTimestamp64Milli(end_time)) AS endMs, cancelled, simulated
      FROM tocc_reports
      WHERE event_time >= fromUnixTimestamp64Milli({${from}:Int64}) AND event_time < fromUnixTimestamp64Milli({${to}:Int64})
        AND NOT isNaN(longitude_deg)`;

/**
 * What was said of events within [fromMs, toMs), and what was said last of each before that: since `announcedMs` of those that
 * are broadcast, since `reportedMs` of others. In order of time.
 */
export const cityEventsQuery: HistoryQuery<CityEventRow> = {
  name: 'city-events',
  sql: `
    SELECT * FROM (
      SELECT * FROM (${announced('announcedMs', 'fromMs')}
        ORDER BY event_time DESC
        LIMIT 1 BY device_id, event_id)
      UNION ALL
      SELECT * FROM (${reported('reportedMs', 'fromMs')}
        ORDER BY event_time DESC
        LIMIT 1 BY kind, device_id, report_id)
      UNION ALL${announced('fromMs', 'toMs')}
      UNION ALL${reported('fromMs', 'toMs')})
    ORDER BY timeMs
    LIMIT 50000`,
};
