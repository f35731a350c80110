import type { ClaimedProposal, Proposal, Proposals } from '@luyun/core';
import type { Kysely } from 'kysely';
import type { RecordsSchema } from './schema.js';

const OPEN: readonly Proposal['state'][] = ['optimising', 'simulating'];
const MOST_LISTED = 100;

export class SqlProposals implements Proposals {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async add(proposal: Proposal): Promise<Proposal> {
    return this.db.transaction().execute(async (db) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('proposals')
        .values({
          id: proposal.id,
          actor_id: proposal.actorId,
          request_id: proposal.requestId,
          asked_ms: proposal.askedMs,
          state: proposal.state,
          body: JSON.stringify(proposal),
          claim: null,
          heard_ms: 0,
          attempts: 0,
        })
        .onConflict((conflict) => conflict.columns(['actor_id', 'request_id']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) {
        await putJunctions(db, proposal);
        return proposal;
      }
      const { body } = await db
        .selectFrom('proposals')
        .select('body')
        .where('actor_id', '=', proposal.actorId)
        .where('request_id', '=', proposal.requestId)
        .executeTakeFirstOrThrow();
      return read(body);
    });
  }

  async find(id: string): Promise<Proposal | undefined> {
    const row = await this.db.selectFrom('proposals').select('body').where('id', '=', id).executeTakeFirst();
    return row && read(row.body);
  }

  async list({ junctionId }: { readonly junctionId?: string }): Promise<readonly Proposal[]> {
    let query = this.db.selectFrom('proposals').select('body').orderBy('asked_ms', 'desc').limit(MOST_LISTED);
    if (junctionId !== undefined) {
      query = query.where('id', 'in', (inner) =>
        inner.selectFrom('proposal_junctions').select('proposal_id').where('junction_id', '=', junctionId),
      );
    }
    return (await query.execute()).map(({ body }) => read(body));
  }

  async findByVersion(deviceId: string, version: number): Promise<Proposal | undefined> {
    const rows = await this.db
      .selectFrom('proposals')
      .select('body')
      .where('id', 'in', (inner) =>
        inner
          .selectFrom('proposal_junctions')
          .select('proposal_id')
          .where('device_id', '=', deviceId)
          .where('version', '=', version),
      )
      .orderBy('asked_ms', 'desc')
      .limit(MOST_LISTED)
      .execute();
    const found = rows.map(({ body }) => read(body));
    return found.find(({ state }) => state === 'ready') ?? found[0];
  }

  async claim(claim: string, nowMs: number, silentSinceMs: number): Promise<ClaimedProposal | undefined> {
    const row = await this.db
      .selectFrom('proposals')
      .selectAll()
      .where('state', 'in', [...OPEN])
      .where('heard_ms', '<', silentSinceMs)
      .orderBy('asked_ms')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const attempts = row.attempts + 1;
    const { numUpdatedRows } = await this.db
      .updateTable('proposals')
      .set({ claim, heard_ms: nowMs, attempts })
      .where('id', '=', row.id)
      .where('attempts', '=', row.attempts)
      .where('heard_ms', '=', row.heard_ms)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n ? { proposal: read(row.body), attempts } : undefined;
  }

  async save(proposal: Proposal, claim: string, nowMs: number): Promise<boolean> {
    return this.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('proposals')
        .set({ state: proposal.state, body: JSON.stringify(proposal), heard_ms: nowMs })
        .where('id', '=', proposal.id)
        .where('claim', '=', claim)
        .where('state', 'in', [...OPEN])
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n) await putJunctions(db, proposal);
      return numUpdatedRows > 0n;
    });
  }
}

async function putJunctions(db: Kysely<RecordsSchema>, { id, junctions }: Proposal): Promise<void> {
  for (const { junctionId, deviceId, version } of junctions) {
    await db
      .insertInto('proposal_junctions')
      .values({ proposal_id: id, junction_id: junctionId, device_id: deviceId, version })
      .onConflict((conflict) =>
        conflict.columns(['proposal_id', 'junction_id']).doUpdateSet({ device_id: deviceId, version }),
      )
      .execute();
  }
}

function read(body: string): Proposal {
  return JSON.parse(body) as Proposal;
}
