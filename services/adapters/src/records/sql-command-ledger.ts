import {
  type CommandFact,
  type CommandKind,
  type CommandLedger,
  type CommandPage,
  type CommandStep,
  ConflictError,
  commandStanding,
  commandSteps,
  earlierFact,
  type LedgerCommand,
  type NewCommand,
} from '@luyun/core';
import type { Kysely, Selectable } from 'kysely';
import type { RecordsSchema } from './schema.js';

type Db = Kysely<RecordsSchema>;
type CommandRow = Selectable<RecordsSchema['commands']>;

/** Commands with their facts. Each change holds the command's row, so that several processes may note at once. */
export class SqlCommandLedger implements CommandLedger {
  constructor(private readonly db: Db) {}

  async request(command: NewCommand): Promise<LedgerCommand> {
    return this.db.transaction().execute(async (db) => {
      const { id, kind, facts } = command;
      const { state, closed } = commandStanding(kind, facts);
      const added = await db
        .insertInto('commands')
        .values({
          id,
          device_id: command.deviceId,
          kind,
          actor_id: command.actorId,
          request_id: command.requestId,
          expires_ms: command.expiresMs,
          body: command.body,
          reason: command.reason,
          ordinal: null,
          queued_ms: null,
          state,
          closed: Number(closed),
        })
        .onConflict((conflict) => conflict.columns(['actor_id', 'request_id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!added) return sameRequest(db, command);
      const noted = await noteIn(
        db,
        id,
        facts.map((fact) => ({ ...fact, commandId: id })),
      );
      if (!noted) throw new Error(`command ${id} vanished`);
      return noted;
    });
  }

  async note(facts: readonly CommandFact[]): Promise<readonly LedgerCommand[]> {
    const byCommand = new Map<string, CommandFact[]>();
    for (const fact of facts) {
      const known = byCommand.get(fact.commandId);
      if (known) known.push(fact);
      else byCommand.set(fact.commandId, [fact]);
    }
    const changed: LedgerCommand[] = [];
    for (const [id, told] of byCommand) {
      const command = await this.db.transaction().execute((db) => noteIn(db, id, told));
      if (command) changed.push(command);
    }
    return changed;
  }

  async find(id: string): Promise<LedgerCommand | undefined> {
    const [command] = await this.listByIds([id]);
    return command;
  }

  async listByIds(ids: readonly string[]): Promise<readonly LedgerCommand[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('commands')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    return withFacts(this.db, rows);
  }

  async list({ deviceId, closed, before, limit }: CommandPage): Promise<readonly LedgerCommand[]> {
    let query = this.db.selectFrom('commands').selectAll().orderBy('number', 'desc').limit(limit);
    if (deviceId !== undefined) query = query.where('device_id', '=', deviceId);
    if (closed !== undefined) query = query.where('closed', '=', Number(closed));
    if (before !== undefined) query = query.where('number', '<', before);
    return withFacts(this.db, await query.execute());
  }

  async listUnqueued(limit: number): Promise<readonly LedgerCommand[]> {
    const rows = await this.db
      .selectFrom('commands')
      .selectAll()
      .where('closed', '=', 0)
      .where('ordinal', 'is not', null)
      .where('queued_ms', 'is', null)
      .orderBy('device_id')
      .orderBy('ordinal')
      .limit(limit)
      .execute();
    return withFacts(this.db, rows);
  }

  async markQueued(ids: readonly string[], timeMs: number): Promise<void> {
    if (ids.length === 0) return;
    await this.db
      .updateTable('commands')
      .set({ queued_ms: timeMs })
      .where('id', 'in', [...ids])
      .where('queued_ms', 'is', null)
      .execute();
  }
}

async function sameRequest(db: Db, { actorId, requestId, deviceId, kind, body }: NewCommand): Promise<LedgerCommand> {
  const row = await db
    .selectFrom('commands')
    .selectAll()
    .where('actor_id', '=', actorId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  const same = row.device_id === deviceId && row.kind === kind && Buffer.compare(row.body, body) === 0;
  if (!same) throw new ConflictError(`Request ${requestId} asked for something else before`);
  const [command] = await withFacts(db, [row]);
  return command as LedgerCommand;
}

/** The command after the facts; undefined where they change nothing. */
async function noteIn(db: Db, id: string, facts: readonly CommandFact[]): Promise<LedgerCommand | undefined> {
  // Written to, and so locked until the transaction ends.
  const row = await db
    .updateTable('commands')
    .set(({ ref }) => ({ state: ref('state') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const known = new Map((await factsOf(db, [id])).map((fact) => [fact.step, fact]));
  let changed = false;
  for (const fact of facts) {
    const before = known.get(fact.step);
    const kept = before ? earlierFact(before, fact) : fact;
    if (before && kept === before) continue;
    if (before && kept.timeMs === before.timeMs && kept.actor === before.actor && kept.detail === before.detail)
      continue;
    changed = true;
    known.set(fact.step, kept);
    const values = { time_ms: kept.timeMs, actor: kept.actor, detail: kept.detail };
    await db
      .insertInto('command_facts')
      .values({ command_id: id, step: kept.step, ...values })
      .onConflict((conflict) => conflict.columns(['command_id', 'step']).doUpdateSet(values))
      .execute();
  }
  if (!changed) return undefined;
  const { state, closed } = commandStanding(row.kind as CommandKind, known.values());
  const ordinal = row.ordinal ?? (known.has('authorised') ? await nextOrdinal(db, row.device_id) : null);
  await db
    .updateTable('commands')
    .set({ state, closed: Number(closed), ordinal })
    .where('id', '=', id)
    .execute();
  return toCommand({ ...row, ordinal }, [...known.values()]);
}

/** Whoever counts next waits until this transaction has ended: places are given in the order in which they can be seen. */
async function nextOrdinal(db: Db, deviceId: string): Promise<number> {
  const { last } = await db
    .insertInto('command_counters')
    .values({ device_id: deviceId, last: 1 })
    .onConflict((conflict) =>
      conflict.column('device_id').doUpdateSet(({ eb }) => ({ last: eb('command_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

async function withFacts(db: Db, rows: readonly CommandRow[]): Promise<LedgerCommand[]> {
  const facts = new Map<string, CommandFact[]>(rows.map(({ id }) => [id, []]));
  for (const fact of await factsOf(db, [...facts.keys()])) facts.get(fact.commandId)?.push(fact);
  return rows.map((row) => toCommand(row, facts.get(row.id) ?? []));
}

async function factsOf(db: Db, ids: readonly string[]): Promise<CommandFact[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('command_facts')
    .selectAll()
    .where('command_id', 'in', [...ids])
    .execute();
  return rows.map(({ command_id: commandId, step, time_ms: timeMs, actor, detail }) => ({
    commandId,
    step: step as CommandStep,
    timeMs,
    actor,
    detail,
  }));
}

function toCommand(row: CommandRow, facts: readonly CommandFact[]): LedgerCommand {
  const kind = row.kind as CommandKind;
  return {
    id: row.id,
    number: row.number,
    deviceId: row.device_id,
    kind,
    actorId: row.actor_id,
    requestId: row.request_id,
    expiresMs: row.expires_ms,
    body: row.body,
    reason: row.reason,
    ordinal: row.ordinal,
    queuedMs: row.queued_ms,
    facts: [...facts].sort((a, b) => a.timeMs - b.timeMs || place(a) - place(b)),
    ...commandStanding(kind, facts),
  };
}

const place = ({ step }: CommandFact) => commandSteps.indexOf(step);
