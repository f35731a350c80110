import { type Checkpoint, type Checkpoints, TakenOverError } from '@luyun/core';
import type { Kysely } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlCheckpoints implements Checkpoints {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async claim(group: string, topic: string, partition: number): Promise<number> {
    const { claim } = await this.db
      .insertInto('checkpoint_claims')
      .values({ group_name: group, topic, partition, claim: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['group_name', 'topic', 'partition'])
          .doUpdateSet(({ eb }) => ({ claim: eb('checkpoint_claims.claim', '+', 1) })),
      )
      .returning('claim')
      .executeTakeFirstOrThrow();
    return claim;
  }

  async find(group: string, topic: string, partition: number): Promise<Checkpoint | undefined> {
    // One snapshot for both: a save in between would give the old state without its borders.
    const snapshot = this.db.transaction().setIsolationLevel('repeatable read');
    return snapshot.execute((db) => findIn(db, group, topic, partition));
  }

  async save(checkpoint: Omit<Checkpoint, 'borders'>, claim: number): Promise<void> {
    const { group, topic, partition } = checkpoint;
    const values = { next_offset: checkpoint.offset, fold_version: checkpoint.foldVersion, state: checkpoint.state };
    await this.db.transaction().execute(async (transaction) => {
      await holdClaim(transaction, group, topic, partition, claim);
      await transaction
        .insertInto('checkpoints')
        .values({ group_name: group, topic, partition, ...values })
        .onConflict((conflict) => conflict.columns(['group_name', 'topic', 'partition']).doUpdateSet(values))
        .execute();
      await transaction
        .deleteFrom('checkpoint_borders')
        .where('group_name', '=', group)
        .where('topic', '=', topic)
        .where('partition', '=', partition)
        .execute();
    });
  }

  async addBorder(group: string, topic: string, partition: number, offset: number, claim: number): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      await holdClaim(transaction, group, topic, partition, claim);
      await transaction
        .insertInto('checkpoint_borders')
        .values({ group_name: group, topic, partition, border: offset })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  }
}

/** Nobody else can claim the partition before the transaction ends: the row is written, and so locked. */
async function holdClaim(
  db: Kysely<RecordsSchema>,
  group: string,
  topic: string,
  partition: number,
  claim: number,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('checkpoint_claims')
    .set({ claim })
    .where('group_name', '=', group)
    .where('topic', '=', topic)
    .where('partition', '=', partition)
    .where('claim', '=', claim)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new TakenOverError(`${topic}/${partition} was taken over by another process`);
}

async function findIn(
  db: Kysely<RecordsSchema>,
  group: string,
  topic: string,
  partition: number,
): Promise<Checkpoint | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('group_name', '=', group)
    .where('topic', '=', topic)
    .where('partition', '=', partition)
    .executeTakeFirst();
  if (!row) return undefined;
  const borders = await db
    .selectFrom('checkpoint_borders')
    .select('border')
    .where('group_name', '=', group)
    .where('topic', '=', topic)
    .where('partition', '=', partition)
    .orderBy('border')
    .execute();
  return {
    group,
    topic,
    partition,
    offset: row.next_offset,
    foldVersion: row.fold_version,
    state: row.state,
    borders: borders.map(({ border }) => border),
  };
}
