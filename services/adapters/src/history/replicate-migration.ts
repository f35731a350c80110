import { splitStatements, sqlTokens } from './split-statements.js';
import { identifier, literal } from './sql-literal.js';

/** Where the tables of history are. */
export interface ClusterPlace {
  /** As the servers' configuration names it. */
  readonly cluster: string;
  readonly database: string;
}

/** What a table is called that holds the rows of one shard. */
export const LOCAL_SUFFIX = '_local';

/**
 * Tokens of one table and shard that are remembered, as a multiple of what one process remembers: others go on inserting while
 * the partitions of one that died are taken over. 10,000 blocks are eight minutes of 64 partitions that insert every second
 * into three shards.
 */
const WINDOW_FACTOR = 10;
/** And how long: longer than the log keeps records, so that a replay after any outage finds its tokens. */
const WINDOW_SECONDS = 7 * 86_400;

const REPLICA = `'/clickhouse/tables/{shard}/{database}/{table}', '{replica}'`;

/**
 * Rewrites a migration for one server into statements for a cluster, one a request:
 *
 * - a MergeTree table `x` becomes a replicated one `x_local` on every server and a Distributed one `x` over all shards;
 * - a materialized view fills the local table of its shard from the local table of its shard;
 * - a view reads the Distributed tables;
 * - columns change in both tables, settings in the local one.
 *
 * A Distributed table has no sharding key: an insert must name its shard, see decision 14. Names are made full, since servers
 * run such statements without a current database. Throws at a statement that it does not know.
 */
export function replicateMigration(sql: string, place: ClusterPlace): string[] {
  return splitStatements(sql).flatMap((statement) => {
    for (const rewrite of rewrites) {
      const statements = rewrite(statement, place);
      if (statements) return statements;
    }
    throw new Error(`This statement cannot be spread over a cluster: ${statement.slice(0, 80)}`);
  });
}

type Rewrite = (statement: string, place: ClusterPlace) => string[] | undefined;

const rewrites: readonly Rewrite[] = [createTable, createMaterializedView, createView, alterTable, drop];

function createTable(statement: string, place: ClusterPlace): string[] | undefined {
  const match =
    /^CREATE TABLE (IF NOT EXISTS )?(\w+)\s*(\([\s\S]*\))\s*ENGINE\s*=\s*(\w*MergeTree)\b(?:\s*\(([^()]*)\))?([\s\S]*)$/i.exec(
      statement,
    );
  if (!match) return undefined;
  const [, exists = '', name = '', columns, engine, given = '', rest = ''] = match;
  const replicated = `Replicated${engine}(${[REPLICA, given.trim()].filter(Boolean).join(', ')})`;
  return [
    `CREATE TABLE ${exists}${local(name, place)} ${on(place)} ${columns} ENGINE = ${replicated}${replicatedWindow(rest)}`,
    `CREATE TABLE ${exists}${full(name, place)} ${on(place)} AS ${local(name, place)}
ENGINE = Distributed(${literal(place.cluster)}, ${literal(place.database)}, ${literal(name + LOCAL_SUFFIX)})`,
  ];
}

function createMaterializedView(statement: string, place: ClusterPlace): string[] | undefined {
  const match = /^CREATE MATERIALIZED VIEW (IF NOT EXISTS )?(\w+)\s+TO\s+(\w+)\s+AS\s+([\s\S]*)$/i.exec(statement);
  if (!match) return undefined;
  const [, exists = '', name = '', target = '', select = ''] = match;
  const source = renameTables(select, (table) => local(table, place));
  return [
    `CREATE MATERIALIZED VIEW ${exists}${full(name, place)} ${on(place)} TO ${local(target, place)} AS\n${source}`,
  ];
}

function createView(statement: string, place: ClusterPlace): string[] | undefined {
  const match = /^CREATE (OR REPLACE )?VIEW (IF NOT EXISTS )?(\w+)\s+AS\s+([\s\S]*)$/i.exec(statement);
  if (!match) return undefined;
  const [, replace = '', exists = '', name = '', select = ''] = match;
  const source = renameTables(select, (table) => full(table, place));
  return [`CREATE ${replace}VIEW ${exists}${full(name, place)} ${on(place)} AS\n${source}`];
}

function alterTable(statement: string, place: ClusterPlace): string[] | undefined {
  const match = /^ALTER TABLE (\w+)\s+([\s\S]*)$/i.exec(statement);
  if (!match) return undefined;
  const [, name = '', change = ''] = match;
  const ofLocal = `ALTER TABLE ${local(name, place)} ${on(place)} ${replicatedWindow(change)}`;
  const ofBoth = /^(ADD|DROP|MODIFY|RENAME|COMMENT)\s+COLUMN\b/i.test(change);
  return ofBoth ? [ofLocal, `ALTER TABLE ${full(name, place)} ${on(place)} ${change}`] : [ofLocal];
}

function drop(statement: string, place: ClusterPlace): string[] | undefined {
  const match = /^DROP (VIEW|TABLE) (IF EXISTS )?(\w+)$/i.exec(statement);
  if (!match) return undefined;
  const [, kind = '', exists = '', name = ''] = match;
  const names = /table/i.test(kind) ? [full(name, place), local(name, place)] : [full(name, place)];
  return names.map((each) => `DROP ${kind} ${exists}${each} ${on(place)} SYNC`);
}

function on({ cluster }: ClusterPlace): string {
  return `ON CLUSTER ${literal(cluster)}`;
}

function full(name: string, { database }: ClusterPlace): string {
  return `${identifier(database)}.${identifier(name)}`;
}

function local(name: string, place: ClusterPlace): string {
  return full(name + LOCAL_SUFFIX, place);
}

function replicatedWindow(settings: string): string {
  return settings.replace(
    /\bnon_replicated_deduplication_window\s*=\s*(\d+)/g,
    (_, blocks: string) =>
      `replicated_deduplication_window = ${Number(blocks) * WINDOW_FACTOR}, replicated_deduplication_window_seconds = ${WINDOW_SECONDS}`,
  );
}

/** Renames what stands behind FROM and JOIN, but subqueries, functions, full names and what WITH names. */
function renameTables(select: string, rename: (table: string) => string): string {
  const tokens = sqlTokens(select);
  const next = (from: number) => {
    const at = tokens.findIndex((token, index) => index >= from && !/^\s/.test(token));
    return at === -1 ? tokens.length : at;
  };
  const isWord = (at: number) => /^[A-Za-z_]\w*$/.test(tokens[at] ?? '');
  const named = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const as = next(at + 1);
    if (isWord(at) && /^AS$/i.test(tokens[as] ?? '') && tokens[next(as + 1)] === '(') named.add(token);
  }
  for (const [at, token] of tokens.entries()) {
    if (!/^(FROM|JOIN)$/i.test(token)) continue;
    const table = next(at + 1);
    const after = tokens[next(table + 1)];
    if (isWord(table) && after !== '.' && after !== '(' && !named.has(tokens[table] as string))
      tokens[table] = rename(tokens[table] as string);
  }
  return tokens.join('');
}
