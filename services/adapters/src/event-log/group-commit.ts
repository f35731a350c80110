/** A change that waits to become durable together with others. */
export interface PendingWrite {
  /** Octets it will write, to bound a commit. */
  readonly bytes: number;
  /** Puts it into the open transaction; must not throw. */
  stage(): void;
  committed(): void;
  failed(error: Error): void;
}

/** Makes what `stage` puts, so many octets, durable, all or nothing. */
export type Commit = (stage: () => void, bytes: number) => Promise<void>;

/**
 * Gathers writes while a commit runs, and commits them together when it has ended: a busy log shares one disk sync among
 * many appends, an idle one syncs at once. One commit at a time, in order of `submit`.
 */
export class GroupCommit {
  private waiting: PendingWrite[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly commit: Commit,
    private readonly maxBytes: number,
  ) {}

  submit(write: PendingWrite): void {
    this.waiting.push(write);
    this.running ??= this.run();
  }

  /** Resolves when all that was submitted has been decided. */
  async settle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // What is appended within one turn of the event loop belongs together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.take();
      try {
        await this.commit(
          () => {
            for (const write of batch) write.stage();
          },
          batch.reduce((sum, write) => sum + write.bytes, 0),
        );
        for (const write of batch) write.committed();
      } catch (error) {
        const reason = error instanceof Error ? error : new Error(String(error));
        for (const write of batch) write.failed(reason);
      }
    }
    this.running = undefined;
  }

  private take(): PendingWrite[] {
    let bytes = 0;
    let count = 0;
    while (count < this.waiting.length) {
      bytes += this.waiting[count]?.bytes ?? 0;
      if (count > 0 && bytes > this.maxBytes) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }
}
