import type { DecodedReceived } from '@luyun/adapters/wire/received';
import { families } from '@luyun/proto';

/** One value as it came, and in its unit; `value` is null where the device said that it does not know. */
export interface RawValue {
  raw: string | number;
  value: string | number | null;
  unit: string;
}

/** Deepest and most fields of a report that are shown. */
const MAX_DEPTH = 6;
const MAX_FIELDS = 500;

/** The values of one row. Throws a RangeError where there is no such row. */
export function describeRow({ batch }: DecodedReceived, row: number): Record<string, RawValue> {
  if (row >= batch.rows) throw new RangeError(`The batch has ${batch.rows} rows.`);
  const family = Object.hasOwn(families, batch.family) ? families[batch.family as keyof typeof families] : undefined;
  if (!family) return describeReport(batch.family, batch.message[batch.family], row);
  const values: Record<string, RawValue> = {};
  for (const spec of family.columns) {
    const column = batch.columns[spec.name];
    const raw = column?.[row];
    if (raw === undefined) continue;
    if (typeof raw === 'bigint') {
      const octets = Buffer.alloc(8);
      octets.writeBigUInt64LE(raw);
      const hex = octets.toString('hex');
      values[spec.name] = { raw: hex, value: hex, unit: '' };
    } else if (spec.dictionary) {
      values[spec.name] = { raw, value: batch.dictionaries[spec.name]?.[raw] ?? null, unit: '' };
    } else {
      const value = raw === spec.missing ? null : Number((raw * spec.scale).toPrecision(12));
      values[spec.name] = { raw, value, unit: spec.unit };
    }
  }
  return values;
}

/** Lists of single reports, in the order in which their rows are counted; a report without any is one row. */
const reportLists: Readonly<Record<string, readonly string[]>> = {
  parking: ['facilities', 'bays'],
  tocc: ['incidents', 'weather', 'transitVehicles'],
  roadsideEvents: ['events'],
};

/** A report's fields by path. */
function describeReport(family: string, report: unknown, row: number): Record<string, RawValue> {
  const values: Record<string, RawValue> = {};
  let before = 0;
  for (const name of reportLists[family] ?? []) {
    const list = (report as Record<string, unknown[] | undefined>)[name] ?? [];
    if (row < before + list.length) {
      flatten(list[row - before], name, 0, values);
      return values;
    }
    before += list.length;
  }
  flatten(report, '', 0, values);
  return values;
}

function flatten(value: unknown, path: string, depth: number, into: Record<string, RawValue>): void {
  if (Object.keys(into).length >= MAX_FIELDS || depth > MAX_DEPTH) return;
  if (typeof value === 'number' || typeof value === 'string') into[path] = { raw: value, value, unit: '' };
  else if (typeof value === 'boolean') into[path] = { raw: String(value), value: String(value), unit: '' };
  else if (value instanceof Uint8Array) {
    const hex = Buffer.from(value).toString('hex').slice(0, 2000);
    into[path] = { raw: hex, value: hex, unit: '' };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) flatten(each, path ? `${path}.${name}` : name, depth + 1, into);
  }
}
