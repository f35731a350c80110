import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChdbSession } from './chdb-session.js';
import { openHttpHistory } from './open-http-history.js';
import { shardOf } from './shard-of.js';
import { literal } from './sql-literal.js';

interface Request {
  readonly sql: string;
  readonly parameters: URLSearchParams;
}

/** No server with Keeper can be had: this one writes down what it is asked, and answers what a new cluster would. */
function recorder(requests: Request[]): Server {
  return createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sql = searchParams.get('query') ?? Buffer.concat(chunks).toString();
    requests.push({ sql, parameters: searchParams });
    if (sql.includes('system.clusters')) response.end('{"shards":3}\n');
    else if (sql.includes('system.columns')) response.end(`{"name":"time","type":"DateTime64(3, 'UTC')"}\n`);
    else if (sql.includes('system.parts')) response.end('{"database":"city","table":"x_local","id":"20260101"}\n');
    else response.end();
  });
}

describe('openHttpHistory on a cluster', () => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-http-cluster-'));
  const requests: Request[] = [];
  const server = recorder(requests);
  let session: ChdbSession;

  beforeAll(async () => {
    session = new ChdbSession(directory);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const history = await openHttpHistory({
      url,
      username: 'luyun',
      password: '',
      database: 'city',
      cluster: 'all',
      retentionDays: 30,
    });
    for (let block = 0; block < 20; block++)
      await history.insert({ table: 'x', token: `token-${block}`, rows: 1, columns: { time: Float64Array.of(0) } });
    await history.close();
  });
  afterAll(async () => {
    server.close();
    await session.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('makes everything on all its servers, in words that the engine can read', async () => {
    const statements = requests.map(({ sql }) => sql).filter((sql) => /^(CREATE|ALTER|DROP)/.test(sql));
    expect(statements.length).toBeGreaterThan(50);
    expect(statements[0]).toBe("CREATE DATABASE IF NOT EXISTS `city` ON CLUSTER 'all' ENGINE = Atomic");
    expect(statements[1]).toContain("schema_migrations ON CLUSTER 'all'");
    for (const statement of statements) {
      expect(statement).toContain("ON CLUSTER 'all'");
      await session.rows(`SELECT formatQuery(${literal(statement)})`);
    }
  });

  it('sends each block to the shard of its token', () => {
    const inserts = requests.filter(({ parameters }) => parameters.has('insert_deduplication_token'));
    expect(inserts.length).toBe(20);
    for (const { parameters } of inserts) {
      const token = parameters.get('insert_deduplication_token') ?? '';
      expect(parameters.get('insert_shard_id')).toBe(String(shardOf(token, 3)));
    }
    expect(new Set(inserts.map(({ parameters }) => parameters.get('insert_shard_id'))).size).toBe(3);
  });

  it('looks for old partitions on all servers, and drops them on all', () => {
    const sql = requests.map((request) => request.sql).join('\n');
    expect(sql).toContain("FROM clusterAllReplicas('all', system.parts)");
    expect(sql).toContain("ALTER TABLE `city`.`x_local` ON CLUSTER 'all' DROP PARTITION ID '20260101'");
  });
});
