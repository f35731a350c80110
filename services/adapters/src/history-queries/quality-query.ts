import type { HistoryQuery } from '@luyun/core';

/** What the devices of one kind, or a message family, told within one minute. */
export interface QualityMinute {
  readonly minuteMs: number;
  /** Topic, or roadside.v1.DeviceKind as text. */
  readonly name: string;
  readonly messages: number;
  /** Rows, and whole batches, that were refused. */
  readonly refused: number;
  readonly devices: number;
  /** Share of batches that never came, 0..1; null where nothing came. */
  readonly loss: number | null;
  /** Quantiles over devices of their mean latency, each as often as it has batches; null where nothing came. */
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
}

const within = (column: string) => `${column} >= fromUnixTimestamp64Milli({fromMs:Int64})
        AND ${column} < fromUnixTimestamp64Milli({toMs:Int64})`;

/** What came and what was refused by minute, device and topic; what never came by minute and stream. */
const parts = `
    parts AS (
      SELECT minute, toString(device_id) AS device, toString(any(stream_id)) AS stream, toString(log_topic) AS topic,
        max(kind) AS device_kind, sum(row_count) AS told, sum(batches) AS sent, toUInt64(0) AS held,
        sum(latency_sum_ms) / greatest(1, sent) AS latency
      FROM device_minutes
      WHERE ${within('minute')}
      GROUP BY minute, device, topic
      UNION ALL
      SELECT toStartOfMinute(toDateTime(received_time, 'UTC')) AS minute, toString(device_id) AS device, '' AS stream,
        toString(topic) AS topic, toUInt8(0) AS device_kind, toUInt64(0) AS told, toUInt64(0) AS sent,
        sum(greatest(1, JSONLength(rows))) AS held, 0. AS latency
      FROM quarantine
      WHERE ${within('received_time')}
      GROUP BY minute, device, topic
    ),
    losses AS (
      SELECT minute, stream, avg(greatest(0, 1 - came / numbered)) AS lost
      FROM (
        SELECT minute, toString(stream_id) AS stream, session, sum(batches) AS came,
          max(last_sequence) - min(first_sequence) + 1 AS numbered
        FROM device_minutes
        WHERE ${within('minute')} AND last_sequence > 0
        GROUP BY minute, stream, session
      )
      GROUP BY minute, stream
    ),
    kinds AS (
      SELECT device, if(max(device_kind) != 5, max(device_kind),
        if(max(transform(topic, {topics:Array(String)}, {kinds:Array(UInt8)}, 0)) > 0,
          max(transform(topic, {topics:Array(String)}, {kinds:Array(UInt8)}, 0)), 5)) AS kind
      FROM parts
      GROUP BY device
    )`;

const minutes = (name: string) => `
    WITH ${parts}
    SELECT
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      ${name} AS name,
      toFloat64(sum(told)) AS messages,
      toFloat64(sum(held)) AS refused,
      toFloat64(uniqExactIf(device, sent > 0)) AS devices,
      if(sum(sent) > 0, sum(lost * sent) / sum(sent), NULL) AS loss,
      if(sum(sent) > 0, toFloat64(quantileExactWeighted(0.5)(latency, sent)), NULL) AS latencyP50Ms,
      if(sum(sent) > 0, toFloat64(quantileExactWeighted(0.95)(latency, sent)), NULL) AS latencyP95Ms
    FROM parts
    LEFT JOIN losses USING (minute, stream)
    LEFT JOIN kinds USING (device)
    GROUP BY minuteMs, name
    ORDER BY minuteMs, name
    LIMIT 50000`;

/**
 * Minutes of all message families within [fromMs, toMs); `topics` and `kinds` say what kind of device tells of what, for
 * those that a concentrator speaks for.
 */
export const familyQualityQuery: HistoryQuery<QualityMinute> = { name: 'family-quality', sql: minutes('topic') };

/** The same of all kinds of devices. */
export const kindQualityQuery: HistoryQuery<QualityMinute> = { name: 'kind-quality', sql: minutes('toString(kind)') };
