import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import { listOf } from '../http/schemas.js';
import { process } from './process-schemas.js';
import { listProcesses } from './process-state.js';

/** The platform itself. */
@Controller('api/v1/processes')
export class ProcessesController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'operator',
    summary:
      'What each process of the platform says of itself: readiness, load, rates and lag; those heard in the last 10 minutes',
    response: listOf(process),
  })
  async list() {
    const { liveState, clock } = this.platform;
    const listed = listProcesses(await liveState.list('process'), clock.nowMs());
    return { items: listed.map((each) => ({ ...each, checks: [...each.checks] })), nextCursor: null };
  }
}
