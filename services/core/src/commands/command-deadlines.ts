import { type CommandFact, type CommandKind, commandKinds } from './command.js';
import { commandStanding } from './command-standing.js';

/** An answer may be on its way for so long after the device must not begin any more. */
const ANSWER_GRACE_MS = 10_000;

/** What has to be said of a command at `nowMs` because nothing was heard in time; undefined while there is time. */
export function overdue(
  command: {
    readonly id: string;
    readonly kind: CommandKind;
    readonly expiresMs: number;
    readonly facts: readonly CommandFact[];
  },
  nowMs: number,
): Pick<CommandFact, 'step' | 'detail'> | undefined {
  if (commandStanding(command.kind, command.facts).closed) return undefined;
  const acknowledged = command.facts.find(({ step }) => step === 'acknowledged');
  if (acknowledged) {
    const { confirmWithinMs, confirmations } = commandKinds[command.kind];
    if (nowMs <= Math.max(acknowledged.timeMs, command.expiresMs) + confirmWithinMs) return undefined;
    const missing = confirmations.filter((step) => !command.facts.some((fact) => fact.step === step));
    return { step: 'unconfirmed', detail: missing.join(', ') };
  }
  const wasSent = command.facts.some(({ step }) => step === 'sent');
  if (nowMs <= command.expiresMs + (wasSent ? ANSWER_GRACE_MS : 0)) return undefined;
  return { step: 'expired', detail: wasSent ? 'no answer' : 'never sent' };
}
