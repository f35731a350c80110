import { describe, expect, it } from 'vitest';
import { LoginLimiter } from './login-limiter.js';

describe('LoginLimiter', () => {
  const failures = (limiter: LoginLimiter, name: string, address: string) => {
    for (let count = 0; count < 1000; count++) {
      try {
        limiter.attempt(name, address);
      } catch {
        return count;
      }
    }
    return Number.POSITIVE_INFINITY;
  };

  it('stops guessing from one address without locking the owner out', () => {
    const limiter = new LoginLimiter(() => 0);
    expect(failures(limiter, 'admin', '10.0.0.1')).toBe(5);
    expect(failures(limiter, 'Admin', '10.0.0.1')).toBe(0);
    expect(failures(limiter, 'admin', '10.0.0.2')).toBe(5);
  });

  it('stops one address that tries many names, and many addresses that try one', () => {
    const limiter = new LoginLimiter(() => 0);
    let tried = 0;
    for (let name = 0; name < 10; name++) tried += failures(limiter, `name-${name}`, '10.0.0.1');
    expect(tried).toBe(20);
    let spread = 0;
    for (let address = 0; address < 50; address++) spread += failures(limiter, 'admin', `10.1.0.${address}`);
    expect(spread).toBe(100);
  });

  it('forgives a login that succeeds, and lets time pass', () => {
    let nowMs = 0;
    const limiter = new LoginLimiter(() => nowMs);
    for (let count = 0; count < 50; count++) {
      limiter.attempt('admin', '10.0.0.1');
      limiter.forgive('admin', '10.0.0.1');
    }
    failures(limiter, 'admin', '10.0.0.1');
    nowMs = 60_000;
    expect(failures(limiter, 'admin', '10.0.0.1')).toBe(1);
  });
});
