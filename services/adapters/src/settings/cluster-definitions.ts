import { z } from 'zod';
import { count, type SettingDefinition, text } from './setting-definition.js';

const urlOf = (...schemes: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol));
const brokers = z
  .string()
  .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/)
  .transform((list) => list.split(','));

/** Where the engines of a cluster are. The services of a cluster read these beside `definitions`. */
export const clusterDefinitions = {
  kafkaBrokers: {
    variable: 'LUYUN_KAFKA_BROKERS',
    schema: brokers,
    default: '127.0.0.1:9092',
    expects: 'addresses host:port, separated by commas',
    about: 'Some of the Kafka brokers; the others are found through them.',
  },
  kafkaReplication: {
    variable: 'LUYUN_KAFKA_REPLICATION',
    schema: count(1, 15),
    default: '3',
    expects: 'a whole number from 1 to 15',
    about: 'Copies of each record, on as many brokers, of topics that are made.',
  },
  kafkaMinInSync: {
    variable: 'LUYUN_KAFKA_MIN_INSYNC',
    schema: count(1, 15),
    default: '2',
    expects: 'a whole number from 1 to 15',
    about: 'Copies that are written before a device gets its acknowledgement.',
  },
  kafkaTls: {
    variable: 'LUYUN_KAFKA_TLS',
    schema: z.enum(['off', 'on']),
    default: 'off',
    expects: 'off or on',
    about: 'Whether connections to Kafka are encrypted.',
  },
  kafkaTlsCa: {
    variable: 'LUYUN_KAFKA_TLS_CA',
    schema: text.optional(),
    expects: 'a file',
    about: "Certificates (PEM) that the brokers' are checked by. Without it those that Node trusts.",
  },
  kafkaTlsCertificate: {
    variable: 'LUYUN_KAFKA_TLS_CERTIFICATE',
    schema: text.optional(),
    expects: 'a file',
    about: 'Certificate (PEM) that the services show, where the brokers want one. Goes with `LUYUN_KAFKA_TLS_KEY`.',
  },
  kafkaTlsKey: {
    variable: 'LUYUN_KAFKA_TLS_KEY',
    schema: text.optional(),
    expects: 'a file',
    about: 'Private key (PEM) of that certificate.',
  },
  kafkaSasl: {
    variable: 'LUYUN_KAFKA_SASL',
    schema: z.enum(['off', 'plain', 'scram-sha-256', 'scram-sha-512']),
    default: 'off',
    expects: 'off, plain, scram-sha-256 or scram-sha-512',
    about: 'How the services log in to Kafka.',
  },
  kafkaUser: {
    variable: 'LUYUN_KAFKA_USER',
    schema: text.optional(),
    expects: 'a name',
    about: 'User of that login.',
  },
  kafkaPassword: {
    variable: 'LUYUN_KAFKA_PASSWORD',
    schema: text.optional(),
    expects: 'a password',
    about: 'Its password.',
    secret: true,
  },
  redisUrl: {
    variable: 'LUYUN_REDIS_URL',
    schema: urlOf('redis:', 'rediss:'),
    default: 'redis://127.0.0.1:6379',
    expects: 'a URL redis://user:password@host:port, with TLS rediss://',
    about: 'Redis 6.2 or newer. It may be away or lose everything; then the map stands still for as long.',
    secret: true,
  },
  postgresUrl: {
    variable: 'LUYUN_POSTGRES_URL',
    schema: urlOf('postgres:', 'postgresql:'),
    default: 'postgres://luyun@127.0.0.1:5432/luyun',
    expects: 'a URL postgres://user:password@host:port/database',
    about: 'PostgreSQL 15 or newer; with TLS `?sslmode=verify-full&sslrootcert=FILE`.',
    secret: true,
  },
  clickhouseUrl: {
    variable: 'LUYUN_CLICKHOUSE_URL',
    schema: urlOf('http:', 'https:').refine((value) => !value.includes('@')),
    default: 'http://127.0.0.1:8123',
    expects: 'a URL http://host:port or https://host:port, without user and password',
    about: 'HTTP port of ClickHouse.',
  },
  clickhouseUser: {
    variable: 'LUYUN_CLICKHOUSE_USER',
    schema: text,
    default: 'default',
    expects: 'a name',
    about: 'User that may make and change tables in the database.',
  },
  clickhousePassword: {
    variable: 'LUYUN_CLICKHOUSE_PASSWORD',
    schema: z.string(),
    default: '',
    expects: 'a password',
    about: 'Its password.',
    secret: true,
  },
  clickhouseDatabase: {
    variable: 'LUYUN_CLICKHOUSE_DATABASE',
    schema: z.string().regex(/^[A-Za-z_]\w*$/),
    default: 'luyun',
    expects: 'a name of letters, digits and _',
    about: 'Database of the history; made where it is missing.',
  },
  clickhouseCluster: {
    variable: 'LUYUN_CLICKHOUSE_CLUSTER',
    schema: z
      .string()
      .regex(/^[\w.-]+$/)
      .optional(),
    expects: 'a name of letters, digits, _, . and -',
    about: 'Cluster over which tables are replicated and distributed. Without it there is one server.',
  },
  engineWaitS: {
    variable: 'LUYUN_ENGINE_WAIT_S',
    schema: count(0, 3_600),
    default: '60',
    expects: 'a whole number of seconds from 0 to 3600',
    about: 'How long a service that starts waits for an engine that is not there yet.',
  },
} as const satisfies Record<string, SettingDefinition>;
