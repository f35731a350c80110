import type { ChdbSession } from '../history/chdb-session.js';
import { identifier, literal } from '../history/sql-literal.js';
import { type CopiedHistoryTable, findTables, type HistoryCopy, loadSettings } from './history-copy.js';

const LOAD = Object.entries(loadSettings)
  .map(([name, value]) => `${name} = ${value}`)
  .join(', ');

/** Copies history of the engine in this process, which reads and writes the files itself. */
export class ChdbHistoryCopy implements HistoryCopy {
  constructor(private readonly session: ChdbSession) {}

  run(sql: string): Promise<void> {
    return this.session.run(sql);
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return this.session.rows(sql);
  }

  tables(): Promise<readonly CopiedHistoryTable[]> {
    return findTables(this.session);
  }

  save(select: string, file: string): Promise<void> {
    return this.session.run(
      `INSERT INTO FUNCTION ${fileFunction(file)} ${select} SETTINGS output_format_compression_level = 1`,
    );
  }

  countRows(file: string): Promise<number> {
    return countNativeRows(this.session, file);
  }

  async load(table: string, file: string): Promise<void> {
    const columns = await this.session.rows<{ name: string }>(`DESCRIBE TABLE ${fileFunction(file)}`);
    const names = columns.map(({ name }) => identifier(name)).join(', ');
    await this.session.run(
      `INSERT INTO ${identifier(table)} (${names}) SELECT ${names} FROM ${fileFunction(file)} SETTINGS ${LOAD}`,
    );
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

/** Reads every value of the file; rejects where it is not whole. */
export async function countNativeRows(session: ChdbSession, file: string): Promise<number> {
  const [row] = await session.rows<{ rows: number }>(
    // A mere count would not look at the values.
    `SELECT toFloat64(countIf(NOT ignore(*))) AS rows FROM ${fileFunction(file)}`,
  );
  return row?.rows ?? 0;
}

function fileFunction(path: string): string {
  return `file(${literal(path)}, 'Native', 'auto', 'gzip')`;
}
