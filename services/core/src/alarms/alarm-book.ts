import type { Alarm, AlarmKind, AlarmSign } from './alarm.js';

/** How long a sign must stand before its alarm opens, and how long it must be clear before that closes, ms. */
const PATIENCE_MS: Readonly<Record<AlarmKind, readonly [open: number, close: number]>> = {
  'device-silent': [0, 10_000],
  'device-loss': [15_000, 60_000],
  'device-late': [15_000, 60_000],
  'clock-skew': [15_000, 60_000],
  quarantine: [15_000, 60_000],
  event: [0, 0],
  // Corridors speak once a minute: two minutes, one after the other.
  corridor: [90_000, 0],
  // The watchdog has looked at an hour.
  signal: [0, 0],
};

interface Noted {
  alarm: Alarm;
  open: boolean;
  /** When the level that would change `open` began; undefined while the other one stands. */
  turningMs: number | undefined;
}

/** Alarms by id: those that are open, and those that may become so. */
export type AlarmBook = Map<string, Noted>;

/**
 * Takes in what all rules say at `nowMs`. What no rule speaks of any more is forgotten: its thing is gone.
 */
export function foldAlarms(book: AlarmBook, signs: readonly AlarmSign[], nowMs: number): void {
  const spoken = new Set<string>();
  for (const { level, ...alarm } of signs) {
    spoken.add(alarm.id);
    const noted = book.get(alarm.id);
    if (!noted && level !== 'raised') continue;
    const own: Noted = noted ?? { alarm, open: false, turningMs: undefined };
    book.set(alarm.id, own);
    // While it lasts, an alarm began when it began.
    own.alarm = { ...alarm, sinceMs: own.open ? own.alarm.sinceMs : alarm.sinceMs };
    const turns = own.open ? level === 'clear' : level === 'raised';
    own.turningMs = turns ? (own.turningMs ?? nowMs) : undefined;
    const [openMs, closeMs] = PATIENCE_MS[alarm.kind];
    if (own.turningMs !== undefined && nowMs - own.turningMs >= (own.open ? closeMs : openMs)) {
      own.open = !own.open;
      own.turningMs = undefined;
    }
    if (!own.open && level !== 'raised') book.delete(alarm.id);
  }
  for (const id of book.keys()) if (!spoken.has(id)) book.delete(id);
}

/** Open alarms, the gravest first, of those the newest. */
export function openAlarms(book: AlarmBook): Alarm[] {
  return [...book.values()]
    .filter(({ open }) => open)
    .map(({ alarm }) => alarm)
    .sort((a, b) => b.severity - a.severity || b.sinceMs - a.sinceMs || (a.id < b.id ? -1 : 1));
}
