import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { explainServerError } from '../history/server-conduct.js';
import { openHistory, openLog, openRecords } from '../platform/open-cluster.js';
import { OpenParts } from '../platform/open-parts.js';
import { type Patience, placeOf } from '../platform/until-up.js';
import type { Settings } from '../settings/read-settings.js';
import type { BackupPlace } from './backup-place.js';
import { HttpHistoryCopy } from './http-history-copy.js';

export interface ClusterPlaceOptions {
  /** Told of engines that are not there yet. */
  readonly onNotice: (text: string) => void;
  /** Told of failures of work that runs by itself. */
  readonly onError: (error: Error) => void;
}

/** A file may take as long as it takes. */
const FILE_TIMEOUT_MS = 24 * 3_600_000;

/**
 * Opens records and history of a cluster, whether its services run or not, and brings tables up to date. Kafka is opened only to
 * see whether it is empty. Rejects with what `openCluster` rejects with.
 */
export async function openClusterPlace(settings: Settings, options: ClusterPlaceOptions): Promise<BackupPlace> {
  const { onError, onNotice } = options;
  const patience: Patience = { waitMs: settings.engineWaitS * 1000, onNotice, signal: undefined };
  const { clickhouseUrl: url, clickhouseUser: username, clickhouseDatabase: database } = settings;
  const parts = new OpenParts();
  try {
    const records = parts.keep(await openRecords(settings, patience, onError));
    // Makes the tables.
    await (await openHistory(settings, patience, onError)).close();
    const client = createClient({
      url,
      username,
      password: settings.clickhousePassword,
      database,
      application: 'luyun-backup',
      request_timeout: FILE_TIMEOUT_MS,
      compression: { request: false, response: false },
      keep_alive: { enabled: true, eagerly_destroy_stale_sockets: true },
      log: { level: ClickHouseLogLevel.OFF },
    });
    const explain = (error: Error) => explainServerError(error, url, username);
    const history = parts.keep(new HttpHistoryCopy({ client, explain, cluster: settings.clickhouseCluster }));
    return {
      source: 'cluster',
      name: `the cluster (${placeOf(settings.postgresUrl)}, ${placeOf(url)})`,
      records,
      history,
      hasLog: () => hasRecords(settings, patience, onError),
      // The log stays, and processing goes on in it.
      recordsBehind: async () => 0,
      close: () => parts.close(),
    };
  } catch (error) {
    await parts.close().catch(onError);
    throw error;
  }
}

async function hasRecords(settings: Settings, patience: Patience, onError: (error: Error) => void): Promise<boolean> {
  const log = await openLog(settings, 'luyun-backup', patience, onError);
  try {
    for (const { name: topic, partitions } of log.topics) {
      for (let partition = 0; partition < partitions; partition++)
        if ((await log.range({ topic, partition })).next > 0) return true;
    }
    return false;
  } finally {
    await log.close();
  }
}
