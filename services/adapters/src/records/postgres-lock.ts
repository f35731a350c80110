import pg from 'pg';

/** Two words that name the lock among those of the database. */
const LOCK = [0x6c757975, 1] as const;

/**
 * Runs `action` while no other process of the platform runs one: what they set up in engines that know no transactions, as
 * tables and topics, is set up by one after the other. A process that dies lets go of it.
 */
export async function alone<T>(url: string, action: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'luyun', keepAlive: true });
  // The lock is lost with the connection; the action is one that may be repeated.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1, $2)', [...LOCK]);
    return await action();
  } finally {
    await client.end().catch(() => undefined);
  }
}
