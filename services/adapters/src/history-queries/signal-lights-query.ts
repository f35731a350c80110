import type { HistoryQuery } from '@luyun/core';

/** The light of a signal group, as it was shown at `timeMs`. */
export interface SignalLight {
  readonly timeMs: number;
  readonly junctionId: string;
  readonly group: number;
  /** roadside.v1.Light; 0 where the group fell silent. */
  readonly light: number;
  readonly sinceMs: number;
  /** 0 unknown */
  readonly likelyEndMs: number;
  readonly confidencePct: number;
  readonly simulated: number;
}

/** Lights of all signal groups that began or stood within [fromMs, toMs), in order of time. */
export const signalLightsQuery: HistoryQuery<SignalLight> = {
  name: 'signal-lights',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      junction_id AS junctionId,
      signal_group AS group,
      light,
      toFloat64(toUnixTimestamp64Milli(since_time)) AS sinceMs,
      toFloat64(toUnixTimestamp64Milli(likely_end_time)) AS likelyEndMs,
      confidence_pct AS confidencePct,
      simulated
    FROM signal_lights
    WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time
    LIMIT 200000`,
};
