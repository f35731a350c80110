import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

interface Part {
  readonly partition: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Makes the engine forget tokens whose rows it does not have. It writes a token down just before the rows get their place;
 * killed in between it would take the block for known when it comes again, and lose its rows. It holds a lock meanwhile, so
 * this concerns only the token that a table wrote last. Seen with engine 26.7, about once in sixty kills under load.
 *
 * Only for a data directory that no engine has open. Gives the names of the parts that are missing.
 */
export function dropOrphanedTokens(directory: string): string[] {
  const store = join(directory, 'store');
  return folders(store).flatMap((prefix) =>
    folders(join(store, prefix)).flatMap((table) => dropLastOrphan(join(store, prefix, table))),
  );
}

function dropLastOrphan(table: string): string[] {
  const logs = join(table, 'deduplication_logs');
  if (!existsSync(logs)) return [];
  const newest = readdirSync(logs)
    .sort((a, b) => numberOf(b) - numberOf(a))
    .map((name) => join(logs, name))
    .find((path) => readFileSync(path).length > 0);
  if (newest === undefined) return [];
  const text = readFileSync(newest, 'utf8');
  // A line each: 1 (added) or 2 (removed), part, token. One part may have several.
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split(/(?<=\n)/);
  const [operation, name = ''] = lines[lines.length - 1]?.split('\t') ?? [];
  const part = parsePart(name);
  if (operation !== '1' || part === undefined) return [];
  const stored = folders(table).map(parsePart);
  if (stored.some((other) => other !== undefined && contains(other, part))) return [];
  const kept = lines.filter((line) => line.split('\t')[1] !== name).join('');
  truncateSync(newest, Buffer.byteLength(kept));
  return [name];
}

/** `partition_first_last_level`, and the number of a change behind it. */
function parsePart(name: string): Part | undefined {
  const [, partition, first, last] = /^([^_]+)_(\d+)_(\d+)_\d+(?:_\d+)?$/.exec(name) ?? [];
  return partition === undefined ? undefined : { partition, first: Number(first), last: Number(last) };
}

function contains(outer: Part, inner: Part): boolean {
  return outer.partition === inner.partition && outer.first <= inner.first && inner.last <= outer.last;
}

function numberOf(log: string): number {
  return Number(/\d+/.exec(log)?.[0] ?? 0);
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
