import {
  checkTold,
  diffProgrammes,
  greenWindows,
  type PlanProblem,
  type Platform,
  type SignalProgramme,
  stagesOf,
} from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { AuditLog } from '../auth/audit-log.js';
import { nameFields } from '../city/city-schemas.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound, Problem } from '../http/problem.js';
import { idSchema, listOf, timeMs } from '../http/schemas.js';
import { findControllers } from './find-controllers.js';
import { checkedSchema, planChangeSchema, programmeSchema, toldSchema } from './programme-schemas.js';

const listQuery = z.object({ junctionId: idSchema.optional() });
const byDevice = z.object({ deviceId: idSchema });
const byVersion = z.object({ deviceId: idSchema, version: z.coerce.number().int().min(1) });
const reading = z.strictObject({ readMs: timeMs, commandId: z.string(), programme: programmeSchema });
const versionNote = z.strictObject({
  version: z.number().int(),
  createdMs: timeMs,
  author: z.string(),
  reason: z.string(),
});
const draft = z.strictObject({ reason: z.string().trim().min(1).max(500), ...toldSchema.shape });

/** What signal controllers hold, and what they are wanted to. */
@Controller('api/v1/programmes')
export class ProgrammesController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Signal controllers that tell of lights or were read, with their junctions',
    query: listQuery,
    response: listOf(
      z.strictObject({
        deviceId: z.string(),
        readMs: timeMs.nullable(),
        junction: z.strictObject({ id: z.string(), ...nameFields }).nullable(),
      }),
    ),
  })
  async list({ query: { junctionId } }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const { junctions } = this.cities.current();
    const readMs = new Map<string, number>();
    const junctionOf = new Map<string, string>();
    for (const [junction, deviceId] of await findControllers(this.platform)) junctionOf.set(deviceId, junction);
    for (const read of await this.platform.records.programmes.listReadings()) {
      readMs.set(read.deviceId, read.readMs);
      junctionOf.set(read.deviceId, read.junctionId);
    }
    const items = [...junctionOf]
      .filter(([, id]) => junctionId === undefined || id === junctionId)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([deviceId, id]) => {
        const junction = junctions.get(id);
        return {
          deviceId,
          readMs: readMs.get(deviceId) ?? null,
          junction: junction ? { id, name: junction.name, nameEn: junction.nameEn ?? null } : null,
        };
      });
    return { items, nextCursor: null };
  }

  @Endpoint({
    method: 'GET',
    path: ':deviceId',
    role: 'viewer',
    summary: 'What a controller was last read to hold, and the versions that were made for it, newest first',
    params: byDevice,
    response: z.strictObject({ deviceId: z.string(), reading: reading.nullable(), versions: z.array(versionNote) }),
  })
  async find({ params: { deviceId } }: EndpointInput<z.output<typeof byDevice>>) {
    const { programmes } = this.platform.records;
    const found = await programmes.findReading(deviceId);
    const versions = await programmes.listVersions(deviceId);
    return {
      deviceId,
      reading: found ? { readMs: found.readMs, commandId: found.commandId, programme: plain(found.programme) } : null,
      versions: versions.map(({ deviceId: _device, ...version }) => version),
    };
  }

  @Endpoint({
    method: 'GET',
    path: ':deviceId/versions/:version',
    role: 'viewer',
    summary: 'A version, and where the controller was last read to hold something else',
    params: byVersion,
    response: z.strictObject({
      ...versionNote.shape,
      programme: programmeSchema,
      differences: z
        .array(planChangeSchema)
        .nullable()
        .describe('From the version to what is held; null: the controller was never read'),
    }),
    problems: [404],
  })
  async findVersion({ params: { deviceId, version } }: EndpointInput<z.output<typeof byVersion>>) {
    const { programmes } = this.platform.records;
    const found = await programmes.findVersion(deviceId, version);
    if (!found) throw notFound('version', version);
    const held = await programmes.findReading(deviceId);
    const { deviceId: _device, programme, ...note } = found;
    return {
      ...note,
      programme: plain(programme),
      differences: held
        ? diffProgrammes(programme, held.programme).map((each) => ({ ...each, place: { ...each.place } }))
        : null,
    };
  }

  @Endpoint({
    method: 'POST',
    path: ':deviceId/versions',
    role: 'engineer',
    summary: 'Make a version: it is stored, and sent to nobody until it is written by a command',
    params: byDevice,
    body: draft,
    response: versionNote,
    status: 201,
    problems: [404, 409, 413, 422],
  })
  async add({
    params: { deviceId },
    body: { reason, ...told },
    actor,
  }: EndpointInput<z.output<typeof byDevice>, undefined, z.output<typeof draft>>) {
    const { records, clock } = this.platform;
    const held = await records.programmes.findReading(deviceId);
    if (!held) throw new Problem(409, 'Read what the controller holds first: its limits are not known.');
    const { limits, junctionId, nodeRef } = held.programme;
    const problems = checkTold(told, limits);
    if (problems.length > 0) {
      const errors = problems.map((problem) => ({ path: pathOf(problem), message: messageOf(problem) }));
      const told = errors.slice(0, 3).map(({ path, message }) => `${path}: ${message}`);
      throw new Problem(422, told.join('; '), { errors });
    }
    const note = { createdMs: clock.nowMs(), author: actor?.name ?? '', reason };
    const programme: SignalProgramme = { junctionId, nodeRef, limits, ...told };
    const version = await records.programmes.addVersion({ ...note, deviceId, programme });
    await this.audit.add(actor, 'programme', deviceId, `version ${version}: ${reason}`);
    return { ...note, version };
  }

  @Endpoint({
    method: 'POST',
    path: ':deviceId/check',
    role: 'engineer',
    summary: 'What a draft breaks of the limits that the controller holds, and how it runs; nothing is stored',
    params: byDevice,
    body: toldSchema,
    response: checkedSchema,
    problems: [404, 409, 413],
  })
  async check({
    params: { deviceId },
    body,
  }: EndpointInput<z.output<typeof byDevice>, undefined, z.output<typeof toldSchema>>) {
    const held = await this.platform.records.programmes.findReading(deviceId);
    if (!held) throw new Problem(409, 'Read what the controller holds first: its limits are not known.');
    const { limits } = held.programme;
    return {
      problems: checkTold(body, limits).map(({ code, place, values }) => ({
        code,
        place: { ...place },
        values: { ...values },
      })),
      stages: body.plans.flatMap((plan) =>
        stagesOf(plan, limits).map(({ phases, groups, ...span }) => ({
          plan: plan.plan,
          phases: [...phases],
          groups: [...groups],
          ...span,
        })),
      ),
      windows: body.plans.flatMap((plan) => greenWindows(plan, limits).map((each) => ({ plan: plan.plan, ...each }))),
    };
  }
}

/** `body.plans.2.phases.4`, plans and days by their number. */
function pathOf({ code, place: { plan, phase, dayPlan } }: PlanProblem): string {
  if (plan !== undefined) return `body.plans.${plan}${phase === undefined ? '' : `.phases.${phase}`}`;
  if (dayPlan !== undefined && code.startsWith('day-plan')) return `body.dayPlans.${dayPlan}`;
  return code.startsWith('schedule') ? 'body.schedule' : 'body.plans';
}

function messageOf({ code, values }: PlanProblem): string {
  const numbers = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return `${code.replaceAll('-', ' ')}${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''}`;
}

/** The same without what marks it as not to be changed. */
function plain(programme: SignalProgramme): z.input<typeof programmeSchema> {
  return programme as unknown as z.input<typeof programmeSchema>;
}
