import type { TopicSpec } from '@luyun/core';
import kafkajs, { type Admin } from 'kafkajs';
import { onceSpread } from './kafka-errors.js';

/** Brokers take batches of so many octets. */
const MAX_BATCH_BYTES = 17 * 2 ** 20;
/** A batch must fit into a segment. */
const MIN_SEGMENT_BYTES = MAX_BATCH_BYTES;
const MAX_SEGMENT_BYTES = 2 ** 29;
const HOUR_MS = 3_600_000;

export interface TopicSettings {
  /** Put before every topic's name. */
  readonly prefix: string;
  /** Copies of each record, on as many brokers. */
  readonly replication: number;
  /** Copies that must be written before an append is acknowledged. */
  readonly minInSync: number;
}

/**
 * Creates the topics that are missing, widens those that have fewer partitions, and sets how they are kept. Resolves with
 * the topics as they are: none loses partitions, its keys would lose their order.
 */
export async function declareTopics(
  admin: Admin,
  specs: readonly TopicSpec[],
  settings: TopicSettings,
): Promise<TopicSpec[]> {
  const known = new Set(await admin.listTopics());
  const nameOf = (spec: TopicSpec) => settings.prefix + spec.name;
  const missing = specs.filter((spec) => !known.has(nameOf(spec)));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((spec) => ({
        topic: nameOf(spec),
        numPartitions: spec.partitions,
        replicationFactor: settings.replication,
        configEntries: configOf(spec, settings),
      })),
    });
  }
  const countPartitions = async () => {
    const { topics } = await onceSpread(() => admin.fetchTopicMetadata({ topics: specs.map(nameOf) }));
    return new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
  };
  let counts = await countPartitions();
  const listNarrow = () => specs.filter((spec) => spec.partitions > (counts.get(nameOf(spec)) ?? 0));
  if (listNarrow().length > 0) {
    const wanted = listNarrow().map((spec) => ({ topic: nameOf(spec), count: spec.partitions }));
    const refused = await admin.createPartitions({ topicPartitions: wanted }).catch((error: unknown) => ({ error }));
    counts = await countPartitions();
    // Another process may have widened them at the same time.
    if (typeof refused === 'object' && listNarrow().length > 0) throw refused.error;
  }
  const old = specs.filter((spec) => !missing.includes(spec));
  if (old.length > 0) {
    await admin.alterConfigs({
      validateOnly: false,
      resources: old.map((spec) => ({
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name: nameOf(spec),
        configEntries: configOf(spec, settings),
      })),
    });
  }
  return specs.map((spec) => ({ ...spec, partitions: Math.max(spec.partitions, counts.get(nameOf(spec)) ?? 0) }));
}

/** Brokers remove whole segments, so segments are a fraction of what is kept. */
function configOf(
  { retentionMs, retentionBytes }: TopicSpec,
  { minInSync }: TopicSettings,
): { name: string; value: string }[] {
  const segmentBytes = Math.min(MAX_SEGMENT_BYTES, Math.max(MIN_SEGMENT_BYTES, Math.floor(retentionBytes / 8)));
  const segmentMs = Math.min(24 * HOUR_MS, Math.max(HOUR_MS / 6, Math.floor(retentionMs / 8)));
  return Object.entries({
    'cleanup.policy': 'delete',
    'retention.ms': Number.isFinite(retentionMs) ? retentionMs : -1,
    'retention.bytes': Number.isFinite(retentionBytes) ? retentionBytes : -1,
    'segment.bytes': segmentBytes,
    'segment.ms': segmentMs,
    'min.insync.replicas': minInSync,
    'max.message.bytes': MAX_BATCH_BYTES,
    'unclean.leader.election.enable': false,
    // A gateway whose clock is wrong must not be refused.
    'message.timestamp.after.max.ms': Number.MAX_SAFE_INTEGER,
  }).map(([name, value]) => ({ name, value: String(value) }));
}
