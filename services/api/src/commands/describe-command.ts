import { decodeContent } from '@luyun/adapters/wire/commands';
import { commandKinds, type LedgerCommand } from '@luyun/core';

/** A command as the API gives it. */
export function describeCommand({ body, actorId: _id, queuedMs: _queued, facts, ...command }: LedgerCommand) {
  const { confirmations, secondPerson } = commandKinds[command.kind];
  return {
    ...command,
    content: describeContent(command.kind, body),
    wants: [...confirmations],
    needsSecondPerson: secondPerson,
    facts: facts.map(({ commandId: _command, ...fact }) => fact),
  };
}

function describeContent(kind: LedgerCommand['kind'], body: Uint8Array) {
  const content = decodeContent(kind, body);
  if (content.kind !== 'write-programme') return { ...content };
  return { kind, plans: content.programme.plans.map(({ plan, name }) => ({ plan, name })) };
}
