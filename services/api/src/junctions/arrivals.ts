import { crossingArrivalsQuery } from '@luyun/adapters/history-queries/crossing-arrivals-query';
import { detectorArrivalsQuery } from '@luyun/adapters/history-queries/detector-arrivals-query';
import type { Junction, Platform } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';
import type { TimeWindow } from '../http/time-window.js';

export interface Arrivals {
  readonly source: 'detector' | 'trajectory' | 'none';
  /** At the stop line, in order. */
  readonly timesMs: readonly number[];
}

/**
 * When vehicles came to the stop line of a group. From detectors upstream of it where there are any: their time plus the way to
 * the stop line at the speed limit. Otherwise from vehicles that were followed.
 */
export async function findArrivals(
  platform: Platform,
  city: CitySnapshot,
  junction: Junction,
  group: number,
  window: TimeWindow,
): Promise<Arrivals> {
  const travelMs = travelByChannel(city, junction, group);
  if (travelMs.size > 0 && junction.nodeRef > 0) {
    const rows = await platform.history.query(detectorArrivalsQuery, {
      junction: junction.nodeRef,
      channels: [...travelMs.keys()],
      ...window,
    });
    if (rows.length > 0) {
      const timesMs = rows.map(({ channel, timeMs }) => timeMs + (travelMs.get(channel) ?? 0)).sort((a, b) => a - b);
      return { source: 'detector', timesMs };
    }
  }
  const rows = await platform.history.query(crossingArrivalsQuery, { junctionId: junction.id, group, ...window });
  return { source: rows.length > 0 ? 'trajectory' : 'none', timesMs: rows.map((row) => row.timeMs) };
}

/**
 * Controller channels of the detectors on lanes that the group rules, with the time from there to the stop line. Of several on a
 * lane the one farthest upstream counts: a vehicle passes them all.
 */
function travelByChannel(city: CitySnapshot, junction: Junction, group: number): Map<number, number> {
  const travel = new Map<number, number>();
  const upstream = new Map<string, { channel: number; distanceM: number }>();
  for (const { channel, laneId, distanceToStopLineM } of city.detectors) {
    const placed = channel > 0 ? city.lanes.get(laneId) : undefined;
    if (placed?.link.toJunctionId !== junction.id) continue;
    if (!placed.lane.movements.some((movement) => movement.signalGroup === group)) continue;
    const known = upstream.get(laneId);
    if (known !== undefined && known.distanceM >= distanceToStopLineM) continue;
    if (known !== undefined) travel.delete(known.channel);
    upstream.set(laneId, { channel, distanceM: distanceToStopLineM });
    travel.set(channel, (distanceToStopLineM / Math.max(1, placed.link.speedLimitMps)) * 1000);
  }
  return travel;
}
