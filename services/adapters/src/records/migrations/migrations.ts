import type { Kysely, Migration } from 'kysely';
import * as initial from './001-initial.js';
import * as evaluations from './002-evaluations.js';
import * as checkpointClaims from './003-checkpoint-claims.js';
import * as commands from './004-commands.js';
import * as proposals from './005-proposals.js';
import * as control from './006-control.js';
import type { ColumnTypes } from './column-types.js';

/**
 * All migrations by number, in the words of one dialect; one that has run anywhere is never changed. Each leaves the tables such that
 * the version before still works with them.
 */
export function migrations(types: ColumnTypes): Record<string, Migration> {
  const of = ({ up }: { up(db: Kysely<never>, types: ColumnTypes): Promise<void> }): Migration => ({
    up: (db) => up(db as Kysely<never>, types),
  });
  return {
    '001-initial': of(initial),
    '002-evaluations': of(evaluations),
    '003-checkpoint-claims': of(checkpointClaims),
    '004-commands': of(commands),
    '005-proposals': of(proposals),
    '006-control': of(control),
  };
}
