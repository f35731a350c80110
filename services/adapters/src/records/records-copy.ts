import { type Kysely, sql } from 'kysely';
import type { RecordsSchema } from './schema.js';

/** Sessions are left out: who had one logs in again. */
export type CopiedTable = Exclude<keyof RecordsSchema, 'sessions'>;

/** Columns by name; JSON has all of it but bytes. */
export type CopiedRow = Readonly<Record<string, string | number | Uint8Array | null>>;

interface TableCopy {
  readonly key: readonly string[];
  /** The column that the database counts up. */
  readonly counted?: string;
  /** Rows that are in memory at once: some hold megabytes. */
  readonly page: number;
}

const place = ['group_name', 'topic', 'partition'] as const;
const tables: Readonly<Record<CopiedTable, TableCopy>> = {
  accounts: { key: ['id'], page: 200 },
  api_keys: { key: ['id'], page: 200 },
  devices: { key: ['id'], page: 200 },
  settings: { key: ['key'], page: 200 },
  city_models: { key: ['version'], counted: 'version', page: 4 },
  evaluations: { key: ['id'], page: 20 },
  commands: { key: ['number'], counted: 'number', page: 50 },
  command_facts: { key: ['command_id', 'step'], page: 200 },
  command_counters: { key: ['device_id'], page: 200 },
  programme_readings: { key: ['device_id'], page: 20 },
  programme_versions: { key: ['device_id', 'version'], page: 20 },
  programme_deployments: { key: ['id'], page: 20 },
  proposals: { key: ['id'], page: 20 },
  proposal_junctions: { key: ['proposal_id', 'junction_id'], page: 200 },
  control_switches: { key: ['junction_id'], page: 200 },
  audit: { key: ['id'], counted: 'id', page: 200 },
  checkpoints: { key: place, page: 4 },
  checkpoint_claims: { key: place, page: 200 },
  checkpoint_borders: { key: [...place, 'border'], page: 200 },
};

/** Where processing stands in a log; without that log they mean nothing. */
export const positionTables: readonly CopiedTable[] = ['checkpoints', 'checkpoint_claims', 'checkpoint_borders'];

export const copiedTables = Object.keys(tables) as readonly CopiedTable[];

/** Settings of the place, not of the platform. */
const ALWAYS_THERE = ['checked', 'restore'];

type AnyTables = Record<string, Record<string, unknown>>;

/** All rows of the records, out of one database and into another, whatever their dialects. */
export class RecordsCopy {
  private readonly db: Kysely<AnyTables>;

  constructor(
    db: Kysely<RecordsSchema>,
    private readonly dialect: 'sqlite' | 'postgres',
  ) {
    this.db = db as unknown as Kysely<AnyTables>;
  }

  /** Names of the migrations that have run. */
  async migrations(): Promise<string[]> {
    const rows = await this.db.selectFrom('kysely_migration').select('name').orderBy('name').execute();
    return rows.map(({ name }) => String(name));
  }

  /** Where processing stands. */
  async positions(): Promise<{ topic: string; partition: number; offset: number }[]> {
    const rows = await this.db.selectFrom('checkpoints').select(['topic', 'partition', 'next_offset']).execute();
    return rows.map((row) => ({
      topic: String(row.topic),
      partition: Number(row.partition),
      offset: Number(row.next_offset),
    }));
  }

  /** Gives all rows, as they are at one moment, to `take`, page by page; each table has at least one page. */
  async read(take: (table: CopiedTable, rows: readonly CopiedRow[]) => Promise<void>): Promise<void> {
    await this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (db) => {
        for (const table of copiedTables) {
          for (let after: CopiedRow | undefined; ; ) {
            const rows = await pageOf(db, table, after);
            await take(
              table,
              rows.filter((row) => isKept(table, row)),
            );
            after = rows.at(-1);
            if (rows.length < tables[table].page) break;
          }
        }
      });
  }

  /** Whether nobody has used this database yet. */
  async isEmpty(): Promise<boolean> {
    for (const table of copiedTables) {
      let query = this.db.selectFrom(table).select(sql`1`.as('one')).limit(1);
      if (table === 'settings') query = query.where('key', 'not in', ALWAYS_THERE);
      if (await query.executeTakeFirst()) return false;
    }
    return true;
  }

  /** Puts the rows of all tables in, or none. */
  async write(rowsOf: (table: CopiedTable) => AsyncIterable<CopiedRow>): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      for (const table of copiedTables) {
        const { page, counted } = tables[table];
        let rows: CopiedRow[] = [];
        const insert = async () => {
          if (rows.length > 0) await db.insertInto(table).values(rows).execute();
          rows = [];
        };
        for await (const row of rowsOf(table)) {
          if (rows.push(row) === page) await insert();
        }
        await insert();
        if (counted && this.dialect === 'postgres') await countOn(db, table, counted);
      }
    });
  }
}

function isKept(table: CopiedTable, { key }: CopiedRow): boolean {
  return table !== 'settings' || !ALWAYS_THERE.includes(String(key));
}

async function pageOf(db: Kysely<AnyTables>, table: CopiedTable, after?: CopiedRow): Promise<CopiedRow[]> {
  const { key, page } = tables[table];
  let query = db.selectFrom(table).selectAll().limit(page);
  for (const column of key) query = query.orderBy(column);
  if (after) {
    const columns = sql.join(key.map((column) => sql.ref(column)));
    query = query.where(sql<boolean>`(${columns}) > (${sql.join(key.map((column) => after[column]))})`);
  }
  return (await query.execute()) as CopiedRow[];
}

/** PostgreSQL does not see that numbers were given; SQLite does. */
async function countOn(db: Kysely<AnyTables>, table: string, column: string): Promise<void> {
  await sql`select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)})) from ${sql.table(table)}
    having max(${sql.ref(column)}) is not null`.execute(db);
}
