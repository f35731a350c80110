import type { HistoryQuery } from '@luyun/core';

/** A vehicle that came over a detector. */
export interface DetectorArrival {
  readonly channel: number;
  readonly timeMs: number;
}

/** Events 82 (detector on) of a controller: `junction` (NodeReferenceID), `channels`, `fromMs` (included), `toMs` (excluded). */
export const detectorArrivalsQuery: HistoryQuery<DetectorArrival> = {
  name: 'detector-arrivals',
  sql: `
    SELECT parameter AS channel, toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs
    FROM controller_events
    WHERE junction = {junction:UInt32}
      AND event_code = 82
      AND has({channels:Array(UInt16)}, parameter)
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time
    LIMIT 50000`,
};
