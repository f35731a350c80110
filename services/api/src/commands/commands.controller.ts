import type { CommandContent, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound } from '../http/problem.js';
import { Reply } from '../http/reply.js';
import { idSchema, listOf } from '../http/schemas.js';
import { requireShadowRun } from '../programmes/require-shadow-run.js';
import { CommandDesk } from './command-desk.js';
import { commandRequest, commandSchema } from './command-schemas.js';
import { describeCommand } from './describe-command.js';

const listQuery = z.object({
  deviceId: idSchema.optional(),
  closed: z.stringbool().optional(),
  ...paging(500, 50),
});
const byId = z.object({ id: idSchema });
const decision = z.strictObject({ agrees: z.boolean(), detail: z.string().trim().max(500).default('') });

/** What is asked of devices, and what becomes of it. */
@Controller('api/v1/commands')
export class CommandsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CommandDesk) private readonly desk: CommandDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Commands to devices with all that is known of them, newest first',
    query: listQuery,
    response: listOf(commandSchema),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const { deviceId, closed, limit } = query;
    const before = decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0];
    const found = await this.platform.records.commands.list({
      limit: limit + 1,
      ...(deviceId !== undefined && { deviceId }),
      ...(closed !== undefined && { closed }),
      ...(before !== undefined && { before }),
    });
    const items = found.slice(0, limit).map(describeCommand);
    return { items, nextCursor: found.length > limit ? encodeCursor([items.at(-1)?.number ?? 0]) : null };
  }

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One command',
    params: byId,
    response: commandSchema,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<z.output<typeof byId>>) {
    const command = await this.platform.records.commands.find(id);
    if (!command) throw notFound('command', id);
    return describeCommand(command);
  }

  @Endpoint({
    method: 'POST',
    path: '',
    role: 'operator',
    summary: 'Ask a device to do something; the same request id asks for the same thing once',
    body: commandRequest,
    response: commandSchema,
    status: 202,
    problems: [404, 409, 413],
  })
  async request({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof commandRequest>>) {
    const { content: asked, ...order } = body;
    const content = await this.#contentOf(asked, order.deviceId);
    const command = await this.desk.request({ ...order, content }, actor as Actor);
    return new Reply(describeCommand(command), { headers: { location: `/api/v1/commands/${command.id}` } });
  }

  @Endpoint({
    method: 'POST',
    path: ':id/decision',
    role: 'operator',
    summary: 'As a second person, let a command be sent, or refuse it',
    params: byId,
    body: decision,
    response: commandSchema,
    problems: [404, 409, 413],
  })
  async decide({
    params: { id },
    body,
    actor,
  }: EndpointInput<z.output<typeof byId>, undefined, z.output<typeof decision>>) {
    return describeCommand(await this.desk.decide(id, body.agrees, body.detail, actor as Actor));
  }

  async #contentOf(asked: z.output<typeof commandRequest>['content'], deviceId: string): Promise<CommandContent> {
    if (asked.kind !== 'write-programme') return asked;
    const version = await this.platform.records.programmes.findVersion(deviceId, asked.version);
    if (!version) throw notFound('version', asked.version);
    await requireShadowRun(this.platform, deviceId, asked.version);
    return { kind: asked.kind, programme: version.programme };
  }
}
