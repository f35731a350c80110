import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandFact, type CommandKind, type CommandStep, commandKinds, commandSteps } from './command.js';
import { overdue } from './command-deadlines.js';
import { shows } from './command-evidence.js';
import { commandStanding, earlierFact } from './command-standing.js';

const kinds = Object.keys(commandKinds) as CommandKind[];
const kind = fc.constantFrom(...kinds);
const facts = fc.array(
  fc.record({
    commandId: fc.constant('c'),
    step: fc.constantFrom(...commandSteps),
    timeMs: fc.nat(20),
    actor: fc.constantFrom('a', 'b'),
    detail: fc.constantFrom('', 'x'),
  }),
  { maxLength: 20 },
);

/** What a ledger keeps of facts as they come. */
function kept(told: readonly CommandFact[]): CommandFact[] {
  const byStep = new Map<CommandStep, CommandFact>();
  for (const fact of told) {
    const before = byStep.get(fact.step);
    byStep.set(fact.step, before ? earlierFact(before, fact) : fact);
  }
  return [...byStep.values()].sort((a, b) => a.step.localeCompare(b.step));
}

describe('the standing of a command', () => {
  it('does not depend on the order of what is told, nor on how often', () => {
    fc.assert(
      fc.property(kind, facts, fc.nat(), (of, told, seed) => {
        const repeated = [...told, ...told.filter((_, at) => (at + seed) % 3 === 0)];
        const shuffled = repeated
          .map((fact, at) => ({ fact, place: (at * 7919 + seed) % 101 }))
          .sort((a, b) => a.place - b.place)
          .map(({ fact }) => fact);
        expect(kept(shuffled)).toEqual(kept(told));
        expect(commandStanding(of, shuffled)).toEqual(commandStanding(of, told));
      }),
    );
  });

  it('is never done on the sending alone, nor on the word of the device where more is wanted', () => {
    fc.assert(
      fc.property(kind, facts, (of, told) => {
        const has = (step: CommandStep) => told.some((fact) => fact.step === step);
        const { done, closed } = commandStanding(of, told);
        if (done) {
          expect(has('acknowledged')).toBe(true);
          for (const step of commandKinds[of].confirmations) expect(has(step)).toBe(true);
        }
        if (done) expect(closed).toBe(true);
        if (has('rejected') || has('failed') || has('refused')) expect([done, closed]).toEqual([false, true]);
      }),
    );
  });

  it('stays done, whatever the clock or the gateway say later', () => {
    fc.assert(
      fc.property(
        kind,
        facts,
        fc.subarray(['sent', 'expired', 'unconfirmed', 'requested', 'authorised']),
        (of, told, late) => {
          if (!commandStanding(of, told).done) return;
          const more = late.map((step) => ({ step: step as CommandStep }));
          expect(commandStanding(of, [...told, ...more])).toEqual(commandStanding(of, told));
        },
      ),
    );
  });

  it('comes back where the device answers after it was given up', () => {
    const of = (...known: CommandStep[]) =>
      commandStanding(
        'select-plan',
        known.map((step) => ({ step })),
      ).state;
    expect(of('requested', 'authorised', 'sent', 'expired')).toBe('expired');
    expect(of('requested', 'authorised', 'sent', 'expired', 'acknowledged')).toBe('acknowledged');
    expect(of('requested', 'authorised', 'acknowledged', 'unconfirmed')).toBe('unconfirmed');
    expect(of('requested', 'authorised', 'acknowledged', 'unconfirmed', 'observed')).toBe('observed');
    expect(of('requested', 'authorised', 'observed')).toBe('authorised');
  });
});

describe('deadlines', () => {
  const command = (...known: [CommandStep, number][]) => ({
    id: 'c',
    kind: 'select-plan' as const,
    expiresMs: 60_000,
    facts: known.map(([step, timeMs]) => ({ commandId: 'c', step, timeMs, actor: '', detail: '' })),
  });

  it('say what is missing, once it is', () => {
    const waiting = command(['requested', 0], ['authorised', 0]);
    expect(overdue(waiting, 60_000)).toBeUndefined();
    expect(overdue(waiting, 60_001)).toEqual({ step: 'expired', detail: 'never sent' });
    const sent = command(['authorised', 0], ['sent', 10]);
    expect(overdue(sent, 69_000)).toBeUndefined();
    expect(overdue(sent, 70_001)).toEqual({ step: 'expired', detail: 'no answer' });
    const answered = command(['authorised', 0], ['sent', 10], ['acknowledged', 20]);
    expect(overdue(answered, 360_000)).toBeUndefined();
    expect(overdue(answered, 360_001)).toEqual({ step: 'unconfirmed', detail: 'observed' });
    expect(overdue(command(['acknowledged', 20], ['observed', 30]), 1e12)).toBeUndefined();
  });
});

describe('evidence', () => {
  it('of a stage is that its groups are green and no others', () => {
    const told = { kind: 'greens', junction: 7, groups: [2, 6] } as const;
    const lights = (...pairs: [number, number][]) => ({ kind: 'lights', junction: 7, lights: new Map(pairs) }) as const;
    expect(shows(told, lights([2, 6], [6, 5], [4, 3]))).toBe(true);
    expect(shows(told, lights([2, 6], [6, 5], [4, 6]))).toBe(false);
    expect(shows(told, lights([2, 6], [4, 3]))).toBe(false);
    expect(shows(told, { ...lights([2, 6], [6, 6]), junction: 8 })).toBe(false);
  });

  it('of a plan is the change to it', () => {
    expect(shows({ kind: 'plan', plan: 2 }, { kind: 'plan', plan: 2 })).toBe(true);
    expect(shows({ kind: 'plan', plan: 2 }, { kind: 'plan', plan: 1 })).toBe(false);
    expect(shows({ kind: 'plan', plan: null }, { kind: 'plan', plan: 254 })).toBe(false);
    expect(shows({ kind: 'plan', plan: null }, { kind: 'plan', plan: 3 })).toBe(true);
  });
});
