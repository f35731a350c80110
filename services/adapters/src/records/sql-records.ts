import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Records } from '@luyun/core';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { LibsqlDialect } from './libsql-dialect.js';
import { type ColumnTypes, postgresColumns, sqliteColumns } from './migrations/column-types.js';
import { migrations } from './migrations/migrations.js';
import { openPostgresPool } from './postgres-pool.js';
import { RecordsCopy } from './records-copy.js';
import type { RecordsSchema } from './schema.js';
import { SqlAccounts } from './sql-accounts.js';
import { SqlApiKeys } from './sql-api-keys.js';
import { SqlAudit } from './sql-audit.js';
import { SqlCheckpoints } from './sql-checkpoints.js';
import { SqlCityModels } from './sql-city-models.js';
import { SqlCommandLedger } from './sql-command-ledger.js';
import { SqlControlSwitches } from './sql-control-switches.js';
import { SqlDevices } from './sql-devices.js';
import { SqlEvaluations } from './sql-evaluations.js';
import { SqlProgrammes } from './sql-programmes.js';
import { SqlProposals } from './sql-proposals.js';
import { SqlSessions } from './sql-sessions.js';
import { SqlSettings } from './sql-settings.js';

export interface PostgresOptions {
  /** Connections at the most. Default 8. */
  readonly connections?: number;
  /** Told when a connection breaks that nobody uses at the time. Default: standard error. */
  readonly onError?: (error: Error) => void;
}

const STATEMENT_TIMEOUT_MS = 10_000;
/** A migration may rewrite a table; another process may be at it first. */
const MIGRATION_TIMEOUT_MS = 600_000;

/** Records in an SQL database: SQLite or PostgreSQL. */
export class SqlRecords implements Records {
  readonly accounts: SqlAccounts;
  readonly sessions: SqlSessions;
  readonly apiKeys: SqlApiKeys;
  readonly devices: SqlDevices;
  readonly settings: SqlSettings;
  readonly cityModels: SqlCityModels;
  readonly checkpoints: SqlCheckpoints;
  readonly audit: SqlAudit;
  readonly evaluations: SqlEvaluations;
  readonly commands: SqlCommandLedger;
  readonly programmes: SqlProgrammes;
  readonly proposals: SqlProposals;
  readonly controls: SqlControlSwitches;
  /** All rows, for backups. */
  readonly copy: RecordsCopy;

  private constructor(
    private readonly db: Kysely<RecordsSchema>,
    dialect: 'sqlite' | 'postgres',
  ) {
    this.accounts = new SqlAccounts(db);
    this.sessions = new SqlSessions(db);
    this.apiKeys = new SqlApiKeys(db);
    this.devices = new SqlDevices(db);
    this.settings = new SqlSettings(db);
    this.cityModels = new SqlCityModels(db);
    this.checkpoints = new SqlCheckpoints(db);
    this.audit = new SqlAudit(db);
    this.evaluations = new SqlEvaluations(db);
    this.commands = new SqlCommandLedger(db);
    this.programmes = new SqlProgrammes(db);
    this.proposals = new SqlProposals(db);
    this.controls = new SqlControlSwitches(db);
    this.copy = new RecordsCopy(db, dialect);
  }

  static async openSqlite(file: string): Promise<SqlRecords> {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Kysely<RecordsSchema>({ dialect: new LibsqlDialect(file) });
    try {
      await migrate(db, sqliteColumns);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return new SqlRecords(db, 'sqlite');
  }

  /**
   * Records in PostgreSQL 15 or newer at `url`; see `openPostgresPool`. Several processes may open the same database at
   * once: one migrates it, the others wait. Rejects when the server cannot be reached.
   */
  static async openPostgres(url: string, options: PostgresOptions = {}): Promise<SqlRecords> {
    const onError = options.onError ?? ((error: Error) => console.error(error.message));
    const open = (size: number, statementTimeoutMs: number) =>
      new Kysely<RecordsSchema>({
        dialect: new PostgresDialect({ pool: openPostgresPool(url, { size, statementTimeoutMs, onError }) }),
      });
    const migrating = open(1, MIGRATION_TIMEOUT_MS);
    try {
      await migrate(migrating, postgresColumns);
    } finally {
      await migrating.destroy();
    }
    return new SqlRecords(open(options.connections ?? 8, STATEMENT_TIMEOUT_MS), 'postgres');
  }

  async check(): Promise<void> {
    await this.settings.set('checked', true);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

/**
 * Runs the migrations that are missing, all or none. Those of a later version may have run: while a cluster is upgraded, processes
 * of the version before start, too.
 */
async function migrate(db: Kysely<RecordsSchema>, types: ColumnTypes): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(types) } });
  if ((await migrator.getMigrations()).every(({ executedAt }) => executedAt)) return;
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
