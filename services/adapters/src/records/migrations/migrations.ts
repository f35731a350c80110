import type { Migration } from 'kysely';
import * as initial from './001-initial.js';
import * as evaluations from './002-evaluations.js';

/** All migrations by number; one that has run anywhere is never changed. */
export const migrations: Record<string, Migration> = {
  '001-initial': initial,
  '002-evaluations': evaluations,
};
