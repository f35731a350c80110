import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clusterDefinitions } from './cluster-definitions.js';
import { definitions } from './definitions.js';
import { readSettings, SettingsError } from './read-settings.js';
import { clusterSettingsTable, settingsTable } from './settings-table.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-settings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = join(root, 'luyun.env');
const read = (environment: Record<string, string>, lines = '') => {
  writeFileSync(file, lines);
  return readSettings({ environment, file });
};

describe('readSettings', () => {
  it('has defaults for everything that needs one', () => {
    expect(readSettings({ environment: { HOME: '/x' }, file: join(root, 'missing') })).toEqual({
      dataDir: '.luyun',
      httpHost: '127.0.0.1',
      journal: 'text',
      httpPort: 8080,
      grpcHost: '127.0.0.1',
      grpcPort: 50051,
      adminPassword: undefined,
      demoLogin: true,
      logPartitions: 2,
      logRetentionHours: undefined,
      logRetentionMb: 256,
      historyRetentionDays: undefined,
      mapboxToken: undefined,
      plainText: 'loopback',
      tlsCertificate: undefined,
      tlsKey: undefined,
      kafkaBrokers: ['127.0.0.1:9092'],
      kafkaReplication: 3,
      kafkaMinInSync: 2,
      kafkaTls: 'off',
      kafkaTlsCa: undefined,
      kafkaTlsCertificate: undefined,
      kafkaTlsKey: undefined,
      kafkaSasl: 'off',
      kafkaUser: undefined,
      kafkaPassword: undefined,
      redisUrl: 'redis://127.0.0.1:6379',
      postgresUrl: 'postgres://luyun@127.0.0.1:5432/luyun',
      clickhouseUrl: 'http://127.0.0.1:8123',
      clickhouseUser: 'default',
      clickhousePassword: '',
      clickhouseDatabase: 'luyun',
      clickhouseCluster: undefined,
      engineWaitS: 60,
    });
  });

  it('offers the demo accounts on the loopback address only', () => {
    expect(read({ LUYUN_DEMO_LOGIN: 'off' }).demoLogin).toBe(false);
    expect(read({ LUYUN_HTTP_HOST: '0.0.0.0' }).demoLogin).toBe(false);
    expect(read({ LUYUN_PLAIN_TEXT: 'proxied' }).demoLogin).toBe(false);
    expect(() => read({ LUYUN_PLAIN_TEXT: 'proxied', LUYUN_DEMO_LOGIN: 'on' })).toThrow('LUYUN_DEMO_LOGIN');
    expect(read({ LUYUN_HTTP_HOST: '::1', LUYUN_DEMO_LOGIN: 'on' }).demoLogin).toBe(true);
    expect(() => read({ LUYUN_HTTP_HOST: '0.0.0.0', LUYUN_DEMO_LOGIN: 'on' })).toThrow(SettingsError);
  });

  it('reads the file, and lets the environment go before it', () => {
    const lines = '# ours\nLUYUN_HTTP_PORT=9000\nLUYUN_GRPC_PORT="9001"\nLUYUN_LOG_RETENTION_HOURS=1.5\n';
    expect(read({ LUYUN_HTTP_PORT: '9100' }, lines)).toMatchObject({
      httpPort: 9100,
      grpcPort: 9001,
      logRetentionHours: 1.5,
    });
  });

  it.each([
    [
      { LUYUN_HTTP_PORT: 'http' },
      'LUYUN_HTTP_PORT (in the environment) must be a whole number from 0 to 65535, not "http".',
    ],
    [
      { LUYUN_HTTP_PORT: '70000' },
      'LUYUN_HTTP_PORT (in the environment) must be a whole number from 0 to 65535, not "70000".',
    ],
    [{ LUYUN_GRPC_PORT: '' }, 'LUYUN_GRPC_PORT (in the environment) must be a whole number from 0 to 65535, not "".'],
    [{ LUYUN_DEMO_LOGIN: 'yes' }, 'LUYUN_DEMO_LOGIN (in the environment) must be auto, on or off, not "yes".'],
    [{ LUYUN_ADMIN_PASSWORD: 'secret' }, 'LUYUN_ADMIN_PASSWORD (in the environment) must be at least 8 characters.'],
    [
      { LUYUN_KAFKA_BROKERS: 'kafka-1, kafka-2' },
      'LUYUN_KAFKA_BROKERS (in the environment) must be addresses host:port, separated by commas, not "kafka-1, kafka-2".',
    ],
    [
      { LUYUN_POSTGRES_URL: 'luyun:secret@database' },
      'LUYUN_POSTGRES_URL (in the environment) must be a URL postgres://user:password@host:port/database.',
    ],
    [{ LUYUN_HTPP_PORT: '1' }, 'LUYUN_HTPP_PORT (in the environment) is no setting; did you mean LUYUN_HTTP_PORT?'],
  ])('refuses %j in one sentence', (environment, message) => {
    expect(() => read(environment)).toThrow(new SettingsError(message));
  });

  it('takes secrets from files, and shows none', () => {
    const secret = join(root, 'secret');
    writeFileSync(secret, 'correct horse\n');
    expect(read({ LUYUN_KAFKA_PASSWORD_FILE: secret }).kafkaPassword).toBe('correct horse');
    expect(read({}, `LUYUN_ADMIN_PASSWORD_FILE=${secret}`).adminPassword).toBe('correct horse');
    expect(() => read({ LUYUN_KAFKA_PASSWORD_FILE: secret, LUYUN_KAFKA_PASSWORD: 'x' })).toThrow('exclude each other');
    expect(() => read({ LUYUN_REDIS_URL_FILE: secret })).toThrow(
      `LUYUN_REDIS_URL (in ${secret}) must be a URL redis://user:password@host:port, with TLS rediss://.`,
    );
    expect(() => read({ LUYUN_KAFKA_PASSWORD_FILE: join(root, 'none') })).toThrow(
      /LUYUN_KAFKA_PASSWORD_FILE .* cannot be read/,
    );
    expect(() => read({ LUYUN_HTTP_PORT_FILE: secret })).toThrow('is no setting');
  });

  it('names the file of a wrong setting', () => {
    expect(() => read({}, 'LUYUN_LOG_PARTITIONS=0')).toThrow(`LUYUN_LOG_PARTITIONS (in ${file}) must be`);
    expect(() => read({}, 'LUYUN_COLOUR=red')).toThrow(/is no setting; the settings are LUYUN_DATA_DIR, .*\.$/);
  });

  it('lists every setting for the README', () => {
    expect(settingsTable()).toContain('| `LUYUN_HTTP_PORT` | `8080` | Port of the map');
    expect(settingsTable().split('\n')).toHaveLength(2 + Object.keys(definitions).length);
    expect(clusterSettingsTable()).toContain('| `LUYUN_KAFKA_PASSWORD` or `.._FILE` |  | Its password. |');
    expect(clusterSettingsTable().split('\n')).toHaveLength(2 + Object.keys(clusterDefinitions).length);
  });
});
