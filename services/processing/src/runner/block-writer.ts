import { type Checkpoint, type Checkpoints, type History, type HistoryBlock, TakenOverError } from '@luyun/core';

/** What was cut from a partition: the blocks of the records [from, to). */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly HistoryBlock[];
  /** The border is recorded already: the blocks are being replayed. */
  readonly bordered: boolean;
  /** State after `to`, where a checkpoint is due. */
  readonly checkpoint: Omit<Checkpoint, 'borders'> | undefined;
  /** Called when the blocks are stored. */
  readonly done: () => void;
}

interface WriterDeps {
  readonly source: { readonly group: string; readonly topic: string; readonly partition: number };
  readonly history: History;
  readonly checkpoints: Checkpoints;
  /** Under which the partition is processed here. */
  readonly claim: () => number;
  readonly commit: (offset: number) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  /** Told when another process has claimed the partition; the writer is closed then. */
  readonly onTakenOver: (error: TakenOverError) => void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Stores the cuts of one partition, one after the other, each in the order that makes its effect exactly-once: border,
 * inserts, checkpoint, commit. A step that fails is tried again until it succeeds or the writer is closed; what was not
 * stored by then comes again from the log.
 *
 * At most one cut waits while another is stored: `idle` says when the next may come.
 */
export class BlockWriter {
  readonly #deps: WriterDeps;
  #waiting: Cut | undefined;
  #busy = false;
  #closed = false;
  #running: Promise<void> = Promise.resolve();
  #taken: Promise<void> = Promise.resolve();
  #wake: () => void = () => {};

  constructor(deps: WriterDeps) {
    this.#deps = deps;
  }

  /** Whether a cut is waiting. */
  get full(): boolean {
    return this.#waiting !== undefined;
  }

  /** Takes a cut; only while not `full`. A closed writer drops it. */
  push(cut: Cut): void {
    if (this.#closed) return;
    if (this.#waiting !== undefined) throw new Error('a cut is waiting already');
    this.#waiting = cut;
    if (!this.#busy) this.#running = this.#run();
  }

  /** Resolves when no cut is waiting, or the writer is closed. */
  async room(): Promise<void> {
    while (this.#waiting !== undefined && !this.#closed) await this.#taken;
  }

  /** Resolves when everything that was pushed is stored, or the writer is closed. */
  async drain(): Promise<void> {
    await this.#running;
  }

  /** Gives up what is not stored. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#waiting !== undefined && !this.#closed) {
      const cut = this.#waiting;
      this.#waiting = undefined;
      this.#wake();
      this.#taken = new Promise((resolve) => {
        this.#wake = resolve;
      });
      await this.#store(cut);
    }
    this.#busy = false;
  }

  async #store(cut: Cut): Promise<void> {
    const { source, history, checkpoints, commit } = this.#deps;
    const claim = this.#deps.claim();
    const { group, topic, partition } = source;
    if (!cut.bordered) await this.#try(() => checkpoints.addBorder(group, topic, partition, cut.to, claim));
    for (const block of cut.blocks) await this.#try(() => history.insert(block));
    const { checkpoint } = cut;
    if (checkpoint !== undefined) {
      await this.#try(() => checkpoints.save(checkpoint, claim));
      // Not before: what a replay from the checkpoint needs must not be removed from the log.
      await this.#try(() => commit(cut.to));
    }
    if (!this.#closed) cut.done();
  }

  async #try(step: () => Promise<void>): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.#closed) {
      try {
        await step();
        return;
      } catch (error) {
        if (error instanceof TakenOverError) {
          this.close();
          this.#deps.onTakenOver(error);
          return;
        }
        this.#deps.onFailure(error);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
      }
    }
  }
}
