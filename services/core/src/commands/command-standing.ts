import { type CommandFact, type CommandKind, type CommandStanding, type CommandStep, commandKinds } from './command.js';

/** Steps after which nothing else counts, the strongest first. */
const endings = ['refused', 'rejected', 'failed'] as const satisfies readonly CommandStep[];

/**
 * Where a command stands by what is known of it. Facts are a set: their order and how often each was told make no difference, so
 * that results may come late, repeated, and before what led to them.
 */
export function commandStanding(kind: CommandKind, facts: Iterable<Pick<CommandFact, 'step'>>): CommandStanding {
  const known = new Set<CommandStep>();
  for (const { step } of facts) known.add(step);
  const ending = endings.find((step) => known.has(step));
  if (ending) return { state: ending, closed: true, done: false };
  if (known.has('acknowledged')) return acknowledgedStanding(kind, known);
  if (known.has('expired')) return { state: 'expired', closed: true, done: false };
  const state = (['sent', 'authorised'] as const).find((step) => known.has(step)) ?? 'requested';
  return { state, closed: false, done: false };
}

function acknowledgedStanding(kind: CommandKind, known: ReadonlySet<CommandStep>): CommandStanding {
  const { confirmations } = commandKinds[kind];
  const seen = confirmations.filter((step) => known.has(step));
  if (seen.length === confirmations.length) return { state: seen.at(-1) ?? 'acknowledged', closed: true, done: true };
  if (known.has('unconfirmed')) return { state: 'unconfirmed', closed: true, done: false };
  return { state: seen.at(-1) ?? 'acknowledged', closed: false, done: false };
}

/** Of two facts of the same step the one that counts: the earlier. Whichever is told first, the same one is kept. */
export function earlierFact<Fact extends Pick<CommandFact, 'timeMs' | 'actor' | 'detail'>>(a: Fact, b: Fact): Fact {
  if (a.timeMs !== b.timeMs) return a.timeMs < b.timeMs ? a : b;
  if (a.actor !== b.actor) return a.actor < b.actor ? a : b;
  return a.detail <= b.detail ? a : b;
}
