import { Problem } from '../http/problem.js';
import { TokenBuckets } from './token-buckets.js';

/**
 * Failed logins: 5 at once and one a minute for a name from one address, 20 at once and one each 10 s for an address, 100 at
 * once and one each 10 s for a name from everywhere, so that nobody locks another out by guessing. A login that succeeds
 * costs nothing.
 */
export class LoginLimiter {
  private readonly pairs: TokenBuckets;
  private readonly addresses: TokenBuckets;
  private readonly names: TokenBuckets;

  constructor(nowMs: () => number) {
    this.pairs = new TokenBuckets({ capacity: 5, refillPerS: 1 / 60, maxKeys: 10_000, nowMs });
    this.addresses = new TokenBuckets({ capacity: 20, refillPerS: 1 / 10, maxKeys: 10_000, nowMs });
    this.names = new TokenBuckets({ capacity: 100, refillPerS: 1 / 10, maxKeys: 10_000, nowMs });
  }

  /** Throws 429 with Retry-After when there were too many. Otherwise the attempt counts until it is `forgiven`. */
  attempt(name: string, address: string): void {
    for (const [buckets, key] of this.keysOf(name, address)) {
      const { taken, retryAfterS } = buckets.take(key);
      if (!taken) throw tooMany(retryAfterS);
    }
  }

  forgive(name: string, address: string): void {
    for (const [buckets, key] of this.keysOf(name, address)) buckets.giveBack(key);
  }

  private keysOf(name: string, address: string): readonly (readonly [TokenBuckets, string])[] {
    const account = name.toLowerCase();
    return [
      [this.addresses, address],
      [this.pairs, `${address} ${account}`],
      [this.names, account],
    ];
  }
}

function tooMany(retryAfterS: number): Problem {
  return new Problem(429, `Too many failed logins; try again in ${retryAfterS} s.`, {
    headers: { 'retry-after': String(retryAfterS) },
  });
}
