import type { SqlRecords } from '../records/sql-records.js';
import type { HistoryCopy } from './history-copy.js';

/** What a backup is made of, or restored into. */
export interface BackupPlace {
  readonly source: 'embedded' | 'cluster';
  /** To people. */
  readonly name: string;
  readonly records: SqlRecords;
  readonly history: HistoryCopy;
  /** Whether its log has had any record. */
  hasLog(): Promise<boolean>;
  /** Records of the log, at the most, that history lacks and so a backup, where nothing else runs. */
  recordsBehind(): Promise<number>;
  close(): Promise<void>;
}
