import type { Deployment, NewCommand } from '@luyun/core';
import { encodeContent } from '../wire/commands.js';

const WAIT_MS = 3_600_000;

/**
 * The command that writes back what a controller held before a deployment. It was in force before, so that nobody else must agree.
 * Asked for by several at once it is one command.
 */
export function rollbackRequest(
  deployment: Deployment,
  id: string,
  nowMs: number,
  actor: string,
  reason: string,
): NewCommand {
  const by = { timeMs: nowMs, actor, detail: '' };
  return {
    id,
    deviceId: deployment.deviceId,
    kind: 'write-programme',
    actorId: 'rollback',
    requestId: deployment.id,
    expiresMs: nowMs + WAIT_MS,
    body: encodeContent({ kind: 'write-programme', programme: deployment.before }),
    reason,
    facts: [
      { ...by, step: 'requested' },
      { ...by, step: 'authorised' },
    ],
  };
}
