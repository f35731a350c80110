import { useSyncExternalStore } from 'react';

let shownMs: number | null = null;
const listeners = new Set<() => void>();

/** The time under the pointer, the same in all charts of a page; null while it is in none. */
export function setCursorMs(ms: number | null): void {
  if (ms === shownMs) return;
  shownMs = ms;
  for (const listener of listeners) listener();
}

export function useCursorMs(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shownMs,
  );
}
