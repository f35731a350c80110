import { type Deployment, type Platform, usualRollbackRule } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { CommandDesk } from '../commands/command-desk.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound, Problem } from '../http/problem.js';
import { idSchema, listOf, timeMs } from '../http/schemas.js';
import { requireShadowRun } from './require-shadow-run.js';

const listQuery = z.object({ deviceId: idSchema.optional() });
const byId = z.object({ id: idSchema });
const rule = z.strictObject({
  worseByShare: z
    .number()
    .min(0)
    .max(10)
    .default(usualRollbackRule.worseByShare)
    .describe('Of the longest queue, or of the delay, that was to be expected'),
  worseByM: z.number().min(0).max(1000).default(usualRollbackRule.worseByM),
  worseByS: z.number().min(0).max(1000).default(usualRollbackRule.worseByS).describe('Of the delay, s a vehicle'),
});
const request = z.strictObject({
  requestId: z.string().min(1).max(100),
  deviceId: idSchema.max(64),
  version: z.number().int().min(1),
  reason: z.string().trim().max(500).default(''),
  watchS: z.number().int().min(600).max(86_400).default(3_600),
  rule: rule.default(usualRollbackRule),
});
const within = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });
const beforeAfter = z
  .strictObject({ before: within, after: within, expected: z.number(), change: within, seasonDays: z.number().int() })
  .nullable();
const deployment = z.strictObject({
  id: z.string().describe('The command that writes it'),
  deviceId: z.string(),
  version: z.number().int(),
  author: z.string(),
  askedMs: timeMs,
  watchMs: z.number().int(),
  rule,
  state: z.enum(['asked', 'watching', 'kept', 'rolled-back', 'ended']),
  sinceMs: timeMs.nullable().describe('Since when it was seen to run'),
  endedMs: timeMs.nullable(),
  reason: z.string(),
  outcome: z
    .strictObject({
      queueM: beforeAfter.describe('Longest queue of each minute, m'),
      delayS: beforeAfter.describe('Lost by a vehicle on its last 100 m, mean of each minute, s'),
    })
    .nullable()
    .describe('With 95 % intervals, seasonality taken out; null while too little is known'),
  rollbackId: z.string().nullable().describe('The command that takes it back'),
});
const rollback = z.strictObject({ reason: z.string().trim().max(500).default('') });

/** Versions of programmes that are sent to controllers, watched over, and taken back. */
@Controller('api/v1/deployments')
export class DeploymentsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CommandDesk) private readonly desk: CommandDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'The last hundred deployments, newest first',
    query: listQuery,
    response: listOf(deployment),
  })
  async list({ query: { deviceId } }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const found = await this.platform.records.programmes.listDeployments(deviceId === undefined ? {} : { deviceId });
    return { items: found.map(describe), nextCursor: null };
  }

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One deployment',
    params: byId,
    response: deployment,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<z.output<typeof byId>>) {
    return describe(await this.#require(id));
  }

  @Endpoint({
    method: 'POST',
    path: '',
    role: 'engineer',
    summary:
      'Send a version to its controller once somebody else agrees, watch over it, and take it back where the rule says so',
    body: request,
    response: deployment,
    status: 202,
    problems: [404, 409, 413],
  })
  async ask({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof request>>) {
    const { deviceId, version, requestId, reason, watchS } = body;
    const { programmes } = this.platform.records;
    const wanted = await programmes.findVersion(deviceId, version);
    if (!wanted) throw notFound('version', version);
    const held = await programmes.findReading(deviceId);
    if (!held) throw new Problem(409, 'Read what the controller holds first: it could not be taken back.');
    const content = { kind: 'write-programme', programme: wanted.programme } as const;
    await requireShadowRun(this.platform, deviceId, version);
    const command = await this.desk.request(
      { requestId, deviceId, content, reason: reason || wanted.reason },
      actor as Actor,
    );
    await programmes.addDeployment({
      id: command.id,
      deviceId,
      version,
      author: actor?.name ?? '',
      askedMs: this.platform.clock.nowMs(),
      before: held.programme,
      watchMs: watchS * 1000,
      rule: body.rule,
      state: 'asked',
      sinceMs: null,
      endedMs: null,
      reason: '',
      outcome: null,
      rollbackId: null,
    });
    return describe(await this.#require(command.id));
  }

  @Endpoint({
    method: 'POST',
    path: ':id/rollback',
    role: 'engineer',
    summary: 'Write back what the controller held before, at once',
    params: byId,
    body: rollback,
    response: deployment,
    status: 202,
    problems: [404, 409, 413],
  })
  async rollBack({
    params: { id },
    body: { reason },
    actor,
  }: EndpointInput<z.output<typeof byId>, undefined, z.output<typeof rollback>>) {
    const found = await this.#require(id);
    if (found.state !== 'watching' && found.state !== 'kept' && found.rollbackId === null) {
      throw new Problem(409, 'This version does not run.');
    }
    const command = await this.desk.rollBack(found, reason, actor as Actor);
    const change = {
      state: 'rolled-back',
      endedMs: this.platform.clock.nowMs(),
      reason,
      rollbackId: command.id,
    } as const;
    await this.platform.records.programmes.changeDeployment(id, ['watching', 'kept'], change);
    return describe(await this.#require(id));
  }

  async #require(id: string): Promise<Deployment> {
    const found = await this.platform.records.programmes.findDeployment(id);
    if (!found) throw notFound('deployment', id);
    return found;
  }
}

function describe({ before: _before, ...told }: Deployment) {
  return told;
}
