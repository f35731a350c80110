import { type ConsumerOptions, type EventLog, type History, topicNames } from '@luyun/core';
import { Processing } from '@luyun/processing';
import { answer } from '../program.js';
import type { KafkaPlace } from './open-kafka-log.js';
import { openPlatform } from './open-platform.js';

/** What is asked of a processing process: to join, how it is, to fold what has come meanwhile, to end. */
export type FoldOrder =
  | { readonly kind: 'join'; readonly directory: string; readonly kafka: KafkaPlace }
  | { readonly kind: 'look' | 'go' | 'end' };

export interface FoldState {
  /** Partitions of vehicle states that it holds. */
  readonly held: number;
  /** Vehicle states that it has stored. */
  readonly stored: number;
}

const { vehicleStates } = topicNames;
let held = 0;
let stored = 0;
let end = async () => {};
let go = () => {};
const gate = new Promise<void>((resolve) => {
  go = resolve;
});

/** Program: a process that only folds, with a history of its own, and not before it is told. */
answer<FoldOrder, FoldState>('stages/fold-stage.js', async (order) => {
  if (order.kind === 'join') {
    const platform = await openPlatform(order.directory, order.kafka);
    const processing = new Processing({
      ...platform,
      eventLog: gated(platform.eventLog),
      history: counting(platform.history),
    });
    await processing.start();
    end = async () => {
      await processing.stop();
      await platform.close();
    };
  } else if (order.kind === 'go') go();
  else if (order.kind === 'end') await end();
  return { held, stored };
});

function gated(log: EventLog): EventLog {
  const counted = (change: number, topic: string) => {
    if (topic === vehicleStates) held += change;
  };
  const consume = (options: ConsumerOptions) =>
    log.consume({
      ...options,
      onAssigned: async (partition) => {
        const offset = await options.onAssigned?.(partition);
        counted(1, partition.topic);
        return offset;
      },
      onRevoked: async (partition) => {
        counted(-1, partition.topic);
        await options.onRevoked?.(partition);
      },
      onRecords: async (partition, records) => {
        await gate;
        await options.onRecords(partition, records);
      },
    });
  return {
    topics: log.topics,
    append: (records) => log.append(records),
    consume,
    read: (position) => log.read(position),
    range: (partition) => log.range(partition),
    committed: (group, partition) => log.committed(group, partition),
    applyRetention: (nowMs) => log.applyRetention(nowMs),
    check: () => log.check(),
    close: () => log.close(),
  };
}

function counting(history: History): History {
  return {
    insert: async (block) => {
      const rows = block.table === 'vehicle_states' ? block.rows : 0;
      await history.insert(block);
      stored += rows;
    },
    query: (query, parameters, timeoutMs) => history.query(query, parameters, timeoutMs),
    check: () => history.check(),
    close: () => history.close(),
  };
}
