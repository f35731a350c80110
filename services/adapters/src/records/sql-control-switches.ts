import type { ControlSwitch, ControlSwitches, ControlSwitchState } from '@luyun/core';
import type { Kysely, Selectable } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlControlSwitches implements ControlSwitches {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async put({ junctionId, ...control }: ControlSwitch): Promise<void> {
    const row = {
      device_id: control.deviceId,
      state: control.state,
      reason: control.reason,
      actor_id: control.actorId,
      actor: control.actor,
      asked_ms: control.askedMs,
      decided_by: control.decidedBy,
      decided_ms: control.decidedMs,
    };
    await this.db
      .insertInto('control_switches')
      .values({ junction_id: junctionId, ...row })
      .onConflict((conflict) => conflict.column('junction_id').doUpdateSet(row))
      .execute();
  }

  async decide(
    junctionId: string,
    askedMs: number,
    { state, decidedBy, decidedMs }: Parameters<ControlSwitches['decide']>[2],
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('control_switches')
      .set({ state, decided_by: decidedBy, decided_ms: decidedMs })
      .where('junction_id', '=', junctionId)
      .where('asked_ms', '=', askedMs)
      .where('state', '=', 'asked')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async find(junctionId: string): Promise<ControlSwitch | undefined> {
    const query = this.db.selectFrom('control_switches').selectAll().where('junction_id', '=', junctionId);
    const row = await query.executeTakeFirst();
    return row && switchOf(row);
  }

  async list(): Promise<readonly ControlSwitch[]> {
    return (await this.db.selectFrom('control_switches').selectAll().orderBy('junction_id').execute()).map(switchOf);
  }
}

function switchOf(row: Selectable<RecordsSchema['control_switches']>): ControlSwitch {
  return {
    junctionId: row.junction_id,
    deviceId: row.device_id,
    state: row.state as ControlSwitchState,
    reason: row.reason,
    actorId: row.actor_id,
    actor: row.actor,
    askedMs: row.asked_ms,
    decidedBy: row.decided_by,
    decidedMs: row.decided_ms,
  };
}
