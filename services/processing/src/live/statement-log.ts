import { randomUUID } from 'node:crypto';
import type { History, HistoryBlock, LiveEntry } from '@luyun/core';

/** Statements are stored together, this often. */
const FLUSH_MS = 3_000;
/** Queues are said every second; one that stays is stored this often. */
const QUEUE_MS = 5_000;
/** While history does not take them, no more than so many wait. */
const MAX_WAITING = 50_000;

/**
 * Keeps in history what was said of links and queues, as it was said and when, so that it can be shown again. It is a record of
 * statements: what processing derives from the log is stored by the folds, once and for ever the same.
 */
export class StatementLog {
  readonly #history: History;
  readonly #run = randomUUID();
  #links: LiveEntry<'link'>[] = [];
  #queues: LiveEntry<'queue'>[] = [];
  readonly #queueStoredMs = new Map<string, number>();
  /** Blocks under way: one whose answer was lost may be stored, so that it comes again under the same token. */
  readonly #pending: HistoryBlock[] = [];
  #blocks = 0;
  #flushedMs = 0;

  constructor(history: History) {
    this.#history = history;
  }

  addLinks(entries: readonly LiveEntry<'link'>[]): void {
    if (this.#links.length < MAX_WAITING) this.#links.push(...entries);
  }

  addQueues(entries: readonly LiveEntry<'queue'>[]): void {
    for (const entry of entries) {
      const { key, eventTimeMs, value } = entry;
      if (value.vehicles > 0 && eventTimeMs < (this.#queueStoredMs.get(key) ?? 0) + QUEUE_MS) continue;
      if (value.vehicles > 0) this.#queueStoredMs.set(key, eventTimeMs);
      else this.#queueStoredMs.delete(key);
      if (this.#queues.length < MAX_WAITING) this.#queues.push(entry);
    }
  }

  /** Stores what waits, where it is time or `now`. What could not be stored waits on. */
  async flush(nowMs: number, now = false): Promise<void> {
    if (!now && nowMs < this.#flushedMs + FLUSH_MS) return;
    this.#flushedMs = nowMs;
    // What waits is bounded by these two: while a block is pending they fill.
    if (this.#pending.length === 0) {
      if (this.#links.length > 0) this.#pending.push(linkBlock(this.#links, this.#token()));
      if (this.#queues.length > 0) this.#pending.push(queueBlock(this.#queues, this.#token()));
      this.#links = [];
      this.#queues = [];
    }
    for (let block = this.#pending[0]; block; block = this.#pending[0]) {
      await this.#history.insert(block);
      // The last flush, at the end, may overtake another.
      if (this.#pending[0] === block) this.#pending.shift();
    }
  }

  #token(): string {
    return `statements/${this.#run}/${this.#blocks++}`;
  }
}

function linkBlock(entries: readonly LiveEntry<'link'>[], token: string): HistoryBlock {
  return {
    table: 'shown_links',
    token,
    rows: entries.length,
    columns: {
      link_id: keysOf(entries),
      event_time: Float64Array.from(entries, ({ eventTimeMs }) => eventTimeMs),
      speed_mps: Float64Array.from(entries, ({ value }) => value.speedMps ?? Number.NaN),
      density_per_km: Float64Array.from(entries, ({ value }) => value.densityPerKm ?? Number.NaN),
      flow_per_hour: Float64Array.from(entries, ({ value }) => value.flowPerHour ?? Number.NaN),
      los: Uint8Array.from(entries, ({ value }) => value.los),
      samples: Float64Array.from(entries, ({ value }) => value.samples),
      simulated: Uint8Array.from(entries, ({ simulated }) => (simulated ? 1 : 0)),
    },
  };
}

function queueBlock(entries: readonly LiveEntry<'queue'>[], token: string): HistoryBlock {
  return {
    table: 'shown_queues',
    token,
    rows: entries.length,
    columns: {
      lane_id: keysOf(entries),
      event_time: Float64Array.from(entries, ({ eventTimeMs }) => eventTimeMs),
      length_m: Float32Array.from(entries, ({ value }) => value.lengthM),
      vehicles: Uint16Array.from(entries, ({ value }) => value.vehicles),
      simulated: Uint8Array.from(entries, ({ simulated }) => (simulated ? 1 : 0)),
    },
  };
}

function keysOf(entries: readonly { readonly key: string }[]) {
  const numbers = new Map<string, number>();
  const index = Uint32Array.from(entries, ({ key }) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return { dictionary: [...numbers.keys()], index };
}
