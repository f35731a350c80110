import { Problem } from '../http/problem.js';
import { TokenBuckets } from './token-buckets.js';

/**
 * Failed logins: 5 at once and one a minute for a name, 20 at once and one each 10 s for an address. A login that
 * succeeds costs nothing.
 */
export class LoginLimiter {
  private readonly names: TokenBuckets;
  private readonly addresses: TokenBuckets;

  constructor(nowMs: () => number) {
    this.names = new TokenBuckets({ capacity: 5, refillPerS: 1 / 60, maxKeys: 10_000, nowMs });
    this.addresses = new TokenBuckets({ capacity: 20, refillPerS: 1 / 10, maxKeys: 10_000, nowMs });
  }

  /** Throws 429 with Retry-After when there were too many. Otherwise the attempt counts until it is `forgiven`. */
  attempt(name: string, address: string): void {
    const byAddress = this.addresses.take(address);
    if (!byAddress.taken) throw tooMany(byAddress.retryAfterS);
    const byName = this.names.take(name.toLowerCase());
    if (byName.taken) return;
    throw tooMany(byName.retryAfterS);
  }

  forgive(name: string, address: string): void {
    this.addresses.giveBack(address);
    this.names.giveBack(name.toLowerCase());
  }
}

function tooMany(retryAfterS: number): Problem {
  return new Problem(429, `Too many failed logins; try again in ${retryAfterS} s.`, {
    headers: { 'retry-after': String(retryAfterS) },
  });
}
