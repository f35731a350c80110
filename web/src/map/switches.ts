/** What a person can switch on and off in the legend. */
export const SWITCHES = [
  'traffic',
  'vehicles',
  'signals',
  'queues',
  'parking',
  'events',
  'transit',
  'devices',
  'accuracy',
  'labels',
] as const;
export type Switch = (typeof SWITCHES)[number];

/** On unless asked for otherwise. */
export const USUAL: ReadonlySet<Switch> = new Set(SWITCHES.filter((name) => name !== 'devices' && name !== 'accuracy'));
/** On besides where one works with them. */
const USUAL_AT: readonly (readonly [path: string, name: Switch])[] = [['/devices', 'devices']];

export function usualSwitches(path: string): ReadonlySet<Switch> {
  const more = USUAL_AT.filter(([prefix]) => path.startsWith(prefix)).map(([, name]) => name);
  return more.length > 0 ? new Set([...USUAL, ...more]) : USUAL;
}

/** Reads `layers=`: names with commas between, `none` for none; unknown names say nothing. Null when it is not there. */
export function parseSwitches(text: string | null): ReadonlySet<Switch> | null {
  if (text === null) return null;
  const names = text.split(',');
  return new Set(SWITCHES.filter((name) => names.includes(name)));
}

/** The text for the address, null when it is what is usual. */
export function formatSwitches(switches: ReadonlySet<Switch>, usual: ReadonlySet<Switch>): string | null {
  if (SWITCHES.every((name) => switches.has(name) === usual.has(name))) return null;
  return SWITCHES.filter((name) => switches.has(name)).join(',') || 'none';
}
