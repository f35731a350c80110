interface Bucket {
  tokens: number;
  atMs: number;
}

/**
 * A bucket of tokens for each key, refilled steadily. Holds at most `maxKeys` buckets: when there are more, the one that
 * was used longest ago is forgotten, which is to say full.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly options: {
      readonly capacity: number;
      readonly refillPerS: number;
      readonly maxKeys: number;
      readonly nowMs: () => number;
    },
  ) {}

  /** Takes a token, if there is one. Otherwise gives the seconds until there will be. */
  take(key: string): { taken: true } | { taken: false; retryAfterS: number } {
    const bucket = this.refilled(key);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return { taken: true };
    }
    return { taken: false, retryAfterS: Math.max(1, Math.ceil((1 - bucket.tokens) / this.options.refillPerS)) };
  }

  /** Gives a token back. */
  giveBack(key: string): void {
    const bucket = this.refilled(key);
    bucket.tokens = Math.min(this.options.capacity, bucket.tokens + 1);
  }

  get size(): number {
    return this.buckets.size;
  }

  private refilled(key: string): Bucket {
    const { capacity, refillPerS, maxKeys, nowMs } = this.options;
    const now = nowMs();
    const known = this.buckets.get(key);
    const bucket = known ?? { tokens: capacity, atMs: now };
    if (known) {
      bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, now - bucket.atMs) / 1000) * refillPerS);
      bucket.atMs = now;
      this.buckets.delete(key);
    } else if (this.buckets.size >= maxKeys) {
      const oldest = this.buckets.keys().next().value;
      if (oldest !== undefined) this.buckets.delete(oldest);
    }
    this.buckets.set(key, bucket);
    return bucket;
  }
}
