import type { HistoryQuery } from '@luyun/core';

/** Journeys of public transport on a lane. */
export interface LaneBuses {
  readonly laneId: string;
  readonly buses: number;
}

/** Journeys that were seen on `laneIds` within [fromMs, toMs). */
export const laneBusesQuery: HistoryQuery<LaneBuses> = {
  name: 'lane-buses',
  sql: `
    SELECT toString(lane_id) AS laneId, toFloat64(uniqExact(vehicle_id, trip_id)) AS buses
    FROM transit_positions
    WHERE has({laneIds:Array(String)}, lane_id)
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY laneId`,
};
