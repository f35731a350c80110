import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Records } from '@luyun/core';
import { type Dialect, Kysely, Migrator } from 'kysely';
import { LibsqlDialect } from './libsql-dialect.js';
import { migrations } from './migrations/migrations.js';
import type { RecordsSchema } from './schema.js';
import { SqlAccounts } from './sql-accounts.js';
import { SqlApiKeys } from './sql-api-keys.js';
import { SqlAudit } from './sql-audit.js';
import { SqlCheckpoints } from './sql-checkpoints.js';
import { SqlCityModels } from './sql-city-models.js';
import { SqlDevices } from './sql-devices.js';
import { SqlEvaluations } from './sql-evaluations.js';
import { SqlSessions } from './sql-sessions.js';
import { SqlSettings } from './sql-settings.js';

/** Records in an SQL database; the dialect says which. */
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

  private constructor(private readonly db: Kysely<RecordsSchema>) {
    this.accounts = new SqlAccounts(db);
    this.sessions = new SqlSessions(db);
    this.apiKeys = new SqlApiKeys(db);
    this.devices = new SqlDevices(db);
    this.settings = new SqlSettings(db);
    this.cityModels = new SqlCityModels(db);
    this.checkpoints = new SqlCheckpoints(db);
    this.audit = new SqlAudit(db);
    this.evaluations = new SqlEvaluations(db);
  }

  /** Runs the migrations that are missing, all or none. */
  static async open(dialect: Dialect): Promise<SqlRecords> {
    const db = new Kysely<RecordsSchema>({ dialect });
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) {
      await db.destroy();
      throw error;
    }
    return new SqlRecords(db);
  }

  static openSqlite(file: string): Promise<SqlRecords> {
    mkdirSync(dirname(file), { recursive: true });
    return SqlRecords.open(new LibsqlDialect(file));
  }

  async check(): Promise<void> {
    await this.settings.set('checked', true);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}
