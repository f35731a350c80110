import type { RedisLink } from './redis-link.js';

/** Redis answers at least so often, with nothing where there is nothing. */
const BLOCK_MS = 1_000;
const RETRY_MS = 200;
/** Of each stream in one answer; a block of tracks has some 50 kB. */
const MAX_ENTRIES = 64;
const FROM_THE_START = '0-0';

export interface StreamReaderOptions {
  /** A connection of its own, which waits for entries. */
  readonly link: RedisLink;
  readonly streams: readonly string[];
  /** Called in the order of each stream, with what the entry's names hold. */
  readonly onEntry: (fields: readonly (readonly [name: string, value: Buffer])[]) => Promise<void>;
  /** Called when so much time has passed between two readings that entries may have been trimmed unseen. */
  readonly onGap: () => void;
  readonly gapMs: number;
}

/** Follows streams from what they still hold, over broken connections, until it is closed. */
export class RedisStreamReader {
  private readonly ids: string[];
  private readonly running: Promise<void>;
  private restarted = false;
  private closed = false;
  private onCaughtUp = () => {};
  /** Resolves when what was there at the beginning has been read. */
  readonly caughtUp = new Promise<void>((resolve) => {
    this.onCaughtUp = resolve;
  });

  constructor(private readonly options: StreamReaderOptions) {
    this.ids = options.streams.map(() => FROM_THE_START);
    this.running = this.run();
  }

  /** Reads again from the start: after Redis was wiped its ids may be lower than before. */
  restart(): void {
    this.restarted = true;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.options.link.close();
    await this.running;
  }

  private async run(): Promise<void> {
    const { link, gapMs, onGap } = this.options;
    let lastMs = performance.now();
    let waits = false;
    while (!this.closed) {
      if (this.restarted) {
        this.restarted = false;
        this.ids.fill(FROM_THE_START);
      }
      try {
        const most = await this.read(waits);
        if (performance.now() - lastMs > gapMs) onGap();
        lastMs = performance.now();
        waits = most < MAX_ENTRIES;
        if (waits) this.onCaughtUp();
      } catch (error) {
        if (this.closed) return;
        if (link.usable) link.tell(error as Error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  /** Resolves with the most entries that any stream gave. */
  private async read(waits: boolean): Promise<number> {
    const { link, streams, onEntry } = this.options;
    const block = waits ? ['BLOCK', String(BLOCK_MS)] : [];
    const command = ['XREAD', 'COUNT', String(MAX_ENTRIES), ...block, 'STREAMS', ...streams, ...this.ids];
    const answer = (await link.send(command, true)) as StreamsAnswer | null;
    if (this.restarted) return MAX_ENTRIES;
    let most = 0;
    for (const [stream, entries] of answer ?? []) {
      most = Math.max(most, entries.length);
      for (const [id, fields] of entries) {
        this.ids[streams.indexOf(stream.toString())] = id.toString();
        onEntry(pairsOf(fields)).catch((error: Error) => link.tell(error));
      }
    }
    return most;
  }
}

type StreamsAnswer = readonly (readonly [
  stream: Buffer,
  entries: readonly (readonly [id: Buffer, fields: Buffer[]])[],
])[];

function pairsOf(fields: readonly Buffer[]): [string, Buffer][] {
  const pairs: [string, Buffer][] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) pairs.push([String(fields[i]), fields[i + 1] as Buffer]);
  return pairs;
}
