import { createHash } from 'node:crypto';
import type { RedisLink } from './redis-link.js';

/** A Lua script that runs as one step in Redis. */
export class RedisScript {
  private readonly digest: string;

  constructor(private readonly text: string) {
    this.digest = createHash('sha1').update(text).digest('hex');
  }

  /** A server that does not know the script, as after a restart, is given it. */
  async run(link: RedisLink, keys: readonly string[], values: readonly (string | Buffer)[]): Promise<unknown> {
    const rest = [String(keys.length), ...keys, ...values];
    try {
      return await link.send(['EVALSHA', this.digest, ...rest]);
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
      return link.send(['EVAL', this.text, ...rest]);
    }
  }
}
