import { useSyncExternalStore } from 'react';

const KEY = 'luyun.seen';
/** The oldest are forgotten first. */
const MOST = 500;

const listeners = new Set<() => void>();
let seen: ReadonlySet<string> = new Set(read());

function read(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Marks alarms or events as seen in this browser, or takes the marks back. */
export function markSeen(ids: readonly string[], on: boolean): void {
  const next = [...seen].filter((each) => !ids.includes(each));
  if (on) next.push(...ids);
  seen = new Set(next.slice(-MOST));
  localStorage.setItem(KEY, JSON.stringify([...seen]));
  for (const listener of listeners) listener();
}

/** Ids that were marked as seen in this browser. */
export function useSeen(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => seen,
  );
}
