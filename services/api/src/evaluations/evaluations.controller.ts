import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { AuditLog } from '../auth/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { Problem } from '../http/problem.js';
import { listOf, NOTHING, nothing, timeMs } from '../http/schemas.js';

/** The store is for a few standing evaluations, not for their history. */
const MAX_EVALUATIONS = 100;

const byId = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be of a-z, 0-9 and -') });
const figure = z.strictObject({
  key: z.string().min(1).max(64),
  value: z.number().nullable().describe('null: not measured'),
  unit: z.string().max(32),
  goal: z.number().nullable(),
  better: z.enum(['lower', 'higher']),
});
const edit = z.strictObject({
  name: z.string().trim().min(1).max(200),
  nameEn: z.string().max(200).nullish(),
  source: z.string().min(1).max(200).describe('What measured it'),
  simulated: z.boolean().default(false),
  fromMs: timeMs.int().min(0),
  toMs: timeMs.int().min(0),
  figures: z.array(figure).max(64),
  detail: z.json().optional().describe('Any JSON that goes with it'),
});
const evaluation = z.strictObject({
  ...edit.shape,
  id: z.string(),
  nameEn: z.string().nullable(),
  simulated: z.boolean(),
  detail: z.unknown(),
  author: z.string(),
  updatedMs: timeMs,
});

/** How well the platform does: what those found who measured it. */
@Controller('api/v1/evaluations')
export class EvaluationsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'The last of each evaluation',
    response: listOf(evaluation),
  })
  async list() {
    const items = await this.platform.records.evaluations.list();
    return { items: items.map((each) => ({ ...each, figures: [...each.figures] })), nextCursor: null };
  }

  @Endpoint({
    method: 'PUT',
    path: ':id',
    role: 'operator',
    summary: 'Hand in an evaluation; it replaces the one before',
    params: byId,
    body: edit,
    response: nothing,
    problems: [409, 413],
  })
  async put({ params: { id }, body, actor }: EndpointInput<z.output<typeof byId>, undefined, z.output<typeof edit>>) {
    const { evaluations } = this.platform.records;
    if (body.toMs < body.fromMs) throw new Problem(400, 'toMs must not be before fromMs.');
    const known = await evaluations.list();
    const before = known.find((each) => each.id === id);
    if (!before && known.length >= MAX_EVALUATIONS) throw new Problem(409, `There are ${MAX_EVALUATIONS} already.`);
    await evaluations.put({
      ...body,
      id,
      nameEn: body.nameEn ?? null,
      detail: body.detail ?? null,
      author: actor?.name ?? '',
      updatedMs: this.platform.clock.nowMs(),
    });
    // It comes every minute: only who begins one is of interest.
    if (before?.author !== actor?.name) await this.audit.add(actor, 'evaluation', id, body.source);
    return NOTHING;
  }
}
