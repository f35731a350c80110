import type { ColumnArray, DictionaryColumn, HistoryBlock } from '@luyun/core';
import { numberColumn, stringColumn } from './arrow-columns.js';
import { blockSettings } from './block-settings.js';
import type { ArrowColumn, ChdbSession } from './chdb-session.js';
import { identifier, literal } from './sql-literal.js';

const BLOCK_SETTINGS = Object.entries({ max_threads: 1, max_block_size: '100000000', ...blockSettings })
  .map(([name, value]) => `${name} = ${value}`)
  .join(', ');

/** Up to here a string a row is cheaper than a subquery for the dictionary, which takes the engine more than a millisecond. */
const FEW_ROWS = 4096;

/** A column of the table and the expression that gives it, where `tables` are the names of the arrays in memory. */
interface Source {
  readonly name: string;
  value(tables: readonly string[]): string;
}

/** Inserts blocks into the engine in this process, straight from their arrays, one after the other. */
export class ChdbBlockWriter {
  private readonly types = new Map<string, Map<string, string>>();
  /** Dictionaries such as all lanes of the city come again and again as the same array. */
  private readonly dictionaries = new WeakMap<readonly string[], ArrowColumn>();
  private turn: Promise<unknown> = Promise.resolve();
  private works = 0;

  constructor(private readonly session: ChdbSession) {}

  /** Works that wait or run. */
  get waiting(): number {
    return this.works;
  }

  insert(block: HistoryBlock): Promise<void> {
    return this.inTurn(() => this.write(block));
  }

  /** Runs `work` between blocks. */
  inTurn(work: (session: ChdbSession) => Promise<void>): Promise<void> {
    this.works++;
    const done = this.turn
      .then(() => work(this.session))
      .finally(() => {
        this.works--;
      });
    this.turn = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.turn;
    await this.session.close();
  }

  private async write(block: HistoryBlock): Promise<void> {
    if (block.rows === 0) return;
    const types = await this.typesOf(block.table);
    const numbers: ArrowColumn[] = [];
    const dictionaries: ArrowColumn[][] = [];
    const sources: Source[] = [];
    for (const [name, column] of Object.entries<ColumnArray | DictionaryColumn>(block.columns)) {
      const type = types.get(name);
      if (type === undefined) throw new RangeError(`Table ${block.table} has no column ${name}`);
      if ('dictionary' in column && block.rows <= FEW_ROWS) {
        numbers.push(stringColumn(name, expand(column, block.rows)));
        sources.push({ name, value: () => identifier(name) });
      } else if ('dictionary' in column) {
        numbers.push(numberColumn(name, column.index, block.rows));
        // Table 0 holds the rows.
        const table = dictionaries.push([this.dictionaryOf(column.dictionary)]);
        sources.push({ name, value: (tables) => dictionaryValue(identifier(name), tables[table] ?? '') });
      } else {
        numbers.push(numberColumn(name, column, block.rows));
        sources.push({ name, value: () => convert(identifier(name), type) });
      }
    }
    await this.session.runWithTables(
      [numbers, ...dictionaries],
      (tables) => `INSERT INTO ${identifier(block.table)} (${sources.map(({ name }) => identifier(name)).join(', ')})
        SELECT ${sources.map(({ value }) => value(tables)).join(', ')} FROM arrowstream('${tables[0]}')
        SETTINGS ${BLOCK_SETTINGS}, insert_deduplication_token = ${literal(block.token)}`,
    );
  }

  private dictionaryOf(values: readonly string[]): ArrowColumn {
    let column = this.dictionaries.get(values);
    if (column?.length !== values.length) {
      column = stringColumn('value', values);
      this.dictionaries.set(values, column);
    }
    return column;
  }

  private async typesOf(table: string): Promise<Map<string, string>> {
    let types = this.types.get(table);
    if (!types) {
      const rows = await this.session.rows<{ name: string; type: string }>(
        `SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = ${literal(table)}`,
      );
      if (rows.length === 0) throw new RangeError(`There is no table ${table} in the history`);
      types = new Map(rows.map(({ name, type }) => [name, type]));
      this.types.set(table, types);
    }
    return types;
  }
}

function expand({ dictionary, index }: DictionaryColumn, rows: number): string[] {
  const values: string[] = [];
  for (let row = 0; row < rows; row++) {
    const value = dictionary[index[row] as number];
    if (value === undefined) throw new RangeError(`Row ${row} points outside its dictionary`);
    values.push(value);
  }
  return values;
}

/** Epoch ms into the column's type; the other conversions are those of INSERT. */
function convert(column: string, type: string): string {
  const inner = type.replace(/^Nullable\((.*)\)$/, '$1');
  if (/^DateTime64/.test(inner)) return `fromUnixTimestamp64Milli(toInt64(${column}))`;
  if (/^DateTime/.test(inner)) return `toDateTime(intDiv(toInt64(${column}), 1000))`;
  if (/^Date/.test(inner)) return `toDate(intDiv(toInt64(${column}), 86400000))`;
  return column;
}

/**
 * The dictionary is read from memory like the rows. It is no bound parameter, because queries with parameters wait for each
 * other across the whole process and a slow one would hold up writing.
 */
function dictionaryValue(index: string, table: string): string {
  return `(SELECT groupArray(assumeNotNull(value)) FROM arrowstream('${table}'))[assumeNotNull(${index}) + 1]`;
}
