import type { Alarm } from './use-alarms.js';

/** So many of one kind and severity are one thing to look at. */
const GROUP_FROM = 3;

/** Alarms that stand in one line: one alone, or many of one kind and severity. */
export interface AlarmGroup {
  /** The same from one answer to the next. */
  readonly id: string;
  readonly kind: string;
  /** 0 slight .. 4 grave */
  readonly severity: number;
  /** Of the newest, UTC epoch ms. */
  readonly sinceMs: number;
  /** Newest first; never empty. */
  readonly alarms: readonly [Alarm, ...Alarm[]];
}

/** The gravest first, of those the newest. Three and more of one kind and severity stand together. */
export function groupAlarms(alarms: readonly Alarm[]): readonly AlarmGroup[] {
  const alike = new Map<string, Alarm[]>();
  for (const alarm of alarms) {
    const key = `${alarm.kind}/${alarm.severity}`;
    const known = alike.get(key);
    if (known) known.push(alarm);
    else alike.set(key, [alarm]);
  }
  const groups = [...alike].flatMap(([key, own]) =>
    own.length < GROUP_FROM ? own.map((alarm) => toGroup(alarm.id, [alarm])) : [toGroup(key, own)],
  );
  return groups.sort((a, b) => b.severity - a.severity || b.sinceMs - a.sinceMs);
}

function toGroup(id: string, own: readonly Alarm[]): AlarmGroup {
  const alarms = [...own].sort((a, b) => b.sinceMs - a.sinceMs) as [Alarm, ...Alarm[]];
  const [{ kind, severity, sinceMs }] = alarms;
  return { id, kind, severity, sinceMs, alarms };
}
