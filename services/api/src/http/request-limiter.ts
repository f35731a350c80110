import type { Platform } from '@luyun/core';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { API_OPTIONS, type ApiOptions, PLATFORM } from '../api-options.js';
import { TokenBuckets } from '../auth/token-buckets.js';
import { clientAddress } from './client-address.js';
import { Problem } from './problem.js';

/** Limits how much one client address may ask of the API. */
@Injectable()
export class RequestLimiter implements NestMiddleware {
  private readonly buckets: TokenBuckets;

  constructor(@Inject(PLATFORM) platform: Platform, @Inject(API_OPTIONS) options: ApiOptions) {
    const perMinute = options.requestsPerMinute ?? 12_000;
    this.buckets = new TokenBuckets({
      capacity: Math.max(1, perMinute / 6),
      refillPerS: perMinute / 60,
      maxKeys: 20_000,
      nowMs: () => platform.clock.nowMs(),
    });
  }

  use(request: Request, _response: Response, next: NextFunction): void {
    const result = this.buckets.take(clientAddress(request.ip));
    if (result.taken) next();
    else {
      throw new Problem(429, `Too many requests; try again in ${result.retryAfterS} s.`, {
        headers: { 'retry-after': String(result.retryAfterS) },
      });
    }
  }

  allows(address: string | undefined): boolean {
    return this.buckets.take(clientAddress(address)).taken;
  }
}
