import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import type { Clock, Platform } from '@luyun/core';
import type { KafkaClientOptions } from '../event-log/kafka-client.js';
import { KafkaLog } from '../event-log/kafka-log.js';
import { openHttpHistory } from '../history/open-http-history.js';
import { RedisLiveState } from '../live-state/redis-live-state.js';
import { alone } from '../records/postgres-lock.js';
import { SqlRecords } from '../records/sql-records.js';
import { type Settings, SettingsError } from '../settings/read-settings.js';
import { OpenParts } from './open-parts.js';
import { platformTopics } from './platform-topics.js';
import { systemClock } from './system-clock.js';
import { codeOf, type Patience, placeOf, untilUp } from './until-up.js';

export interface ClusterOptions {
  /** Name of this process in the brokers' logs and quotas. */
  readonly clientId: string;
  readonly clock?: Clock;
  /** Told of failures of work that runs by itself. Default: standard error. */
  readonly onError?: (error: Error) => void;
  /** Told of engines that are not there yet. Default: standard output. */
  readonly onNotice?: (text: string) => void;
  /** Ends the waiting for engines. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the platform on PostgreSQL, Redis, ClickHouse and Kafka, and waits for those that are not up yet. Tables and topics
 * are made or brought up to date by one process at a time, whichever comes first.
 *
 * Redis alone may be away: it holds nothing that is not elsewhere.
 *
 * @throws SettingsError, or EngineError with one sentence, which holds no secret.
 */
export async function openCluster(settings: Settings, options: ClusterOptions): Promise<Platform> {
  const clock = options.clock ?? systemClock;
  const onError = options.onError ?? ((error: Error) => console.error(error.message));
  const patience: Patience = {
    waitMs: settings.engineWaitS * 1000,
    onNotice: options.onNotice ?? ((text) => console.log(text)),
    signal: options.signal,
  };
  const parts = new OpenParts();
  try {
    const records = parts.keep(await openRecords(settings, patience, onError));
    const liveState = parts.keep(await openLiveState(settings, patience, clock, onError));
    const kafka = await kafkaClientOf(settings, options.clientId);
    const history = parts.keep(await openHistory(settings, patience, onError));
    const eventLog = parts.keep(await openLog(settings, kafka, patience, onError));
    return { eventLog, history, liveState, records, clock, close: () => parts.close() };
  } catch (error) {
    await parts.close().catch(onError);
    throw error;
  }
}

function openRecords({ postgresUrl }: Settings, patience: Patience, onError: (error: Error) => void) {
  const engine = { name: 'PostgreSQL', address: placeOf(postgresUrl), setting: 'LUYUN_POSTGRES_URL' };
  const open = () => SqlRecords.openPostgres(postgresUrl, { onError });
  // Classes of SQLSTATE: who asks may not, or there is no such database.
  return untilUp(engine, open, (error) => /^(28|3D)/.test(codeOf(error)), patience);
}

function openLiveState({ redisUrl }: Settings, patience: Patience, clock: Clock, onError: (error: Error) => void) {
  const engine = { name: 'Redis', address: placeOf(redisUrl), setting: 'LUYUN_REDIS_URL' };
  return untilUp(
    engine,
    () => RedisLiveState.open({ url: redisUrl, clock, onError }),
    () => true,
    patience,
  );
}

function openHistory(settings: Settings, patience: Patience, onError: (error: Error) => void) {
  const { clickhouseUrl: url, clickhouseUser: username, clickhousePassword: password } = settings;
  const { clickhouseDatabase: database, clickhouseCluster: cluster, historyRetentionDays: retentionDays } = settings;
  const engine = { name: 'ClickHouse', address: placeOf(url), setting: 'LUYUN_CLICKHOUSE_URL' };
  const options = {
    url,
    username,
    password,
    database,
    ...(cluster !== undefined && { cluster }),
    ...(retentionDays !== undefined && { retentionDays }),
    onError,
  };
  const open = () => alone(settings.postgresUrl, () => openHttpHistory(options));
  // As the server numbers them: wrong password, unknown user, access denied.
  return untilUp(engine, open, (error) => /^(516|192|497)$/.test(codeOf(error)), patience);
}

function openLog(
  settings: Settings,
  client: KafkaClientOptions,
  patience: Patience,
  onError: (error: Error) => void,
): Promise<KafkaLog> {
  const { kafkaBrokers, kafkaReplication: replication, kafkaMinInSync: minInSync } = settings;
  const engine = { name: 'Kafka', address: kafkaBrokers.join(','), setting: 'LUYUN_KAFKA_BROKERS' };
  const options = { ...client, topics: platformTopics(settings), replication, minInSync, onError };
  const open = () => alone(settings.postgresUrl, () => KafkaLog.open(options));
  return untilUp(engine, open, (error) => /SASL/.test(error.name), patience);
}

async function kafkaClientOf(settings: Settings, clientId: string): Promise<KafkaClientOptions> {
  const { kafkaBrokers: brokers, kafkaTls, kafkaSasl: mechanism, kafkaUser, kafkaPassword } = settings;
  const client = { brokers, clientId, ...(kafkaTls === 'on' && { ssl: await kafkaTlsOf(settings) }) };
  if (mechanism === 'off') return client;
  if (!kafkaUser || !kafkaPassword) {
    throw new SettingsError(`LUYUN_KAFKA_SASL=${mechanism} needs LUYUN_KAFKA_USER and LUYUN_KAFKA_PASSWORD_FILE.`);
  }
  return { ...client, sasl: { mechanism, username: kafkaUser, password: kafkaPassword } };
}

async function kafkaTlsOf(settings: Settings): Promise<ConnectionOptions> {
  const { kafkaTlsCa, kafkaTlsCertificate, kafkaTlsKey } = settings;
  if ((kafkaTlsCertificate === undefined) !== (kafkaTlsKey === undefined)) {
    throw new SettingsError('LUYUN_KAFKA_TLS_CERTIFICATE and LUYUN_KAFKA_TLS_KEY go together: set both.');
  }
  return {
    ...(kafkaTlsCa && { ca: await readPem('LUYUN_KAFKA_TLS_CA', kafkaTlsCa) }),
    ...(kafkaTlsCertificate && { cert: await readPem('LUYUN_KAFKA_TLS_CERTIFICATE', kafkaTlsCertificate) }),
    ...(kafkaTlsKey && { key: await readPem('LUYUN_KAFKA_TLS_KEY', kafkaTlsKey) }),
  };
}

async function readPem(setting: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SettingsError(`${setting} names ${file}, which cannot be read: ${(error as Error).message}.`);
  }
}
