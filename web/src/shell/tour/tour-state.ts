import { useSyncExternalStore } from 'react';

const KEY = 'luyun.tour';
const listeners = new Set<() => void>();
let running = localStorage.getItem(KEY) !== 'done';

function set(next: boolean): void {
  running = next;
  if (!next) localStorage.setItem(KEY, 'done');
  for (const listener of listeners) listener();
}

/** Shows the way around, once more. */
export function startTour(): void {
  set(true);
}

export function endTour(): void {
  set(false);
}

/** Whether the way around is shown: at the first visit with this browser, and when asked for. */
export function useTour(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running,
  );
}
