import type { LinkMinuteSumsRow } from '@luyun/adapters/history-queries/link-minutes-query';
import { type LinkMinuteSums, levelOfService, linkTraffic, type RoadClass } from '@luyun/core';

/** Minutes of a link from their sums by source, in order of time. */
export function linkMinutes(rows: readonly LinkMinuteSumsRow[], roadClass: RoadClass) {
  const minutes = new Map<number, LinkMinuteSums>();
  for (const { minuteMs, source, distanceM, timeS, vehicles, linkLengthM, simulated } of rows) {
    let sums = minutes.get(minuteMs);
    if (!sums) {
      sums = { minute: minuteMs, lengthM: linkLengthM, sources: new Map(), simulated: false };
      minutes.set(minuteMs, sums);
    }
    sums.sources.set(source, { distanceM, timeS, vehicles });
    sums.simulated ||= simulated > 0;
  }
  return [...minutes.values()].map((sums) => {
    const traffic = linkTraffic(sums);
    return { minuteMs: sums.minute, ...traffic, los: levelOfService(traffic.speedMps, roadClass) };
  });
}
