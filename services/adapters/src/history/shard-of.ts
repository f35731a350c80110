import { createHash } from 'node:crypto';

/** The shard of a token, from 1 to `shards`; the same in every process and at every time. */
export function shardOf(token: string, shards: number): number {
  return (createHash('md5').update(token).digest().readUInt32LE(0) % shards) + 1;
}
