import type { CrossingMinute } from '@luyun/adapters/history-queries/crossing-minutes-query';
import type { DetectorMinute } from '@luyun/adapters/history-queries/detector-minutes-query';
import type { QueueMinute } from '@luyun/adapters/history-queries/queue-minutes-query';

/** What is known of each minute of a lane, in order of time. A minute of which nothing is known is left out: it is a gap. */
export function laneMinutes(
  queues: readonly QueueMinute[],
  crossings: readonly CrossingMinute[],
  counts: readonly DetectorMinute[],
) {
  const byMinute = <T extends { readonly minuteMs: number }>(rows: readonly T[]) =>
    new Map(rows.map((row) => [row.minuteMs, row]));
  const [queue, crossing, count] = [byMinute(queues), byMinute(crossings), byMinute(counts)];
  const minutes = [...new Set([...queue.keys(), ...crossing.keys(), ...count.keys()])].sort((a, b) => a - b);
  return minutes.map((timeMs) => {
    const [longest, over, counted] = [queue.get(timeMs), crossing.get(timeMs), count.get(timeMs)];
    // Who followed vehicles over the stop line would have seen them stand; who saw a queue would have seen them go.
    const seen = longest !== undefined || over !== undefined;
    const lineage = longest && {
      topic: longest.topic,
      partition: longest.partition,
      offset: longest.offset,
      row: longest.row,
    };
    return {
      timeMs,
      lengthM: seen ? (longest?.lengthM ?? 0) : null,
      vehicles: seen ? (longest?.vehicles ?? 0) : null,
      passed: seen ? (over?.passed ?? 0) : null,
      counted: counted?.counted ?? null,
      speedMps: counted?.speedMps ?? over?.speedMps ?? null,
      occupancyPct: counted?.occupancyPct ?? null,
      ...(lineage ? { lineage } : {}),
    };
  });
}
