import { z } from 'zod';
import { count, type SettingDefinition, text } from './setting-definition.js';

/** What the platform in one process reads, and each service of a cluster where it concerns it. */
export const definitions = {
  dataDir: {
    variable: 'LUYUN_DATA_DIR',
    schema: text,
    default: '.luyun',
    expects: 'a directory',
    about: 'Where everything is stored. One running platform at a time.',
  },
  httpHost: {
    variable: 'LUYUN_HTTP_HOST',
    schema: text,
    default: '127.0.0.1',
    expects: 'an address or a host name',
    about: 'Address of the map, the API and the HTTP feeds. 0.0.0.0 opens it to the network.',
  },
  httpPort: {
    variable: 'LUYUN_HTTP_PORT',
    schema: count(0, 65_535),
    default: '8080',
    expects: 'a whole number from 0 to 65535',
    about: 'Port of the map, the API and the HTTP feeds. 0 takes any free one.',
  },
  grpcHost: {
    variable: 'LUYUN_GRPC_HOST',
    schema: text,
    default: '127.0.0.1',
    expects: 'an address or a host name',
    about: 'Address for roadside devices. 0.0.0.0 opens it to the network.',
  },
  grpcPort: {
    variable: 'LUYUN_GRPC_PORT',
    schema: count(0, 65_535),
    default: '50051',
    expects: 'a whole number from 0 to 65535',
    about: 'Port for roadside devices. 0 takes any free one.',
  },
  tlsCertificate: {
    variable: 'LUYUN_TLS_CERTIFICATE',
    schema: text.optional(),
    expects: 'a file',
    about: 'Certificate chain (PEM) for both ports. Goes with `LUYUN_TLS_KEY`.',
  },
  tlsKey: {
    variable: 'LUYUN_TLS_KEY',
    schema: text.optional(),
    expects: 'a file',
    about: 'Private key (PEM) of that certificate.',
  },
  plainText: {
    variable: 'LUYUN_PLAIN_TEXT',
    schema: z.enum(['loopback', 'proxied']),
    default: 'loopback',
    expects: 'loopback or proxied',
    about: 'Where the ports may speak without TLS. `proxied`: on any address, because a proxy in front ends TLS.',
  },
  adminPassword: {
    variable: 'LUYUN_ADMIN_PASSWORD',
    secret: true,
    schema: z.string().min(8).optional(),
    expects: 'at least 8 characters',
    about: 'Password of the account `admin`. Without it the first start makes one up and prints it.',
  },
  demoLogin: {
    variable: 'LUYUN_DEMO_LOGIN',
    schema: z.enum(['auto', 'on', 'off']),
    default: 'auto',
    expects: 'auto, on or off',
    about: 'Demo accounts, one for each role. `auto`: only while the platform listens on the loopback address.',
  },
  logPartitions: {
    variable: 'LUYUN_LOG_PARTITIONS',
    schema: count(1, 64),
    default: '2',
    expects: 'a whole number from 1 to 64',
    about: 'Partitions of the busy topics of the event log. It may grow, it never shrinks.',
  },
  logRetentionHours: {
    variable: 'LUYUN_LOG_RETENTION_HOURS',
    schema: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number)
      .pipe(z.number().positive())
      .optional(),
    expects: 'a number of hours above 0',
    about: 'Longest that any topic of the event log is kept. Without it each topic has its own time (1 to 30 days).',
  },
  logRetentionMb: {
    variable: 'LUYUN_LOG_RETENTION_MB',
    schema: count(1, 1_000_000),
    default: '256',
    expects: 'a whole number of MiB from 1 to 1000000',
    about:
      'Largest size of each partition of the event log: how far back octets can be looked up, and how much of the log is mapped into memory.',
  },
  historyRetentionDays: {
    variable: 'LUYUN_HISTORY_RETENTION_DAYS',
    schema: count(1, 36_500).optional(),
    expects: 'a whole number of days from 1 to 36500',
    about: 'Longest that any kind of history is kept. Without it each kind has its own time.',
  },
  journal: {
    variable: 'LUYUN_JOURNAL',
    schema: z.enum(['text', 'json']),
    default: 'text',
    expects: 'text or json',
    about: 'How the processes say what they do: `text` for people, `json` for programs, one object a line.',
  },
  mapboxToken: {
    variable: 'LUYUN_MAPBOX_TOKEN',
    schema: text.optional(),
    expects: 'a Mapbox access token',
    about: 'Draws the map with Mapbox. Without it MapLibre draws it and no request leaves this machine.',
  },
} as const satisfies Record<string, SettingDefinition>;
