import { type Consumer, type LogRecord, type Platform, type TopicPartition, topicNames } from '@luyun/core';
import type { CityViews } from '../city/city-views.js';
import { WATCHING_GROUP } from '../processing-groups.js';
import { CityTracks } from './city-tracks.js';
import { decodeNotes } from './notes-codec.js';
import { Watches } from './watches.js';

const SHOW_MS = 1_000;
/** Who takes over reads the notes of so long again: of devices a minute is shown, of links the last whole one. */
const REMEMBERED_MS = 90_000;
/** How far apart offsets are from which one may take over. */
const MARK_MS = 10_000;
/** Who has not read what was there at the beginning by now shows all the same. */
const PATIENCE_MS = 5_000;
/** Read in one go; nothing else runs for so long. */
const MAX_BATCH_BYTES = 512 * 1024;

interface Mark {
  readonly offset: number;
  readonly timeMs: number;
}

/** The watches of the whole city while they run here. */
interface Watch {
  readonly watches: Watches;
  readonly tracks: CityTracks;
  readonly stop: () => void;
  readonly beganMs: number;
  /** Offset up to which the log was written when it began. */
  readonly behindTo: number;
  next: number;
  /** Offsets of records at `MARK_MS` from each other, up to `REMEMBERED_MS` old. */
  marks: Mark[];
}

/**
 * Watches over the whole city in one process at a time: the one to which the log gives the only partition of `observations`. That topic
 * brings what all folds note, live state brings the tracks.
 */
export class Watching {
  readonly #platform: Platform;
  readonly #cities: CityViews;
  readonly #patienceMs: number;
  readonly #onFailure: (error: unknown) => void;
  #consumer: Consumer | undefined;
  #watch: Watch | undefined;

  /** @param patienceMs how long it waits at most for what was said to be stored, when it ends */
  constructor(platform: Platform, cities: CityViews, patienceMs: number, onFailure: (error: unknown) => void) {
    this.#platform = platform;
    this.#cities = cities;
    this.#patienceMs = patienceMs;
    this.#onFailure = onFailure;
  }

  /** Whether it watches here. */
  get active(): boolean {
    return this.#watch !== undefined;
  }

  async start(): Promise<void> {
    this.#consumer = await this.#platform.eventLog.consume({
      group: WATCHING_GROUP,
      topics: [topicNames.observations],
      maxBatchBytes: MAX_BATCH_BYTES,
      onAssigned: (partition) => this.#begin(partition),
      onRevoked: () => this.#end(),
      onRecords: (partition, records) => this.#read(partition, records),
      onError: this.#onFailure,
    });
  }

  async stop(): Promise<void> {
    await this.#consumer?.close();
  }

  async #begin(partition: TopicPartition): Promise<number> {
    await this.#end();
    const { eventLog, liveState, clock } = this.#platform;
    const { first, next: behindTo } = await eventLog.range(partition);
    const committed = (await eventLog.committed(WATCHING_GROUP, partition)) ?? first;
    const next = Math.max(first, Math.min(behindTo, committed));
    const watches = new Watches(this.#platform, this.#cities);
    await watches.takeOver();
    const tracks = new CityTracks();
    const unsubscribe = liveState.subscribe({
      onTracks: (block) => tracks.put(block, clock.nowMs()),
      onChange: () => undefined,
      onEnded: () => undefined,
    });
    const timer = setInterval(() => this.#show(), SHOW_MS);
    const stop = () => {
      clearInterval(timer);
      unsubscribe();
    };
    this.#watch = { watches, tracks, stop, beganMs: clock.nowMs(), behindTo, next, marks: [] };
    return next;
  }

  async #end(): Promise<void> {
    const watch = this.#watch;
    if (watch === undefined) return;
    this.#watch = undefined;
    watch.stop();
    let timer: NodeJS.Timeout | undefined;
    const given = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patienceMs);
    });
    await Promise.race([watch.watches.close(), given]).catch(this.#onFailure);
    clearTimeout(timer);
  }

  #show(): void {
    const watch = this.#watch;
    if (watch === undefined) return;
    // What it does not know yet, it would show as gone.
    if (watch.next < watch.behindTo && this.#platform.clock.nowMs() < watch.beganMs + PATIENCE_MS) return;
    watch.watches.show(watch.tracks).catch(this.#onFailure);
  }

  async #read(partition: TopicPartition, records: readonly LogRecord[]): Promise<void> {
    const watch = this.#watch;
    if (watch === undefined) return;
    const rememberedMs = this.#platform.clock.nowMs() - REMEMBERED_MS;
    for (const { offset, timeMs, value } of records) {
      watch.next = offset + 1;
      if (timeMs >= (watch.marks.at(-1)?.timeMs ?? 0) + MARK_MS) watch.marks.push({ offset, timeMs });
      if (timeMs < rememberedMs) continue;
      for (const noted of decodeNotes(value) ?? []) watch.watches.note(noted);
    }
    await this.#commit(watch, partition, rememberedMs);
  }

  /** From the newest mark that is old enough on, whoever takes over reads all that is to be remembered. */
  async #commit(watch: Watch, partition: TopicPartition, rememberedMs: number): Promise<void> {
    const first = watch.marks.findIndex(({ timeMs }) => timeMs > rememberedMs);
    const old = first < 0 ? watch.marks.length - 1 : first - 1;
    if (old < 1) return;
    watch.marks = watch.marks.slice(old);
    await this.#consumer?.commit(partition, (watch.marks[0] as Mark).offset).catch(this.#onFailure);
  }
}
