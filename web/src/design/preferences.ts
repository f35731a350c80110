import { useSyncExternalStore } from 'react';

export type Theme = 'dark' | 'light';
export type Palette = 'standard' | 'colour-blind';

/** What a person chose for this browser. */
export interface Preferences {
  readonly theme: Theme;
  readonly palette: Palette;
}

const listeners = new Set<() => void>();
let current: Preferences = {
  theme: document.documentElement.dataset.theme === 'light' ? 'light' : 'dark',
  palette: localStorage.getItem('luyun.palette') === 'colour-blind' ? 'colour-blind' : 'standard',
};

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  document.documentElement.dataset.theme = current.theme;
  localStorage.setItem('luyun.theme', current.theme);
  localStorage.setItem('luyun.palette', current.palette);
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
