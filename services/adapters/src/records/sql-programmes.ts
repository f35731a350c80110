import type { ProgrammeNote, ProgrammeReading, Programmes, ProgrammeVersion, SignalProgramme } from '@luyun/core';
import type { Kysely } from 'kysely';
import { orConflict } from './conflict.js';
import type { RecordsSchema } from './schema.js';

export class SqlProgrammes implements Programmes {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async putReading({ deviceId, readMs, commandId, programme }: ProgrammeReading): Promise<void> {
    const values = {
      read_ms: readMs,
      command_id: commandId,
      junction_id: programme.junctionId,
      programme: JSON.stringify(programme),
    };
    await this.db
      .insertInto('programme_readings')
      .values({ device_id: deviceId, ...values })
      .onConflict((conflict) =>
        conflict.column('device_id').doUpdateSet(values).where('programme_readings.read_ms', '<', readMs),
      )
      .execute();
  }

  async findReading(deviceId: string): Promise<ProgrammeReading | undefined> {
    const row = await this.db
      .selectFrom('programme_readings')
      .selectAll()
      .where('device_id', '=', deviceId)
      .executeTakeFirst();
    return (
      row && {
        deviceId,
        readMs: row.read_ms,
        commandId: row.command_id,
        programme: JSON.parse(row.programme) as SignalProgramme,
      }
    );
  }

  async listReadings(): Promise<readonly ProgrammeNote[]> {
    const rows = await this.db
      .selectFrom('programme_readings')
      .select(['device_id', 'read_ms', 'command_id', 'junction_id'])
      .orderBy('device_id')
      .execute();
    return rows.map((row) => ({
      deviceId: row.device_id,
      readMs: row.read_ms,
      commandId: row.command_id,
      junctionId: row.junction_id,
    }));
  }

  async addVersion({
    deviceId,
    createdMs,
    author,
    reason,
    programme,
  }: Omit<ProgrammeVersion, 'version'>): Promise<number> {
    const { version } = await orConflict(
      `Somebody else has just made a version for ${deviceId}`,
      this.db
        .insertInto('programme_versions')
        .values(({ selectFrom, fn, eb, lit }) => ({
          device_id: deviceId,
          version: selectFrom('programme_versions')
            .where('device_id', '=', deviceId)
            .select(eb(fn.coalesce(fn.max('version'), lit(0)), '+', lit(1)).as('next')),
          created_ms: createdMs,
          author,
          reason,
          programme: JSON.stringify(programme),
        }))
        .returning('version')
        .executeTakeFirstOrThrow(),
    );
    return version;
  }

  async findVersion(deviceId: string, version: number): Promise<ProgrammeVersion | undefined> {
    const row = await this.db
      .selectFrom('programme_versions')
      .selectAll()
      .where('device_id', '=', deviceId)
      .where('version', '=', version)
      .executeTakeFirst();
    return (
      row && {
        deviceId,
        version: row.version,
        createdMs: row.created_ms,
        author: row.author,
        reason: row.reason,
        programme: JSON.parse(row.programme) as SignalProgramme,
      }
    );
  }

  async listVersions(deviceId: string): Promise<readonly Omit<ProgrammeVersion, 'programme'>[]> {
    const rows = await this.db
      .selectFrom('programme_versions')
      .select(['version', 'created_ms', 'author', 'reason'])
      .where('device_id', '=', deviceId)
      .orderBy('version', 'desc')
      .execute();
    return rows.map(({ version, created_ms: createdMs, author, reason }) => ({
      deviceId,
      version,
      createdMs,
      author,
      reason,
    }));
  }
}
