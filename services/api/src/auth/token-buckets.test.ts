import { describe, expect, it } from 'vitest';
import { clientAddress } from '../http/client-address.js';
import { hashPassword, verifyPassword } from './password.js';
import { TokenBuckets } from './token-buckets.js';

describe('TokenBuckets', () => {
  it('gives out its tokens, and more with time', () => {
    let nowMs = 0;
    const buckets = new TokenBuckets({ capacity: 2, refillPerS: 0.5, maxKeys: 10, nowMs: () => nowMs });
    expect([buckets.take('a').taken, buckets.take('a').taken, buckets.take('b').taken]).toEqual([true, true, true]);
    expect(buckets.take('a')).toEqual({ taken: false, retryAfterS: 2 });
    nowMs = 2000;
    expect(buckets.take('a').taken).toBe(true);
    buckets.giveBack('a');
    expect(buckets.take('a').taken).toBe(true);
  });

  it('forgets the key that was used longest ago', () => {
    const buckets = new TokenBuckets({ capacity: 1, refillPerS: 0.001, maxKeys: 3, nowMs: () => 0 });
    for (const key of ['a', 'b', 'c', 'a', 'd']) buckets.take(key);
    expect(buckets.size).toBe(3);
    expect(buckets.take('a').taken).toBe(false);
    expect(buckets.take('b').taken).toBe(true);
  });
});

describe('client address', () => {
  it('is the network that one client gets', () => {
    expect(clientAddress('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(clientAddress('10.0.0.7')).toBe('10.0.0.7');
    expect(clientAddress('2001:db8:0:1:aaaa::1')).toBe(clientAddress('2001:db8:0:1::2'));
    expect(clientAddress('2001:db8:0:2::1')).not.toBe(clientAddress('2001:db8:0:1::1'));
    expect(clientAddress(undefined)).toBe('unknown');
  });
});

describe('passwords', () => {
  it('are hashed with their own salt and compared by what the hash says', async () => {
    const [one, two] = await Promise.all([hashPassword('密码'), hashPassword('密码')]);
    expect(one).not.toBe(two);
    expect(await verifyPassword('密码', one)).toBe(true);
    expect(await verifyPassword('密吗', one)).toBe(false);
    for (const broken of ['', 'plain', 'scrypt$3$8$1$AA$AA', 'scrypt$1073741824$8$1$AA$AA']) {
      expect(await verifyPassword('密码', broken)).toBe(false);
    }
  });
});
