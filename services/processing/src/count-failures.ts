import type { Metrics } from '@luyun/serving/metrics';
import type { Processing } from './processing.js';

/** Tells how often a step of processing failed. */
export function countFailures(metrics: Metrics, processing: Processing): void {
  metrics.total('luyun_processing_failures_total', 'Steps that failed and were tried again', () => processing.failures);
}
