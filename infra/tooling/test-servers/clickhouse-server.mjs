// Program: ClickHouse's engine behind as much of its HTTP interface as @clickhouse/client uses, for the tests and for
// `npm run cluster` where no server can be had. Same engine, not the same server: no Keeper, so no replicated tables, no users
// but one, no progress, no compression. Not part of the product.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drainPending, Session } from 'chdb';

const SESSIONS = 4;
/** Of the server around the engine; the engine knows nothing of them. */
const NOT_SETTINGS =
  /^(query|query_id|database|default_format|session_id|session_timeout|role|user|password|wait_end_of_query|buffer_size|compress|decompress|enable_http_compression|send_progress_in_http_headers|http_.*|client_protocol_version)$/;

const { values } = parseArgs({
  options: {
    directory: { type: 'string' },
    port: { type: 'string' },
    username: { type: 'string' },
    password: { type: 'string' },
  },
});
const bodies = join(values.directory, 'bodies');
rmSync(bodies, { recursive: true, force: true });
mkdirSync(bodies, { recursive: true });
const sessions = Array.from({ length: SESSIONS }, () => new Session(join(values.directory, 'engine')));
const idle = [...sessions];
const waiting = [];
let files = 0;

/** Runs `work` with a session of its own: one runs one query at a time. */
async function withSession(work) {
  const session = idle.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));
  try {
    return await work(session);
  } finally {
    const next = waiting.shift();
    if (next) next(session);
    else idle.push(session);
  }
}

class Refused extends Error {
  constructor(status, code, name, text) {
    super(`Code: ${code}. DB::Exception: ${text}. (${name}) (test server)`);
    this.status = status;
  }
}

async function answer(request) {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/ping') return { bytes: Buffer.from('Ok.\n') };
  const body = await read(request);
  checkUser(request, url);
  const query = url.searchParams.get('query');
  const sql = (query ?? body.toString()).trim();
  if (/;\s*\S/.test(sql.replace(/'(?:[^'\\]|\\.|'')*'|`[^`]*`/g, '')))
    throw new Refused(400, 62, 'SYNTAX_ERROR', 'Syntax error (Multi-statements are not allowed)');
  return withSession((session) => run(session, sql, query === null ? undefined : body, url.searchParams));
}

async function run(session, sql, data, parameters) {
  await session.queryAsync(`USE ${identifier(parameters.get('database') ?? 'default')}`);
  const given = [...parameters].filter(([name]) => !NOT_SETTINGS.test(name));
  if (given.length > 0)
    await session.queryAsync(
      `SET ${given.map(([name, value]) => `${identifier(name)} = ${literal(value)}`).join(', ')}`,
    );
  try {
    const format = parameters.get('default_format') ?? 'TabSeparated';
    const result = await (data === undefined ? session.queryAsync(sql, { format }) : insert(session, sql, data));
    return { bytes: result.bytes(), rows: result.rowsRead };
  } finally {
    const settings = given.filter(([name]) => !name.startsWith('param_'));
    if (settings.length > 0)
      await session.queryAsync(`SET ${settings.map(([name]) => `${identifier(name)} = DEFAULT`).join(', ')}`);
  }
}

/** The engine takes no binary data behind a statement, but from a file; the table's columns are those that the data is read as. */
async function insert(session, sql, data) {
  const parts = /^INSERT\s+INTO\s+([\s\S]+?)\s*(\([^()]*\))\s*FORMAT\s+(\w+)$/i.exec(sql);
  if (!parts)
    throw new Refused(
      400,
      62,
      'SYNTAX_ERROR',
      'This test server takes data only behind INSERT INTO table (columns) FORMAT name',
    );
  const [, table, columns, format] = parts;
  const file = join(bodies, `${files++}`);
  writeFileSync(file, data);
  try {
    return await session.queryAsync(
      `INSERT INTO ${table} ${columns} SELECT ${columns.slice(1, -1)} FROM file(${literal(file)}, ${literal(format)})
       SETTINGS max_threads = 1, max_block_size = 100000000, use_structure_from_insertion_table_in_table_functions = 1`,
    );
  } finally {
    rmSync(file);
  }
}

function checkUser(request, url) {
  const [, basic] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const [name, ...rest] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [];
  const username = name ?? request.headers['x-clickhouse-user'] ?? url.searchParams.get('user');
  const password = basic
    ? rest.join(':')
    : (request.headers['x-clickhouse-key'] ?? url.searchParams.get('password') ?? '');
  if (username === values.username && password === values.password) return;
  const text = `${username}: Authentication failed: password is incorrect, or there is no user with such name`;
  throw new Refused(403, 516, 'AUTHENTICATION_FAILED', text);
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function identifier(name) {
  return `\`${name.replace(/[\\`]/g, '\\$&')}\``;
}

function literal(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

const server = createServer({ maxHeaderSize: 1024 * 1024, keepAliveTimeout: 10_000 }, async (request, response) => {
  try {
    const { bytes, rows = 0 } = await answer(request);
    response.setHeader('X-ClickHouse-Summary', JSON.stringify({ read_rows: String(rows) }));
    response.end(bytes);
  } catch (error) {
    const [, code = '1002'] = /Code: (\d+)/.exec(error.message) ?? [];
    response.writeHead(error.status ?? 500, { 'X-ClickHouse-Exception-Code': code });
    response.end(error.message);
  }
});
server.listen(Number(values.port), '127.0.0.1', () => console.log('Ready for connections'));

process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  while (idle.length < sessions.length) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const session of sessions) session.close();
  await drainPending();
  process.exit(0);
});
