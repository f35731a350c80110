import { type ColumnSpec, type FamilyName, families } from '@luyun/proto';
import type { RefusalReason } from './bad-input.js';
import type { DecodedBatch } from './decode-batch.js';
import { findImpossibleCounts } from './impossible-counts.js';
import { MAX_FUTURE_MS } from './limits.js';

/** Rows that cannot be true. */
export interface Implausible {
  readonly reason: RefusalReason;
  /** Names the first: which field, which row, which limit. */
  readonly detail: string;
  /** Rising, without repeats. */
  readonly badRows: readonly number[];
}

/** As in the HTTP feeds. */
const MAX_TEXT_LENGTH = 2000;
/** Oldest single report that is taken. */
const MAX_REPORT_AGE_MS = 7 * 86_400_000;

/**
 * Checks every value against the range of its column, event times against the platform's clock, dictionary indexes, and
 * counts against what is physically possible.
 *
 * Needs no state; jumps of position are `PositionJumps` in the core. The reason is that of the first check that failed,
 * the rows are those of all checks.
 *
 * @param nowMs the platform's clock, UTC epoch ms
 * @param clockCorrectionMs added to the device's times before they are compared
 * @param agoMs rows up to so old are taken of every family, where that is more than the family's own limit
 */
export function checkPlausibility(
  batch: DecodedBatch,
  nowMs: number,
  clockCorrectionMs = 0,
  agoMs = 0,
): Implausible | undefined {
  const found = new Findings(batch.rows);
  const family = families[batch.family as FamilyName];
  if (family === undefined) {
    checkReportTimes(batch, nowMs, clockCorrectionMs, found);
    checkTexts(batch, found);
  } else {
    for (const column of family.columns) checkRange(batch, column, found);
    checkRowTimes(batch, nowMs - clockCorrectionMs, agoMs, found);
  }
  findImpossibleCounts(batch, (row, detail) => found.add(row, 'impossible-count', detail));
  return found.result();
}

class Findings {
  readonly #bad: Uint8Array;
  #first: { reason: RefusalReason; detail: string } | undefined;

  constructor(rows: number) {
    this.#bad = new Uint8Array(rows);
  }

  add(row: number, reason: RefusalReason, detail: string): void {
    this.#first ??= { reason, detail };
    this.#bad[row] = 1;
  }

  result(): Implausible | undefined {
    if (this.#first === undefined) return undefined;
    const badRows: number[] = [];
    for (let row = 0; row < this.#bad.length; row++) if (this.#bad[row] === 1) badRows.push(row);
    return { ...this.#first, badRows };
  }
}

function checkRange(batch: DecodedBatch, column: ColumnSpec, found: Findings): void {
  const values = batch.columns[column.name];
  if (values === undefined || column.type === 'id64') return;
  const names = batch.dictionaries[column.name];
  const max = names === undefined ? column.max : Math.min(column.max, names.length - 1);
  const { min } = column;
  // Without a missing value nothing equals NaN.
  const missing = column.missing ?? Number.NaN;
  const rows = batch.rows;
  let row =
    values instanceof Int32Array || values instanceof Int16Array || values instanceof Int8Array
      ? nextSignedOutside(values, 0, rows, min, max, missing)
      : nextUnsignedOutside(values as Uint8Array, 0, rows, min, max, missing);
  while (row < rows) {
    const value = values[row];
    found.add(row, 'range', `${batch.family}.${column.name}[${row}] = ${value}, not within ${min}..${max}`);
    row =
      values instanceof Int32Array || values instanceof Int16Array || values instanceof Int8Array
        ? nextSignedOutside(values, row + 1, rows, min, max, missing)
        : nextUnsignedOutside(values as Uint8Array, row + 1, rows, min, max, missing);
  }
}

// Two functions, so that the engine sees at most three array types in each and keeps the loops fast.
function nextSignedOutside(
  values: Int8Array | Int16Array | Int32Array,
  from: number,
  rows: number,
  min: number,
  max: number,
  missing: number,
): number {
  for (let row = from; row < rows; row++) {
    const value = values[row] as number;
    if ((value < min || value > max) && value !== missing) return row;
  }
  return rows;
}

function nextUnsignedOutside(
  values: Uint8Array | Uint16Array | Uint32Array,
  from: number,
  rows: number,
  min: number,
  max: number,
  missing: number,
): number {
  for (let row = from; row < rows; row++) {
    const value = values[row] as number;
    if ((value < min || value > max) && value !== missing) return row;
  }
  return rows;
}

function checkRowTimes(batch: DecodedBatch, deviceNowMs: number, agoMs: number, found: Findings): void {
  const spec = families[batch.family as FamilyName].columns.find((column) => column.name === 'timeOffset');
  const offsets = batch.columns.timeOffset as Int32Array | undefined;
  if (spec === undefined || offsets === undefined) return;
  const latest = deviceNowMs + MAX_FUTURE_MS - batch.baseTimeMs;
  const oldest = Math.min(spec.min, -agoMs);
  const earliest = deviceNowMs + oldest - batch.baseTimeMs;
  for (let row = 0; row < batch.rows; row++) {
    const offset = offsets[row] as number;
    if (offset > latest)
      found.add(row, 'time', `${batch.family}[${row}]: ${offset - latest + MAX_FUTURE_MS} ms in the future`);
    else if (offset < earliest)
      found.add(row, 'time', `${batch.family}[${row}]: older than the ${-oldest} ms that are taken`);
  }
}

/** Texts of single reports: they are held in memory and shown. */
function checkTexts(batch: DecodedBatch, found: Findings): void {
  const { parking, tocc, health, roadsideEvents } = batch.message;
  const reports: readonly object[] = [
    ...(roadsideEvents?.events ?? []),
    ...(parking?.facilities ?? []),
    ...(parking?.bays ?? []),
    ...(tocc?.incidents ?? []),
    ...(tocc?.weather ?? []),
    ...(tocc?.transitVehicles ?? []),
    ...(health ? [health, ...(health.faults ?? [])] : []),
  ];
  reports.forEach((report, at) => {
    for (const [name, value] of Object.entries(report)) {
      if (typeof value !== 'string' || value.length <= MAX_TEXT_LENGTH) continue;
      const row = health ? 0 : at;
      found.add(
        row,
        'range',
        `${batch.family}[${row}].${name}: ${value.length} characters, at most ${MAX_TEXT_LENGTH}`,
      );
    }
  });
}

/** Times of single reports, where they carry one of a measurement: parking, TOCC, health; events have that of their batch. */
function checkReportTimes(batch: DecodedBatch, nowMs: number, correctionMs: number, found: Findings): void {
  const { parking, tocc, health, roadsideEvents } = batch.message;
  const timed = parking
    ? [...(parking.facilities ?? []), ...(parking.bays ?? [])]
    : tocc
      ? [...(tocc.incidents ?? []), ...(tocc.weather ?? []), ...(tocc.transitVehicles ?? [])]
      : health
        ? [health]
        : roadsideEvents && batch.baseTimeMs > 0
          ? Array.from({ length: batch.rows }, () => ({ timeMs: batch.baseTimeMs }))
          : [];
  timed.forEach(({ timeMs }, row) => {
    const time = (timeMs ?? 0) + correctionMs;
    if (time > nowMs + MAX_FUTURE_MS)
      found.add(row, 'time', `${batch.family}[${row}]: ${time - nowMs} ms in the future`);
    else if (time < nowMs - MAX_REPORT_AGE_MS)
      found.add(row, 'time', `${batch.family}[${row}]: older than the ${MAX_REPORT_AGE_MS} ms that are taken`);
  });
}
