import {
  type BeforeAfter,
  type Deployment,
  type ProgrammeNote,
  type ProgrammeReading,
  type Programmes,
  type ProgrammeVersion,
  type SignalProgramme,
  usualRollbackRule,
} from '@luyun/core';
import type { Kysely } from 'kysely';
import { orConflict } from './conflict.js';
import type { DeploymentRow, RecordsSchema } from './schema.js';

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

  async addDeployment(deployment: Deployment): Promise<void> {
    await this.db
      .insertInto('programme_deployments')
      .values(toRow(deployment))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  async changeDeployment(
    id: string,
    from: readonly Deployment['state'][],
    { state, sinceMs, endedMs, reason, outcome, rollbackId }: Parameters<Programmes['changeDeployment']>[2],
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('programme_deployments')
      .set({
        ...(state !== undefined && { state }),
        ...(sinceMs !== undefined && { since_ms: sinceMs }),
        ...(endedMs !== undefined && { ended_ms: endedMs }),
        ...(reason !== undefined && { reason }),
        ...(outcome !== undefined && { outcome: JSON.stringify(outcome) }),
        ...(rollbackId !== undefined && { rollback_id: rollbackId }),
      })
      .where('id', '=', id)
      .where('state', 'in', [...from])
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async findDeployment(id: string): Promise<Deployment | undefined> {
    const row = await this.db.selectFrom('programme_deployments').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toDeployment(row);
  }

  async listDeployments({
    deviceId,
    states,
  }: Parameters<Programmes['listDeployments']>[0]): Promise<readonly Deployment[]> {
    let query = this.db.selectFrom('programme_deployments').selectAll().orderBy('asked_ms', 'desc').limit(100);
    if (deviceId !== undefined) query = query.where('device_id', '=', deviceId);
    if (states !== undefined) query = query.where('state', 'in', [...states]);
    return (await query.execute()).map(toDeployment);
  }
}

function toRow(deployment: Deployment): DeploymentRow {
  const { deviceId, askedMs, watchMs, sinceMs, endedMs, rollbackId, before, rule, outcome, ...same } = deployment;
  return {
    ...same,
    device_id: deviceId,
    asked_ms: askedMs,
    before: JSON.stringify(before),
    watch_ms: watchMs,
    rule: JSON.stringify(rule),
    since_ms: sinceMs,
    ended_ms: endedMs,
    outcome: outcome && JSON.stringify(outcome),
    rollback_id: rollbackId,
  };
}

function toDeployment(row: DeploymentRow): Deployment {
  return {
    id: row.id,
    deviceId: row.device_id,
    version: row.version,
    author: row.author,
    askedMs: row.asked_ms,
    before: JSON.parse(row.before) as SignalProgramme,
    watchMs: row.watch_ms,
    // Before delays were looked at, a rule was of the queue alone.
    rule: { ...usualRollbackRule, ...(JSON.parse(row.rule) as Partial<Deployment['rule']>) },
    state: row.state as Deployment['state'],
    sinceMs: row.since_ms,
    endedMs: row.ended_ms,
    reason: row.reason,
    outcome: row.outcome === null ? null : toOutcome(JSON.parse(row.outcome)),
    rollbackId: row.rollback_id,
  };
}

/** Before delays were looked at, an outcome was that of the queue. */
function toOutcome(told: NonNullable<Deployment['outcome']> | BeforeAfter): Deployment['outcome'] {
  return 'queueM' in told ? told : { queueM: told, delayS: null };
}
