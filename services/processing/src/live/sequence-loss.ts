/** Sequence numbers are judged in blocks of so many. */
const BLOCK = 16;
/** Topics are read side by side: what has not come so long after its successors never will. */
const SETTLE_MS = 10_000;
const WINDOW_MS = 60_000;
/** Of a device that seldom speaks so many blocks are kept, however old. */
const LEAST_BLOCKS = 8;

interface Block {
  heard: number;
  readonly sinceMs: number;
}

/** Which share of a stream's batches never came, by the sequence numbers of about the last minute. Memory is bounded by that minute. */
export class SequenceLoss {
  readonly #blocks = new Map<number, Block>();
  /** The block in which hearing began was heard in part, unless the stream began in it, too. */
  #first = Number.POSITIVE_INFINITY;

  /** Each batch once; sequence numbers begin at 1. */
  note(sequence: number, receivedMs: number): void {
    const number = Math.floor((sequence - 1) / BLOCK);
    const block = this.#blocks.get(number);
    if (block !== undefined) {
      block.heard++;
      return;
    }
    if (this.#blocks.size === 0) this.#first = number === 0 ? 0 : number + 1;
    this.#blocks.set(number, { heard: 1, sinceMs: receivedMs });
    this.#forget(receivedMs - WINDOW_MS);
  }

  /** 0..1; 0 while there is nothing to judge. */
  share(nowMs: number): number {
    let end = this.#first;
    for (const [number, { sinceMs }] of this.#blocks) if (sinceMs <= nowMs - SETTLE_MS && number > end) end = number;
    let heard = 0;
    for (const [number, block] of this.#blocks) if (number >= this.#first && number < end) heard += block.heard;
    const sent = (end - this.#first) * BLOCK;
    return sent > 0 ? Math.max(0, 1 - heard / sent) : 0;
  }

  #forget(beforeMs: number): void {
    for (const [number, { sinceMs }] of this.#blocks) {
      if (sinceMs >= beforeMs || this.#blocks.size <= LEAST_BLOCKS) return;
      this.#blocks.delete(number);
      this.#first = Math.max(this.#first, number + 1);
    }
  }
}
