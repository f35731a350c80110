// The engines of a cluster on this machine, for the tests of the services apart and for `npm run cluster`.
import { join } from 'node:path';
import { startClickHouse } from './clickhouse.mjs';
import { startKafka } from './kafka.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * Starts one Kafka broker, Redis, PostgreSQL and, unless `clickhouse` is false, the test server that stands in for ClickHouse.
 * Their data is below `directory`, where it stays, or in temporary directories. `env` leads the services to them.
 */
export async function startEngines({ directory, clickhouse = true } = {}) {
  const at = (name) => directory && { directory: join(directory, name) };
  const starting = {
    kafka: startKafka({ ...at('kafka') }),
    redis: startRedis({ ...at('redis') }),
    postgres: startPostgres({ ...at('postgres') }),
    ...(clickhouse && { clickhouse: startClickHouse({ ...at('clickhouse') }) }),
  };
  const started = await Promise.allSettled(Object.values(starting));
  const stop = () => Promise.all(started.map(({ value }) => value?.stop()));
  const failure = started.find(({ status }) => status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const kafka = await starting.kafka;
  const history = await starting.clickhouse;
  return {
    env: {
      LUYUN_KAFKA_BROKERS: kafka.brokers.join(','),
      LUYUN_KAFKA_REPLICATION: '1',
      LUYUN_KAFKA_MIN_INSYNC: '1',
      LUYUN_REDIS_URL: (await starting.redis).url,
      LUYUN_POSTGRES_URL: (await starting.postgres).url,
      ...(history && {
        LUYUN_CLICKHOUSE_URL: history.url,
        LUYUN_CLICKHOUSE_USER: history.username,
        LUYUN_CLICKHOUSE_PASSWORD: history.password,
      }),
    },
    stop,
  };
}
