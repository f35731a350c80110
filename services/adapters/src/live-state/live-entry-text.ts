import type { LiveEntry, LiveKind } from '@luyun/core';

/** An entry as Redis holds it: its event time, so that a script can compare it, a space, the rest but the key as JSON. */
export function textOf({ eventTimeMs, value, lineage, simulated }: LiveEntry<LiveKind>): string {
  return `${eventTimeMs} ${JSON.stringify({ value, lineage, simulated })}`;
}

export function entryOf<K extends LiveKind>(key: string, text: string): LiveEntry<K> {
  const space = text.indexOf(' ');
  const rest = JSON.parse(text.slice(space + 1)) as Omit<LiveEntry<K>, 'key' | 'eventTimeMs'>;
  return { key, eventTimeMs: Number(text.slice(0, space)), ...rest };
}
