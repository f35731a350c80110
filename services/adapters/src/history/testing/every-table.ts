import { literal } from '../sql-literal.js';

export const ROWS_EACH = 2000;
/** Rows of a table lie a quarter of a second apart, from here on. */
export const beginMs = Math.floor(Date.now() / 3_600_000 - 2) * 3_600_000;

export interface TableToFill {
  readonly table: string;
  readonly names: readonly string[];
  readonly types: readonly string[];
  /** Whether the column is one that others give. */
  readonly aliases: readonly number[];
}

/** Gives a `TableToFill` for each table of history that holds rows. */
export function tablesToFill(database: string): string {
  return `SELECT table, groupArray(name) AS names, groupArray(type) AS types, groupArray(default_kind = 'ALIAS') AS aliases
    FROM system.columns
    WHERE database = ${literal(database)} AND table IN (
      SELECT name FROM system.tables
      WHERE database = ${literal(database)} AND engine LIKE '%MergeTree' AND name != 'schema_migrations')
    GROUP BY table ORDER BY table`;
}

/** Values of a column by row: the same name and number for one thing in all columns, no two rows of a table at one time. */
export function valueExpression(name: string, type: string, table: number): string {
  const time = `fromUnixTimestamp64Milli(toInt64(${beginMs + table * 7} + number * 250), 'UTC')`;
  const topics = `['perceived-objects', 'signal-states'][number % 2 + 1]`;
  const special: Record<string, string> = {
    log_topic: topics,
    topic: topics,
    source: type.includes('String') ? `['connected', 'perceived'][number % 3 % 2 + 1]` : 'number % 4',
    kind: type.includes('String') ? `['incident', 'works'][number % 2 + 1]` : 'number % 6',
    rows: `'[1, 2]'`,
    minute: `toStartOfMinute(toDateTime(${time}, 'UTC'))`,
    end_time: `${time} + toIntervalSecond(30)`,
    event_code: '82',
    junction: 'number % 2 + 1',
    signal_group: 'number % 2 + 1',
    track: 'number % 7 + 1',
    simulated: '0',
    session: `concat('session-', toString(number % 3))`,
    free_flow_time_s: '1',
  };
  if (special[name] !== undefined) return special[name];
  if (type.includes('DateTime')) return time;
  if (type.includes('String')) return `concat(${literal(`${name}-`)}, toString(number % 2))`;
  return /U?Int(8|16)\b/.test(type) ? 'number % 120' : 'number';
}
