import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions, PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import { Reply } from '../http/reply.js';

const CHECK_TIMEOUT_MS = 3000;
/** Answers are used again for so long: whoever asks without a login cannot make us work. */
const KEPT_MS = 1000;

const check = z.strictObject({ status: z.enum(['ok', 'failing']), detail: z.string().optional() });
const health = z.strictObject({ status: z.enum(['ok', 'failing']), checks: z.record(z.string(), check) });
type Health = z.output<typeof health>;

/** Whether the process lives, and whether it can do its work now. */
@Controller('health')
export class HealthController {
  private latest: { readonly atMs: number; readonly health: Promise<Health> } | undefined;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Endpoint({ method: 'GET', path: 'live', role: 'public', summary: 'The process answers', response: health })
  live() {
    return { status: 'ok' as const, checks: {} };
  }

  @Endpoint({
    method: 'GET',
    path: 'ready',
    role: 'public',
    summary: 'Log, history, records and the services work; 503 while one does not',
    response: health,
    problems: [503],
  })
  async ready() {
    const nowMs = this.platform.clock.nowMs();
    if (!this.latest || nowMs - this.latest.atMs > KEPT_MS) this.latest = { atMs: nowMs, health: this.check() };
    const result = await this.latest.health;
    return new Reply(result, { status: result.status === 'ok' ? 200 : 503 });
  }

  private async check(): Promise<Health> {
    const { eventLog, history, records } = this.platform;
    const all: Readonly<Record<string, () => Promise<void>>> = {
      eventLog: () => eventLog.check(),
      history: () => history.check(),
      records: () => records.check(),
      ...this.options.readiness,
    };
    const checks = Object.fromEntries(
      await Promise.all(Object.entries(all).map(async ([name, run]) => [name, await outcome(run)] as const)),
    );
    const failing = Object.values(checks).some((each) => each.status === 'failing');
    return { status: failing ? 'failing' : 'ok', checks };
  }
}

async function outcome(run: () => Promise<void>): Promise<z.output<typeof check>> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      run(),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
      }),
    ]);
    return { status: 'ok' };
  } catch (error) {
    return { status: 'failing', detail: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
