import type { DecodedBatch } from '@luyun/adapters/wire/decode-batch';
import { newColumn } from '@luyun/adapters/wire/decode-columns';
import type { BatchContext, ColumnArray, DictionaryColumn, HistoryBlock, TrackedRows } from '@luyun/core';
import { type ColumnSpec, type FamilyName, families } from '@luyun/proto';
import { snakeCase } from './snake-case.js';

const FIRST_CAPACITY = 8192;
/** Ids that vehicles and people send: a track stands for them, and no way in history bears a lasting identity. Event time has its own column. */
const NOT_KEPT: ReadonlySet<string> = new Set(['timeOffset', 'vehicleId', 'personId']);

/**
 * Rows of one raw table on their way into history: one growing typed array a column, filled by copying whole columns of
 * batches. Its columns are those of the family, as they come on the wire, beside where they came from.
 */
export class RawTable {
  readonly name: string;
  rows = 0;
  readonly #specs: readonly ColumnSpec[];
  readonly #tracked: boolean;
  #capacity = 0;
  #columns: Record<string, ColumnArray> = {};
  #own = ownColumns(0);
  readonly #dictionaries = new Map<string, Map<string, number>>();
  readonly #devices = new Map<string, number>();

  /** @param tracked whether rows carry their track and lane */
  constructor(family: FamilyName, name: string, tracked: boolean) {
    this.name = name;
    this.#specs = families[family].columns.filter(({ name: column }) => !NOT_KEPT.has(column));
    this.#tracked = tracked;
    for (const spec of this.#specs) if (spec.dictionary) this.#dictionaries.set(spec.name, new Map());
  }

  /** Appends the rows of a batch but the refused ones. */
  append(batch: DecodedBatch, context: BatchContext, tracked?: TrackedRows): void {
    this.#reserve(this.rows + batch.rows);
    let from = 0;
    for (const refused of context.refusedRows) {
      this.#appendRange(batch, context, tracked, from, refused);
      from = refused + 1;
    }
    this.#appendRange(batch, context, tracked, from, batch.rows);
  }

  /** The rows as a block; `lanes` are the strings of lane numbers. */
  block(token: string, lanes: readonly string[]): HistoryBlock {
    const own = this.#own;
    const columns: Record<string, ColumnArray | DictionaryColumn> = {
      device_id: { dictionary: [...this.#devices.keys()], index: own.device },
      event_time: own.eventTime,
      received_time: own.receivedTime,
      clock_correction_ms: own.clockCorrection,
      simulated: own.simulated,
      log_partition: own.logPartition,
      log_offset: own.logOffset,
      log_row: own.logRow,
    };
    if (this.#tracked) {
      columns.track = own.track;
      columns.lane_id = { dictionary: lanes, index: own.lane };
    }
    for (const spec of this.#specs) {
      const values = this.#columns[spec.name] as ColumnArray;
      const names = this.#dictionaries.get(spec.name);
      columns[snakeCase(spec.name)] = names
        ? { dictionary: [...names.keys()], index: values as Uint16Array | Uint32Array }
        : values;
    }
    return { table: this.name, token, rows: this.rows, columns };
  }

  /** Empties it, keeping its arrays; only after the block made of it was inserted. */
  clear(): void {
    this.rows = 0;
    this.#devices.clear();
    for (const names of this.#dictionaries.values()) names.clear();
  }

  #appendRange(
    batch: DecodedBatch,
    context: BatchContext,
    tracked: TrackedRows | undefined,
    from: number,
    to: number,
  ): void {
    const count = to - from;
    if (count <= 0) return;
    const at = this.rows;
    const end = at + count;
    for (const spec of this.#specs) {
      const names = this.#dictionaries.get(spec.name);
      if (names !== undefined) this.#appendNames(batch, spec.name, names, from, to);
      else copyInto(this.#columns[spec.name] as ColumnArray, batch.columns[spec.name] as ColumnArray, from, to, at);
    }
    const own = this.#own;
    own.device.fill(numberIn(this.#devices, context.deviceId), at, end);
    own.receivedTime.fill(context.receivedMs, at, end);
    own.clockCorrection.fill(context.clockCorrectionMs, at, end);
    own.simulated.fill(context.simulated ? 1 : 0, at, end);
    own.logPartition.fill(context.partition, at, end);
    own.logOffset.fill(context.offset, at, end);
    const baseMs = batch.baseTimeMs + context.clockCorrectionMs;
    const offsets = batch.columns.timeOffset as Int32Array;
    for (let row = from, target = at; row < to; row++, target++) {
      own.eventTime[target] = baseMs + (offsets[row] as number);
      own.logRow[target] = row;
    }
    if (tracked !== undefined) {
      own.track.set(tracked.track.subarray(from, to), at);
      own.lane.set(tracked.lane.subarray(from, to), at);
    }
    this.rows = end;
  }

  #appendNames(batch: DecodedBatch, column: string, names: Map<string, number>, from: number, to: number): void {
    const own = (batch.dictionaries[column] ?? []).map((name) => numberIn(names, name));
    const source = batch.columns[column] as Uint16Array;
    const target = this.#columns[column] as Uint32Array;
    const none = own.length === 0 ? numberIn(names, '') : 0;
    for (let row = from, at = this.rows; row < to; row++, at++) target[at] = own[source[row] as number] ?? none;
  }

  #reserve(rows: number): void {
    if (rows <= this.#capacity) return;
    const capacity = Math.max(FIRST_CAPACITY, rows, this.#capacity * 2);
    const grown: Record<string, ColumnArray> = {};
    for (const spec of this.#specs) {
      // Names are numbered anew over the batches of a block, which may hold more than a batch's u16.
      const values = spec.dictionary ? new Uint32Array(capacity) : newColumn(spec.type, capacity);
      const old = this.#columns[spec.name];
      if (old !== undefined) copyInto(values, old, 0, this.rows, 0);
      grown[spec.name] = values;
    }
    this.#columns = grown;
    const own = ownColumns(capacity);
    for (const name of Object.keys(own) as (keyof typeof own)[])
      copyInto(own[name], this.#own[name] as ColumnArray, 0, this.rows, 0);
    this.#own = own;
    this.#capacity = capacity;
  }
}

function ownColumns(capacity: number) {
  return {
    device: new Uint32Array(capacity),
    eventTime: new Float64Array(capacity),
    receivedTime: new Float64Array(capacity),
    clockCorrection: new Int32Array(capacity),
    simulated: new Uint8Array(capacity),
    logPartition: new Uint16Array(capacity),
    logOffset: new Float64Array(capacity),
    logRow: new Uint16Array(capacity),
    track: new Uint32Array(capacity),
    lane: new Uint32Array(capacity),
  };
}

function copyInto(target: ColumnArray, source: ColumnArray, from: number, to: number, at: number): void {
  // Both are of the column's own type.
  target.set(source.subarray(from, to) as never, at);
}

function numberIn(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  const number = names.size;
  names.set(name, number);
  return number;
}
