import type { ProcessingFigures } from '@luyun/core';
import type { MetricsWindow } from '@luyun/serving/metrics-window';
import { PROCESSING_GROUP, WATCHING_GROUP } from './processing-groups.js';

const own: readonly unknown[] = [PROCESSING_GROUP, WATCHING_GROUP];

/** What processing does, out of its metrics. In an all-in-one others consume the log, too. */
export function processingFigures(window: MetricsWindow): ProcessingFigures {
  const isOwn = ({ group }: { readonly group?: string | number }) => own.includes(group);
  const ageS = window.quantile('luyun_log_handled_age_seconds', 0.95, isOwn);
  const failuresPerS = window.rate('luyun_processing_failures_total');
  return {
    recordsPerS: window.rate('luyun_log_handled_records_total', isOwn),
    lag: window.sum('luyun_log_lag_records', isOwn),
    lagByTopic: window.sumBy('luyun_log_lag_records', 'topic', isOwn),
    ageP95Ms: ageS === null ? null : ageS * 1000,
    failuresPerMin: failuresPerS === null ? null : failuresPerS * 60,
  };
}
