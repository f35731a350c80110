import { KafkaLog } from '@luyun/adapters/event-log/kafka-log';
import { topicSpecs } from '@luyun/core';

/** Topics and groups of one run on the bench's brokers. */
export interface KafkaPlace {
  readonly brokers: readonly string[];
  readonly prefix: string;
}

export const KAFKA_PARTITIONS = 4;
const RETENTION_BYTES = 2 ** 30;

/** The log on the bench's brokers; failures of the connection are told on standard error. */
export function openKafkaLog({ brokers, prefix }: KafkaPlace): Promise<KafkaLog> {
  return KafkaLog.open({
    brokers,
    prefix,
    clientId: 'bench',
    topics: topicSpecs(KAFKA_PARTITIONS, RETENTION_BYTES),
    replication: 1,
    minInSync: 1,
    onError: (error) => console.error(error.message),
  });
}
