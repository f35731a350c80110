import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KafkaServer, startKafka } from '../../../../infra/tooling/test-servers/kafka.mjs';
import { KafkaLog } from './kafka-log.js';

const directory = mkdtempSync(join(tmpdir(), 'luyun-kafka-tls-'));
const certificate = join(directory, 'certificate.pem');
const keystore = join(directory, 'keystore.pem');
const user = { username: 'gateway', password: 'open-sesame' };

let kafka: KafkaServer;
beforeAll(async () => {
  const key = join(directory, 'key.pem');
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', ...made, ...subject], { stdio: 'ignore' });
  writeFileSync(keystore, readFileSync(key, 'utf8') + readFileSync(certificate, 'utf8'));
  kafka = await startKafka({ sasl: user, tls: { keystore, certificate } });
}, 120_000);
afterAll(async () => {
  await kafka?.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('KafkaLog on a listener with TLS and SASL', () => {
  const topic = { name: 'secret', partitions: 1, retentionMs: 1e9, retentionBytes: 1e9 };
  const open = (mechanism: 'plain' | 'scram-sha-512', password = user.password, ca = readFileSync(certificate)) =>
    KafkaLog.open({
      brokers: kafka.brokers,
      clientId: 'test',
      topics: [topic],
      replication: 1,
      minInSync: 1,
      ssl: { ca },
      sasl: { mechanism, username: user.username, password },
    });

  it.each(['plain', 'scram-sha-512'] as const)('appends and delivers after %s', async (mechanism) => {
    const log = await open(mechanism);
    const [at] = await log.append([{ topic: 'secret', key: 'k', value: Buffer.from(mechanism), timeMs: Date.now() }]);
    const heard = new Promise<string>((resolve) => {
      void log.consume({
        group: mechanism,
        topics: ['secret'],
        onAssigned: async () => at?.offset,
        onRecords: async (_, [record]) => resolve(Buffer.from(record?.value ?? []).toString()),
      });
    });
    expect(await heard).toBe(mechanism);
    await log.close();
  });

  it('says what is wrong with a password, and with a certificate that nobody trusts', async () => {
    await expect(open('scram-sha-512', 'wrong')).rejects.toThrow(/authentication/i);
    const stranger = join(directory, 'stranger.pem');
    const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', '/dev/null', '-out', stranger];
    execFileSync('openssl', ['req', ...made, '-subj', '/CN=stranger'], { stdio: 'ignore' });
    await expect(open('plain', user.password, readFileSync(stranger))).rejects.toThrow(/certificate/i);
  });
});
