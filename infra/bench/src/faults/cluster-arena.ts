import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@clickhouse/client';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { freePort } from '../../../tooling/test-servers/child-server.mjs';
import { type ClickHouseHandle, startClickHouse } from '../../../tooling/test-servers/clickhouse.mjs';
import { type KafkaServer, startKafka } from '../../../tooling/test-servers/kafka.mjs';
import { startLink } from '../../../tooling/test-servers/link.mjs';
import { startPostgres } from '../../../tooling/test-servers/postgres.mjs';
import { startRedis } from '../../../tooling/test-servers/redis.mjs';
import { type ServiceProcess, startService } from '../../../tooling/test-servers/service.mjs';
import { anonymousMb } from '../cpu-seconds.js';
import { seedRecords } from '../stages/seed-records.js';
import { type Arena, type Fault, type StoredCount, storedCountSql } from './arena.js';
import { ShiftedClock } from './shifted-clock.js';

type ServiceName = 'gateway' | 'processing' | 'api';
type Link = Awaited<ReturnType<typeof startLink>>;
interface Stoppable {
  stop(): Promise<unknown>;
}

const PARTITIONS = 4;
const STORED_WITHIN_MS = 90_000;
const SLOW_MS = 100;
const CLOCK_STEP_S = 4;
/** How long a network stays slow, and a clock wrong. */
const WRONG_MS = 8_000;

export interface ClusterOptions {
  readonly brokers: 1 | 3;
  readonly kills: number;
  /** How long an engine stays away. */
  readonly awayMs: number;
  readonly prepare: (records: SqlRecords) => Promise<void>;
}

/** A service in a process that can be killed and started again on the same ports. */
class Instance {
  private running: ServiceProcess | undefined;

  constructor(
    readonly name: ServiceName,
    readonly label: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  get httpUrl(): string {
    return `http://127.0.0.1:${this.env.LUYUN_HTTP_PORT}`;
  }

  get grpcAddress(): string {
    return `127.0.0.1:${this.env.LUYUN_GRPC_PORT}`;
  }

  get memoryMb(): number {
    return this.running ? anonymousMb(this.running.pid) : 0;
  }

  async start(): Promise<void> {
    this.running = await startService(this.name, { env: this.env });
  }

  async kill(): Promise<void> {
    await this.running?.kill();
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }
}

/** The services as processes of their own, two of each, on real Kafka, Redis and PostgreSQL, and a stand-in for ClickHouse. */
export class ClusterArena implements Arena {
  readonly gateways: readonly string[];
  readonly apis: readonly string[];
  readonly faults: readonly Fault[];
  readonly impossible: readonly string[];

  private constructor(
    readonly name: string,
    private readonly instances: readonly Instance[],
    private readonly clickhouse: ClickHouseHandle,
    private readonly opened: readonly Stoppable[],
    faults: readonly Fault[],
    clock: ShiftedClock | undefined,
  ) {
    this.gateways = instances.filter(({ name }) => name === 'gateway').map(({ grpcAddress }) => grpcAddress);
    this.apis = instances.filter(({ name }) => name === 'api').map(({ httpUrl }) => httpUrl);
    this.faults = faults;
    this.impossible = clock ? [] : ['clock steps: libfaketime is not installed'];
  }

  static async open({ brokers, kills, awayMs, prepare }: ClusterOptions): Promise<ClusterArena> {
    const opened: Stoppable[] = [];
    const keep = <T extends Stoppable>(part: T): T => {
      opened.unshift(part);
      return part;
    };
    const clock = ShiftedClock.make();
    try {
      const kafka = keep(await startKafka({ nodes: brokers }));
      const redis = keep(await startRedis());
      const postgres = keep(await startPostgres());
      const clickhouse = keep(await startClickHouse());
      const linkTo = async (url: string) => keep(await startLink({ targetPort: Number(new URL(url).port) }));
      const links = {
        Redis: await linkTo(redis.url),
        PostgreSQL: await linkTo(postgres.url),
        ClickHouse: await linkTo(clickhouse.url),
      };
      const records = await SqlRecords.openPostgres(postgres.url);
      await seedRecords(records);
      await prepare(records);
      await records.close();
      const env = {
        LUYUN_LOG_PARTITIONS: String(PARTITIONS),
        LUYUN_KAFKA_BROKERS: kafka.brokers.join(','),
        LUYUN_KAFKA_REPLICATION: String(brokers),
        LUYUN_KAFKA_MIN_INSYNC: brokers === 1 ? '1' : '2',
        LUYUN_REDIS_URL: through(redis.url, links.Redis),
        LUYUN_POSTGRES_URL: through(postgres.url, links.PostgreSQL),
        LUYUN_CLICKHOUSE_URL: through(clickhouse.url, links.ClickHouse),
        LUYUN_CLICKHOUSE_USER: clickhouse.username,
        LUYUN_CLICKHOUSE_PASSWORD: clickhouse.password,
        ...clock?.env,
      };
      const instances: Instance[] = [];
      for (const name of ['processing', 'gateway', 'api'] as const) {
        for (const number of [1, 2]) {
          const ports = { LUYUN_HTTP_PORT: String(await freePort()), LUYUN_GRPC_PORT: String(await freePort()) };
          const instance = new Instance(name, `${name} ${number}`, { ...env, ...ports });
          await instance.start();
          instances.push(keep(instance));
        }
      }
      const engines = { ClickHouse: clickhouse, PostgreSQL: postgres, Redis: redis };
      const faults =
        brokers === 1
          ? [
              ...Array.from({ length: kills }, (_, at) => killed(instances[at % instances.length] as Instance)),
              swapped(instances.filter(({ name }) => name === 'processing')),
              ...Object.entries(engines).map(([name, engine]) => away(name, awayMs, engine)),
              brokerAway(kafka, awayMs),
              ...Object.entries(links).map(([name, link]) => cut(name, link, awayMs)),
              slow(Object.values(links)),
              ...(clock ? [CLOCK_STEP_S, -CLOCK_STEP_S].map((step) => clockStep(clock, step)) : []),
            ]
          : [brokerKilled(kafka, awayMs)];
      const name = brokers === 1 ? 'cluster' : `cluster, ${brokers} brokers`;
      if (clock) opened.push({ stop: async () => clock.remove() });
      return new ClusterArena(name, instances, clickhouse, opened, faults, clock);
    } catch (error) {
      for (const part of opened) await part.stop();
      throw error;
    }
  }

  async count(acked: number): Promise<StoredCount> {
    const { url, username, password } = this.clickhouse;
    const client = createClient({ url, username, password, database: 'luyun', request_timeout: 60_000 });
    const beforeMs = performance.now() + STORED_WITHIN_MS;
    try {
      for (;;) {
        const answer = await client.query({ query: storedCountSql, format: 'JSONEachRow' });
        const [count] = await answer.json<StoredCount>();
        if (count && (count.measured >= acked || performance.now() > beforeMs)) return count;
        await sleep(500);
      }
    } finally {
      await client.close();
    }
  }

  memoryMb(): number {
    return this.instances.reduce((sum, { memoryMb }) => sum + memoryMb, 0);
  }

  async stop(): Promise<void> {
    for (const part of this.opened) await part.stop();
  }
}

function through(url: string, { port }: Link): string {
  const given = new URL(url);
  given.port = String(port);
  return String(given);
}

function killed(instance: Instance): Fault {
  return {
    name: `${instance.label} killed`,
    inflict: async () => {
      const sinceMs = performance.now();
      await instance.kill();
      await instance.start();
      return sinceMs;
    },
  };
}

/** One leaves and comes while the other holds all, then the other way round. */
function swapped(instances: readonly Instance[]): Fault {
  return {
    name: 'consumers of one group swapped',
    inflict: async () => {
      for (const instance of instances) {
        await instance.stop();
        await instance.start();
      }
      return performance.now();
    },
  };
}

/** Redis comes back empty. */
function away(name: string, awayMs: number, engine: { kill(): Promise<void>; restart(): Promise<void> }): Fault {
  return {
    name: name === 'Redis' ? 'Redis killed, and back without its memory' : `${name} killed, and back`,
    inflict: async () => {
      await engine.kill();
      await sleep(awayMs);
      await engine.restart();
      return performance.now();
    },
  };
}

function brokerAway(kafka: KafkaServer, awayMs: number): Fault {
  return {
    name: 'the only broker stopped, and back',
    inflict: async () => {
      await kafka.kill(0);
      await sleep(awayMs);
      await kafka.restart(0);
      return performance.now();
    },
  };
}

function brokerKilled(kafka: KafkaServer, awayMs: number): Fault {
  return {
    name: 'one broker of three killed',
    inflict: async () => {
      const sinceMs = performance.now();
      await kafka.kill(0);
      await sleep(awayMs);
      await kafka.restart(0);
      return sinceMs;
    },
  };
}

function cut(name: string, link: Link, cutMs: number): Fault {
  return {
    name: `network to ${name} cut`,
    inflict: async () => {
      link.cut();
      await sleep(cutMs);
      link.mend();
      return performance.now();
    },
  };
}

function slow(links: readonly Link[]): Fault {
  return {
    name: `networks slow, ${SLOW_MS} ms each way`,
    inflict: async () => {
      for (const link of links) link.slow(SLOW_MS);
      await sleep(WRONG_MS);
      for (const link of links) link.slow(0);
      return performance.now();
    },
  };
}

function clockStep(clock: ShiftedClock, seconds: number): Fault {
  return {
    name: `clocks ${seconds > 0 ? 'ahead' : 'behind'} by ${Math.abs(seconds)} s`,
    inflict: async () => {
      clock.shift(seconds);
      await sleep(WRONG_MS);
      clock.shift(0);
      return performance.now();
    },
  };
}
