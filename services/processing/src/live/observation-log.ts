import { type Platform, topicNames } from '@luyun/core';
import { countNotes, type PartitionNotes } from '../blocks/notes.js';
import { encodeNotes } from './notes-codec.js';

const APPEND_MS = 250;
/** Pause after an append that failed. */
const PAUSE_MS = 1_000;
/** While the log takes none, no more notes wait than so many. */
const MAX_WAITING = 100_000;

/**
 * Passes on what folds in this process note, by the log, to the process that watches over the whole city.
 *
 * What cannot be appended waits, and in the end is left out with a report: it is shown, and not stored. It may be appended twice.
 */
export class ObservationLog {
  readonly #platform: Pick<Platform, 'eventLog' | 'clock'>;
  readonly #onFailure: (error: unknown) => void;
  #waiting: PartitionNotes[] = [];
  #notes = 0;
  #appending: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(platform: Pick<Platform, 'eventLog' | 'clock'>, onFailure: (error: unknown) => void) {
    this.#platform = platform;
    this.#onFailure = onFailure;
  }

  add(noted: PartitionNotes): void {
    const count = countNotes(noted.notes);
    if (count === 0) return;
    if (this.#notes + count > MAX_WAITING && this.#notes > 0) {
      this.#onFailure(new Error(`${this.#notes} notes of devices and links were left out: the log did not take them`));
      this.#waiting = [];
      this.#notes = 0;
    }
    this.#waiting.push(noted);
    this.#notes += count;
    if (!this.#stopped) this.#timer ??= setTimeout(() => this.#run(), APPEND_MS);
  }

  /** Appends what waits, trying once. Nothing is added after that. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#appending.catch(() => undefined);
    await this.#append();
  }

  #run(): void {
    this.#appending = this.#append();
    this.#appending.then(
      () => this.#next(APPEND_MS),
      (error: unknown) => {
        this.#onFailure(error);
        this.#next(PAUSE_MS);
      },
    );
  }

  #next(afterMs: number): void {
    this.#timer = undefined;
    if (this.#waiting.length > 0 && !this.#stopped) this.#timer = setTimeout(() => this.#run(), afterMs);
  }

  async #append(): Promise<void> {
    const [waiting, notes] = [this.#waiting, this.#notes];
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#notes = 0;
    const timeMs = this.#platform.clock.nowMs();
    const topic = topicNames.observations;
    try {
      await this.#platform.eventLog.append(encodeNotes(waiting).map((value) => ({ topic, key: topic, value, timeMs })));
    } catch (error) {
      this.#waiting = [...waiting, ...this.#waiting];
      this.#notes += notes;
      throw error;
    }
  }
}
