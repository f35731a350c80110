/** A batch as it goes over the wire, whole request included. */
export interface Frame {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** Batches that are not acknowledged yet, in order of their sequence, at most `capacity`. */
export class SendBuffer {
  readonly #frames: Frame[] = [];
  #head = 0;
  #acked = 0;
  #last = 0;
  #sent = 0;

  constructor(readonly capacity: number) {}

  /** Number of the last batch that was put in, 0 before the first. */
  get last(): number {
    return this.#last;
  }

  get acked(): number {
    return this.#acked;
  }

  get size(): number {
    return this.#last - this.#acked;
  }

  get full(): boolean {
    return this.size >= this.capacity;
  }

  /** Sent on this connection and not acknowledged. */
  get inFlight(): number {
    return this.#sent - this.#acked;
  }

  put(encode: (sequence: number) => Uint8Array): void {
    const sequence = this.#last + 1;
    this.#frames.push({ sequence, bytes: encode(sequence) });
    this.#last = sequence;
  }

  /** The next batch to send on this connection, if there is one; it counts as sent from then on. */
  next(): Frame | undefined {
    if (this.#sent >= this.#last) return undefined;
    this.#sent += 1;
    return this.#frames[this.#head + this.#sent - this.#acked - 1];
  }

  /** Everything up to `sequence` is durable. Acknowledgements may repeat; they cannot go beyond what was numbered. */
  ack(sequence: number): void {
    const upTo = Math.min(sequence, this.#last);
    if (upTo <= this.#acked) return;
    this.#head += upTo - this.#acked;
    this.#acked = upTo;
    this.#sent = Math.max(this.#sent, upTo);
    if (this.#head > 256 && this.#head * 2 > this.#frames.length) {
      this.#frames.splice(0, this.#head);
      this.#head = 0;
    }
  }

  /** A new connection begins: whatever is not acknowledged goes again. */
  rewind(): void {
    this.#sent = this.#acked;
  }
}
