import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drainPending, Session } from 'chdb';
import { dropOrphanedTokens } from '../drop-orphaned-tokens.js';
import { identifier, literal } from '../sql-literal.js';

// Program: ClickHouse's engine behind as much of its HTTP interface as `@clickhouse/client` uses, for the tests and for
// `npm run cluster` where no server can be had. Same engine, not the same server: no Keeper, so no replicated tables, one user,
// no progress, no compression, no sessions. Not part of the product.

const SESSIONS = 4;
/** Of the server around the engine, which itself knows nothing of them. */
const NOT_SETTINGS =
  /^(query|query_id|database|default_format|role|user|password|wait_end_of_query|enable_http_compression|send_progress_in_http_headers|http_.*)$/;

const { values: options } = parseArgs({
  options: {
    directory: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
    username: { type: 'string', default: 'default' },
    password: { type: 'string', default: '' },
  },
});
const engine = join(options.directory, 'engine');
const bodies = join(options.directory, 'bodies');
rmSync(bodies, { recursive: true, force: true });
mkdirSync(bodies, { recursive: true });
dropOrphanedTokens(engine);
const sessions = Array.from({ length: SESSIONS }, () => new Session(engine));
const idle = [...sessions];
const waiting: ((session: Session) => void)[] = [];
let files = 0;

/** Runs `work` with a session of its own: one runs one query at a time. */
async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const session = idle.pop() ?? (await new Promise<Session>((resolve) => waiting.push(resolve)));
  try {
    return await work(session);
  } finally {
    const next = waiting.shift();
    if (next) next(session);
    else idle.push(session);
  }
}

class ServerException extends Error {
  constructor(
    readonly status: number,
    code: number,
    name: string,
    text: string,
  ) {
    super(`Code: ${code}. DB::Exception: ${text}. (${name}) (version test-server)`);
  }
}

async function answer(request: IncomingMessage): Promise<Uint8Array> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/ping') return Buffer.from('Ok.\n');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  checkUser(request, url.searchParams);
  const query = url.searchParams.get('query');
  const sql = (query ?? body.toString()).trim();
  if (/;\s*\S/.test(sql.replace(/'(?:[^'\\]|\\[\s\S]|'')*'|`[^`]*`/g, '')))
    throw new ServerException(400, 62, 'SYNTAX_ERROR', 'Syntax error (Multi-statements are not allowed)');
  return withSession((session) => run(session, sql, query === null ? undefined : body, url.searchParams));
}

async function run(
  session: Session,
  sql: string,
  data: Buffer | undefined,
  parameters: URLSearchParams,
): Promise<Uint8Array> {
  const set = (assignments: readonly string[]) =>
    assignments.length === 0 ? undefined : session.queryAsync(`SET ${assignments.join(', ')}`);
  const given = [...parameters].filter(([name]) => !NOT_SETTINGS.test(name));
  const settings = given.filter(([name]) => !name.startsWith('param_'));
  await session.queryAsync(`USE ${identifier(parameters.get('database') ?? 'default')}`);
  try {
    await set(given.map(([name, value]) => `${identifier(name)} = ${literal(value)}`));
    if (data !== undefined) return await insert(session, sql, data);
    const format = parameters.get('default_format') ?? 'TabSeparated';
    return (await session.queryAsync(sql, { format })).bytes();
  } finally {
    // They are of one request, and the session of all.
    await set(settings.map(([name]) => `${identifier(name)} = DEFAULT`));
  }
}

/** The engine takes no binary data behind a statement, but from a file, which it then reads as a server reads a body. */
async function insert(session: Session, sql: string, data: Buffer): Promise<Uint8Array> {
  const [, into, format] = /^(INSERT\s+INTO\s[\s\S]+?)\s+(FORMAT\s+\w+)$/i.exec(sql) ?? [];
  if (into === undefined)
    throw new ServerException(400, 62, 'SYNTAX_ERROR', 'Data belongs behind INSERT INTO table (columns) FORMAT name');
  const file = join(bodies, `${files++}`);
  writeFileSync(file, data);
  try {
    return (await session.queryAsync(`${into} FROM INFILE ${literal(file)} ${format}`)).bytes();
  } finally {
    rmSync(file);
  }
}

function checkUser({ headers }: IncomingMessage, parameters: URLSearchParams): void {
  const [, basic = ''] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
  const [, inBasic, itsPassword] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(basic, 'base64').toString()) ?? [];
  const username = inBasic ?? headers['x-clickhouse-user'] ?? parameters.get('user');
  const password = itsPassword ?? headers['x-clickhouse-key'] ?? parameters.get('password');
  if (username === options.username && password === options.password) return;
  const text = `${username}: Authentication failed: password is incorrect, or there is no user with such name`;
  throw new ServerException(403, 516, 'AUTHENTICATION_FAILED', text);
}

const server = createServer({ maxHeaderSize: 1024 * 1024, keepAliveTimeout: 10_000 }, async (request, response) => {
  try {
    response.end(await answer(request));
  } catch (error) {
    const { message } = error as Error;
    const status = error instanceof ServerException ? error.status : 500;
    response.writeHead(status, { 'X-ClickHouse-Exception-Code': /Code: (\d+)/.exec(message)?.[1] ?? '1002' });
    response.end(message);
  }
});
server.listen(Number(options.port), '127.0.0.1', () => console.log('Ready for connections'));

process.once('SIGTERM', async () => {
  server.close();
  while (idle.length < sessions.length) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const session of sessions) session.close();
  await drainPending();
  process.exit(0);
});
