import type { Consumer, TopicPartition } from '@luyun/core';
import type { Lane } from '../lanes/lane.js';
import { PartitionRunner, type RunnerDeps } from './partition-runner.js';

const TIMER_MS = 100;
const PATIENCE_MS = 10_000;
const REJOIN_PAUSE_MS = 1_000;
/** Folding so much takes about 10 ms, for which nothing else runs: acknowledgements and browsers wait for no more than that. */
const MAX_BATCH_BYTES = 512 * 1024;

/** Consumes one topic: a `PartitionRunner` for each partition that is assigned to this process. */
export class TopicRunner<State> {
  readonly #lane: Lane<State>;
  readonly #deps: Omit<RunnerDeps, 'commit' | 'onTakenOver'>;
  readonly #partitions = new Map<number, PartitionRunner<State>>();
  #consumer: Consumer | undefined;
  #timer: NodeJS.Timeout | undefined;
  #patienceMs = PATIENCE_MS;
  #rejoining: Promise<void> | undefined;
  #stopped = false;

  constructor(lane: Lane<State>, deps: Omit<RunnerDeps, 'commit' | 'onTakenOver'>) {
    this.#lane = lane;
    this.#deps = deps;
  }

  get topic(): string {
    return this.#lane.topic;
  }

  async start(): Promise<void> {
    this.#consumer = await this.#join();
    this.#timer = setInterval(() => {
      for (const runner of this.#partitions.values()) runner.cutIfDue().catch(this.#deps.onFailure);
    }, TIMER_MS);
  }

  #join(): Promise<Consumer> {
    const { group, platform, onFailure } = this.#deps;
    return platform.eventLog.consume({
      group,
      topics: [this.topic],
      maxBatchBytes: MAX_BATCH_BYTES,
      onAssigned: async (partition) => {
        const runner = new PartitionRunner(this.#lane, partition.partition, {
          ...this.#deps,
          commit: (offset) => this.#commit(partition, offset),
          onTakenOver: (error) => this.#rejoin(error),
        });
        const offset = await runner.begin();
        this.#partitions.set(partition.partition, runner);
        return offset;
      },
      onRevoked: async ({ partition }) => {
        const runner = this.#partitions.get(partition);
        this.#partitions.delete(partition);
        if (runner !== undefined) await finish(runner, this.#patienceMs);
      },
      onRecords: async ({ partition }, records) => {
        await this.#partitions.get(partition)?.onRecords(records);
      },
      onError: onFailure,
    });
  }

  /**
   * Another process has claimed a partition that is held here. Only the group knows whose it is: leaving and joining again
   * has it shared out anew, and whoever gets it then begins at the last checkpoint.
   */
  #rejoin(error: Error): void {
    this.#deps.onFailure(error);
    this.#rejoining ??= this.#leaveAndJoin().finally(() => {
      this.#rejoining = undefined;
    });
  }

  async #leaveAndJoin(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#consumer?.close();
        this.#consumer = await this.#join();
        return;
      } catch (error) {
        this.#deps.onFailure(error);
        await new Promise((resolve) => setTimeout(resolve, REJOIN_PAUSE_MS));
      }
    }
  }

  /** Takes no more records and stores what was folded, for at most `patienceMs`; what is left comes again at the next start. */
  async stop(patienceMs: number): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped = true;
    this.#patienceMs = patienceMs;
    // A handler that waits for history to take a block again would wait for ever.
    const timer = setTimeout(() => {
      for (const runner of this.#partitions.values()) runner.abandon();
    }, patienceMs);
    await this.#rejoining;
    await this.#consumer?.close();
    clearTimeout(timer);
  }

  async #commit(partition: TopicPartition, offset: number): Promise<void> {
    await this.#consumer?.commit(partition, offset);
  }
}

async function finish<State>(runner: PartitionRunner<State>, patienceMs: number): Promise<void> {
  const timer = setTimeout(() => runner.abandon(), patienceMs);
  await runner.finish();
  clearTimeout(timer);
}
