import { type TopicSpec, topicSpecs } from '@luyun/core';
import type { Settings } from '../settings/read-settings.js';

const HOUR_MS = 3_600_000;

/** The log's topics, as wide and as long as the settings say. */
export function platformTopics(
  settings: Pick<Settings, 'logPartitions' | 'logRetentionHours' | 'logRetentionMb'>,
): TopicSpec[] {
  const longestMs = (settings.logRetentionHours ?? Number.POSITIVE_INFINITY) * HOUR_MS;
  return topicSpecs(settings.logPartitions, settings.logRetentionMb * 2 ** 20).map((topic) => ({
    ...topic,
    retentionMs: Math.min(topic.retentionMs, longestMs),
  }));
}
