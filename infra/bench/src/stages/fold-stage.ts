import { type ConsumerOptions, type EventLog, type History, topicNames } from '@luyun/core';
import { Processing } from '@luyun/processing';
import { answer } from '../program.js';
import { type AgeQuantiles, Ages } from './ages.js';
import type { KafkaPlace } from './open-kafka-log.js';
import { openPlatform } from './open-platform.js';

/** What is asked of a processing process: to join, how it is, and to fold, which it does not before. */
export type FoldOrder =
  | { readonly kind: 'join'; readonly directory: string; readonly kafka: KafkaPlace }
  | { readonly kind: 'look' | 'go' };

export interface FoldState {
  /** Partitions of vehicle states that it holds. */
  readonly held: number;
  /** Vehicle states that it has stored. */
  readonly stored: number;
  /** UTC epoch ms of the last. */
  readonly lastStoredMs: number;
  /** How old vehicle states were when ClickHouse had them and when live state showed them. */
  readonly ages: { readonly stored: AgeQuantiles; readonly live: AgeQuantiles };
  readonly cpuS: number;
}

const WARM_UP_MS = 2_000;
const ages = { stored: new Ages(WARM_UP_MS), live: new Ages(WARM_UP_MS) };
let held = 0;
let stored = 0;
let lastStoredMs = 0;
let go = () => {};
const gate = new Promise<void>((resolve) => {
  go = resolve;
});

/** Program: a process that only folds, with a history of its own. */
answer<FoldOrder, FoldState>('stages/fold-stage.js', async (order) => {
  if (order.kind === 'join') await join(order.directory, order.kafka);
  if (order.kind === 'go') go();
  const { user, system } = process.cpuUsage();
  return {
    held,
    stored,
    lastStoredMs,
    ages: { stored: ages.stored.quantiles(), live: ages.live.quantiles() },
    cpuS: (user + system) / 1e6,
  };
});

async function join(directory: string, kafka: KafkaPlace): Promise<void> {
  const platform = await openPlatform(directory, kafka);
  platform.liveState.subscribe({
    onChange: () => undefined,
    onTracks: ({ columns, rows }) => ages.live.add(columns.eventTimeMs, rows, Date.now()),
    onEnded: () => undefined,
  });
  const processing = new Processing({
    ...platform,
    eventLog: gated(platform.eventLog),
    history: noticed(platform.history),
  });
  await processing.start();
}

/** The log, whose records wait until this process is told to go. */
function gated(log: EventLog): EventLog {
  const note = (change: number, topic: string) => {
    if (topic === topicNames.vehicleStates) held += change;
  };
  const consume = (options: ConsumerOptions) =>
    log.consume({
      ...options,
      onAssigned: async (partition) => {
        const offset = await options.onAssigned?.(partition);
        note(1, partition.topic);
        return offset;
      },
      onRevoked: async (partition) => {
        note(-1, partition.topic);
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

/** The history, which notes how many vehicle states it has stored and how old they were. */
function noticed(history: History): History {
  return {
    insert: async (block) => {
      const times = block.table === 'vehicle_states' ? block.columns.event_time : undefined;
      // The block's arrays are used again once it is stored.
      const kept = times instanceof Float64Array ? times.slice(0, block.rows) : new Float64Array(0);
      await history.insert(block);
      if (kept.length === 0) return;
      lastStoredMs = Date.now();
      ages.stored.add(kept, kept.length, lastStoredMs);
      stored += kept.length;
    },
    query: (query, parameters, timeoutMs) => history.query(query, parameters, timeoutMs),
    check: () => history.check(),
    close: () => history.close(),
  };
}
