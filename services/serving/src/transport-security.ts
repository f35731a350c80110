import { readFile } from 'node:fs/promises';
import type { Settings } from '@luyun/adapters/settings/settings';
import { StartError } from './start-error.js';

/** Certificate chain and private key, PEM. */
export interface TransportSecurity {
  readonly certificate: Buffer;
  readonly key: Buffer;
}

/**
 * TLS of a process' ports, undefined where they speak plain text.
 *
 * @param hosts addresses of the ports over which passwords and credentials come.
 * @throws StartError where plain text would leave this machine, or a file cannot be read.
 */
export async function readTransportSecurity(
  settings: Pick<Settings, 'tlsCertificate' | 'tlsKey' | 'plainText'>,
  hosts: readonly string[],
): Promise<TransportSecurity | undefined> {
  const { tlsCertificate, tlsKey } = settings;
  if (tlsCertificate && tlsKey) {
    return { certificate: await readPem(tlsCertificate), key: await readPem(tlsKey) };
  }
  if (tlsCertificate || tlsKey) throw new StartError('LUYUN_TLS_CERTIFICATE and LUYUN_TLS_KEY go together: set both.');
  const open = hosts.find((host) => !isLoopback(host));
  if (open !== undefined && settings.plainText !== 'proxied') {
    throw new StartError(
      `Passwords and credentials would cross the network in the clear on ${open}: set LUYUN_TLS_CERTIFICATE and ` +
        'LUYUN_TLS_KEY, or LUYUN_PLAIN_TEXT=proxied where a proxy in front ends TLS.',
    );
  }
  return undefined;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

async function readPem(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new StartError(
      `${file} cannot be read (${(error as Error).message}): set LUYUN_TLS_CERTIFICATE and LUYUN_TLS_KEY to PEM files.`,
    );
  }
}
