import { randomUUID } from 'node:crypto';
import { CommandOutbox } from '@luyun/adapters/commands/command-outbox';
import { rollbackRequest } from '@luyun/adapters/commands/rollback-request';
import { encodeContent } from '@luyun/adapters/wire/commands';
import {
  type CommandContent,
  ConflictError,
  commandKinds,
  DEVICE_ID,
  type Deployment,
  type LedgerCommand,
  type Platform,
} from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { AuditLog } from '../auth/audit-log.js';
import { includesRole } from '../auth/roles.js';
import { notFound, Problem } from '../http/problem.js';

/** How long a command may wait for its device where nobody says, s; and for a second person and the device. */
const USUAL_WAIT_S = 60;
const USUAL_APPROVAL_S = 3_600;

export interface CommandOrder {
  readonly requestId: string;
  readonly deviceId: string;
  readonly content: CommandContent;
  readonly reason: string;
  readonly expiresInS?: number | undefined;
}

/** Takes commands for devices from people and programs who may ask for them. */
@Injectable()
export class CommandDesk {
  readonly #outbox: CommandOutbox;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.#outbox = new CommandOutbox(platform);
  }

  /** Stores the command and, where it needs nobody else's agreement, sends it on its way. Throws a `Problem` where it may not be. */
  async request(order: CommandOrder, actor: Actor): Promise<LedgerCommand> {
    const { records, clock } = this.platform;
    const { content, deviceId, requestId, reason } = order;
    const { role, secondPerson } = commandKinds[content.kind];
    if (!includesRole(actor.role, role)) throw new Problem(403, `"${content.kind}" needs the role ${role}.`);
    if (!(await this.#knows(deviceId))) throw notFound('device', deviceId);
    const nowMs = clock.nowMs();
    const waitS = order.expiresInS ?? (secondPerson ? USUAL_APPROVAL_S : USUAL_WAIT_S);
    const by = { timeMs: nowMs, actor: actor.name, detail: '' };
    const id = randomUUID();
    const command = await orProblem(
      records.commands.request({
        id,
        deviceId,
        kind: content.kind,
        actorId: actor.id,
        requestId,
        expiresMs: nowMs + waitS * 1000,
        body: encodeContent(content),
        reason,
        facts: [{ ...by, step: 'requested' }, ...(secondPerson ? [] : [{ ...by, step: 'authorised' } as const])],
      }),
    );
    if (command.id === id) await this.audit.add(actor, 'command', deviceId, `${content.kind} ${id}`);
    this.#send();
    return command;
  }

  /** Writes back what a controller held before a deployment. */
  async rollBack(deployment: Deployment, reason: string, actor: Actor): Promise<LedgerCommand> {
    const { records, clock } = this.platform;
    const request = rollbackRequest(deployment, randomUUID(), clock.nowMs(), actor.name, reason);
    const command = await orProblem(records.commands.request(request));
    if (command.id === request.id)
      await this.audit.add(actor, 'command', deployment.deviceId, `rollback ${command.id}`);
    this.#send();
    return command;
  }

  /** A second person's yes or no. */
  async decide(id: string, agrees: boolean, detail: string, actor: Actor): Promise<LedgerCommand> {
    const { commands } = this.platform.records;
    const command = await commands.find(id);
    if (!command) throw notFound('command', id);
    const { role } = commandKinds[command.kind];
    if (actor.kind !== 'account' || !includesRole(actor.role, role)) {
      throw new Problem(403, `This needs a person with the role ${role}.`);
    }
    if (actor.id === command.actorId) throw new Problem(403, 'Somebody else than who asked must agree.');
    const timeMs = this.platform.clock.nowMs();
    if (command.state !== 'requested' || timeMs > command.expiresMs) {
      throw new Problem(409, 'This command does not wait for anybody any more.');
    }
    const step = agrees ? 'authorised' : 'refused';
    const [decided] = await commands.note([{ commandId: id, step, timeMs, actor: actor.name, detail }]);
    await this.audit.add(actor, agrees ? 'command-authorise' : 'command-refuse', command.deviceId, id);
    this.#send();
    return decided ?? command;
  }

  /** At once, where the log takes it; else who watches over the ledger does it later. */
  #send(): void {
    this.#outbox.flush().catch(() => undefined);
  }

  async #knows(deviceId: string): Promise<boolean> {
    if (!DEVICE_ID.test(deviceId)) return false;
    const { records, liveState } = this.platform;
    return Boolean((await records.devices.find(deviceId)) ?? (await liveState.get('device', deviceId)));
  }
}

async function orProblem<T>(stored: Promise<T>): Promise<T> {
  try {
    return await stored;
  } catch (error) {
    if (error instanceof ConflictError) throw new Problem(409, `${error.message}.`);
    throw error;
  }
}
