import type { HistoryBlock, HistoryRows, LiveEntry, LiveKind, LiveSink, RowSink } from '@luyun/core';
import { type DerivedTable, derivedTables } from './derived-tables.js';
import { type Notes, newNotes } from './notes.js';
import type { RawTable } from './raw-table.js';
import { rowBlock } from './row-block.js';
import type { TrackBuffer } from './track-buffer.js';

/** Everything that folding some records of one partition brought out, until it is cut. */
export class BlockBuilder implements RowSink, LiveSink {
  readonly raw: RawTable | undefined;
  readonly tracks: TrackBuffer;
  readonly #derived = new Map<DerivedTable, object[]>();
  #live = new Map<LiveKind, Map<string, LiveEntry<LiveKind>>>();
  #derivedRows = 0;
  #notes = newNotes();

  constructor(raw: RawTable | undefined, tracks: TrackBuffer) {
    this.raw = raw;
    this.tracks = tracks;
  }

  get rows(): number {
    return (this.raw?.rows ?? 0) + this.#derivedRows;
  }

  add<T extends keyof HistoryRows>(table: T, row: HistoryRows[T]): void {
    const rows = this.#derived.get(table);
    if (rows === undefined) this.#derived.set(table, [row]);
    else rows.push(row);
    this.#derivedRows++;
    if (table === 'link_minutes') this.#notes.linkMinutes.push(row as HistoryRows['link_minutes']);
  }

  put<K extends LiveKind>(kind: K, entry: LiveEntry<K>): void {
    let entries = this.#live.get(kind);
    if (entries === undefined) {
      entries = new Map();
      this.#live.set(kind, entries);
    }
    const before = entries.get(entry.key);
    if (before === undefined || before.eventTimeMs <= entry.eventTimeMs) entries.set(entry.key, entry);
  }

  /** Where folds leave word for those who watch; see `takeNotes`. */
  get notes(): Notes {
    return this.#notes;
  }

  takeNotes(): Notes {
    const taken = this.#notes;
    this.#notes = newNotes();
    return taken;
  }

  /** Latest state to be shown, which is then forgotten here. */
  takeLive(): [LiveKind, LiveEntry<LiveKind>[]][] {
    if (this.#live.size === 0) return [];
    const taken = [...this.#live].map(([kind, entries]): [LiveKind, LiveEntry<LiveKind>[]] => [
      kind,
      [...entries.values()],
    ]);
    this.#live = new Map();
    return taken;
  }

  /**
   * The blocks of all tables that have rows. A block's token is made of `source` (group, topic, partition), the offsets
   * [from, to) that its rows come from, and its table.
   */
  blocks(
    source: { readonly group: string; readonly topic: string; readonly partition: number },
    from: number,
    to: number,
    lanes: readonly string[],
  ): HistoryBlock[] {
    const token = (table: string) => `${source.group}/${source.topic}/${source.partition}/${from}-${to}/${table}`;
    const blocks: HistoryBlock[] = [];
    if (this.raw !== undefined && this.raw.rows > 0) blocks.push(this.raw.block(token(this.raw.name), lanes));
    for (const [table, rows] of this.#derived)
      blocks.push(rowBlock(table, derivedTables[table], rows as Record<string, unknown>[], source, token(table)));
    return blocks;
  }

  /** Forgets all rows; the arrays of the raw table are used again. */
  clear(): void {
    this.raw?.clear();
    this.#derived.clear();
    this.#derivedRows = 0;
  }
}
