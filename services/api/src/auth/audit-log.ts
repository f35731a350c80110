import type { Platform } from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { Actor } from './actor.js';

/** Writes down who did what. */
@Injectable()
export class AuditLog {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async add(actor: Pick<Actor, 'name'> | undefined, action: string, subject: string, detail = ''): Promise<void> {
    await this.platform.records.audit.add({
      timeMs: this.platform.clock.nowMs(),
      actor: actor?.name ?? '',
      action,
      subject: subject.slice(0, 200),
      detail: detail.slice(0, 1000),
    });
  }
}
