import { createHash } from 'node:crypto';
import type { NewRecord, TopicSpec } from '@luyun/core';

export const crashTopic: TopicSpec = {
  name: 'crash',
  partitions: 2,
  retentionMs: Number.POSITIVE_INFINITY,
  retentionBytes: Number.POSITIVE_INFINITY,
};

/** Record `number`: what it holds can be told from the number alone. */
export function crashRecord(number: number): NewRecord {
  const seed = createHash('sha256').update(String(number)).digest();
  const value = Buffer.concat([Buffer.from(`${number}:`), Buffer.alloc(1 + ((number * 7919) % 20_000), seed)]);
  return { topic: crashTopic.name, key: `key${number % 5}`, value, timeMs: number };
}
