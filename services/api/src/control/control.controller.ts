import {
  controlDecisionsQuery,
  controlRunQuery,
  type StoredDecision,
} from '@luyun/adapters/history-queries/control-decisions-query';
import { readStoredDecision } from '@luyun/adapters/wire/control-decision';
import {
  type ControlSwitch,
  type LedgerCommand,
  type LiveControl,
  type Platform,
  replayControl,
  SNAPSHOT_EVERY,
} from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound, Problem } from '../http/problem.js';
import { idSchema, listOf } from '../http/schemas.js';
import { ControlDesk } from './control-desk.js';
import { controlSchema, decisionSchema, replaySchema, switchDecision, switchRequest } from './control-schemas.js';
import { decisionId, describeDecision, describeMade } from './describe-decision.js';

const byJunction = z.object({ junctionId: idSchema });
const byDecision = byJunction.extend({ id: z.string().regex(/^[0-9a-f-]{36}\.\d{1,9}$/) });
const usualMs = 60_000;
const decisionsQuery = z.object({
  fromMs: z.coerce.number().int().optional(),
  toMs: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(60),
});

/** Junctions under real-time control, and what was decided there. */
@Controller('api/v1/control')
export class ControlController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(ControlDesk) private readonly desk: ControlDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Junctions that are, were, or are to be under real-time control, and what it does there now',
    response: listOf(controlSchema),
  })
  async list() {
    const live = new Map((await this.platform.liveState.list('control')).map(({ key, value }) => [key, value]));
    const controls = await this.platform.records.controls.list();
    return { items: controls.map((each) => describe(each, live.get(each.junctionId))), nextCursor: null };
  }

  @Endpoint({
    method: 'PUT',
    path: ':junctionId',
    role: 'engineer',
    summary: 'Ask for real-time control of a junction, to which somebody else has to agree; or end it at once',
    params: byJunction,
    body: switchRequest,
    response: controlSchema,
    problems: [404, 409, 413],
  })
  async ask({
    params: { junctionId },
    body: { enabled, reason },
    actor,
  }: EndpointInput<z.output<typeof byJunction>, undefined, z.output<typeof switchRequest>>) {
    return this.#described(await this.desk.ask(junctionId, enabled, reason, actor as Actor));
  }

  @Endpoint({
    method: 'POST',
    path: ':junctionId/decision',
    role: 'engineer',
    summary: 'As a second person, let a junction be controlled, or refuse it',
    params: byJunction,
    body: switchDecision,
    response: controlSchema,
    problems: [404, 409, 413],
  })
  async decide({
    params: { junctionId },
    body: { agrees },
    actor,
  }: EndpointInput<z.output<typeof byJunction>, undefined, z.output<typeof switchDecision>>) {
    return this.#described(await this.desk.decide(junctionId, agrees, actor as Actor));
  }

  @Endpoint({
    method: 'GET',
    path: ':junctionId/decisions',
    role: 'viewer',
    summary: 'What was decided within a time, the last minute where nothing is said, newest first',
    params: byJunction,
    query: decisionsQuery,
    response: listOf(decisionSchema),
    problems: [504],
  })
  async decisions({
    params: { junctionId },
    query,
  }: EndpointInput<z.output<typeof byJunction>, z.output<typeof decisionsQuery>>) {
    const shown = await this.platform.liveState.get('control', junctionId);
    const toMs = query.toMs ?? (shown?.eventTimeMs ?? this.platform.clock.nowMs()) + 1;
    const fromMs = query.fromMs ?? toMs - usualMs;
    const asked = { junctionId, fromMs, toMs, limit: query.limit };
    const found = await this.platform.history.query(controlDecisionsQuery, asked);
    const commands = await this.#commandsOf(found);
    return { items: found.map((each) => describeDecision(each, commands.get(each.commandId))), nextCursor: null };
  }

  @Endpoint({
    method: 'POST',
    path: ':junctionId/decisions/:id/replay',
    role: 'viewer',
    summary: 'Make a decision again from what was seen then, and tell whether it is the same',
    params: byDecision,
    response: replaySchema,
    problems: [404, 409, 504],
  })
  async replay({ params: { junctionId, id } }: EndpointInput<z.output<typeof byDecision>>) {
    const [run = '', number = ''] = id.split('.');
    const toNumber = Number(number);
    const fromNumber = toNumber - (toNumber % SNAPSHOT_EVERY);
    const stored = await this.platform.history.query(controlRunQuery, { junctionId, run, fromNumber, toNumber });
    if (stored.at(-1)?.number !== toNumber) throw notFound('decision', id);
    const replayed = replayControl(stored.map(readStoredDecision));
    if (replayed === null) throw new Problem(409, 'What led to this decision is not kept any more.');
    const { decision, bindings, same, steps } = replayed;
    return { same, steps, target: decision.target, decision: describeMade(decision, bindings) };
  }

  async #described(control: ControlSwitch) {
    const live = await this.platform.liveState.get('control', control.junctionId);
    return describe(control, live?.value);
  }

  async #commandsOf(found: readonly StoredDecision[]): Promise<Map<string, LedgerCommand>> {
    const ids = [...new Set(found.map(({ commandId }) => commandId).filter((id) => id !== ''))];
    const commands = await this.platform.records.commands.listByIds(ids);
    return new Map(commands.map((command) => [command.id, command]));
  }
}

function describe({ actorId: _, actor, ...control }: ControlSwitch, live: LiveControl | undefined) {
  const now =
    control.state !== 'on' || live === undefined
      ? null
      : {
          mode: live.mode,
          why: live.reason,
          sinceMs: live.sinceMs,
          decidedMs: live.decidedMs,
          decisionId: decisionId(live),
          order: live.order === null ? null : [...live.order],
          commandId: live.commandId,
        };
  return { ...control, askedBy: actor, now };
}
