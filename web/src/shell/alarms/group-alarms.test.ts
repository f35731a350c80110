import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAlarms } from './group-alarms.js';
import type { Alarm } from './use-alarms.js';

const alarm = (id: string, kind: string, severity = 2, sinceMs = 1_000): Alarm => ({
  id,
  kind,
  severity,
  sinceMs,
  title: id,
  titleEn: id,
  selection: null,
  detail: null,
});

const anyAlarms = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    kind: fc.constantFrom('device-late', 'event', 'corridor'),
    severity: fc.integer({ min: 1, max: 4 }),
    sinceMs: fc.nat(),
  }),
  { selector: ({ id }) => id },
);

describe('groupAlarms', () => {
  it('puts many of one kind into one line, and leaves a few alone', () => {
    const many = ['a', 'b', 'c'].map((id, i) => alarm(id, 'device-late', 2, i));
    const groups = groupAlarms([...many, alarm('e', 'event', 3, 5), alarm('f', 'event', 3, 9)]);
    expect(groups.map(({ id, alarms }) => [id, alarms.map((each) => each.id).join('')])).toEqual([
      ['f', 'f'],
      ['e', 'e'],
      ['device-late/2', 'cba'],
    ]);
  });

  it('never puts a grave one behind slight ones of its kind', () => {
    const slight = ['a', 'b', 'c'].map((id) => alarm(id, 'device-silent', 1));
    expect(groupAlarms([...slight, alarm('grave', 'device-silent', 4)])[0]?.id).toBe('grave');
  });

  it('loses none and invents none, the gravest first', () => {
    fc.assert(
      fc.property(anyAlarms, (drawn) => {
        const alarms = drawn.map(({ id, kind, severity, sinceMs }) => alarm(id, kind, severity, sinceMs));
        const groups = groupAlarms(alarms);
        const shown = groups.flatMap((group) => group.alarms);
        expect(new Set(shown)).toEqual(new Set(alarms));
        expect(shown).toHaveLength(alarms.length);
        groups.forEach((group, i) => {
          expect(group.severity).toBeLessThanOrEqual(groups[i - 1]?.severity ?? 4);
          expect(group.alarms.every((each) => each.kind === group.kind && each.severity === group.severity)).toBe(true);
        });
      }),
    );
  });
});
