import { useSyncExternalStore } from 'react';

export type Theme = 'dark' | 'light';
export type Palette = 'standard' | 'colour-blind';

/** What a person can choose for this browser, and what is so until then: the first of each. */
const CHOICES = {
  theme: ['system', 'dark', 'light'],
  palette: ['standard', 'colour-blind'],
  motion: ['system', 'reduced', 'full'],
  /** Dense rows at the desk; few and large on the wall. */
  density: ['auto', 'desk', 'wall'],
  /** Names on the map in the language of the page, or in both. */
  labels: ['one', 'both'],
  /** Where one arrives: where one was last, where one's role works, or at a page. */
  landing: ['last', 'role', '/overview', '/signals', '/parking', '/fleets', '/devices', '/operations'],
  /** Whether the clock says its zone. */
  zone: ['hidden', 'shown'],
} as const;

export type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

/** What was chosen, with `theme` as it is now and what was chosen for it apart. */
export interface Preferences extends Omit<Choices, 'theme'> {
  readonly theme: Theme;
  readonly chosenTheme: Choices['theme'];
}

/** From this width on, and this many times wider than high, a window is a wall. */
const WALL_PX = 2400;
const WALL_RATIO = 2.6;

const light = matchMedia('(prefers-color-scheme: light)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();
let chosen = read();
let current = resolve();

function read(): Choices {
  const entries = Object.entries(CHOICES).map(([name, values]) => {
    const kept = localStorage.getItem(`luyun.${name}`);
    return [name, values.find((value) => value === kept) ?? values[0]];
  });
  return Object.fromEntries(entries) as Choices;
}

/** Works out what follows from the choices and the machine, and marks the page with it for the styles. */
function resolve(): Preferences {
  const theme = chosen.theme === 'system' ? (light.matches ? 'light' : 'dark') : chosen.theme;
  const wall = innerWidth >= WALL_PX && innerWidth / innerHeight >= WALL_RATIO;
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.motion = chosen.motion === 'reduced' || (chosen.motion === 'system' && still.matches) ? 'reduced' : 'full';
  dataset.density = chosen.density === 'auto' ? (wall ? 'wall' : 'desk') : chosen.density;
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground').trim();
  if (ground) document.querySelector('meta[name=theme-color]')?.setAttribute('content', ground);
  return { ...chosen, theme, chosenTheme: chosen.theme };
}

function renew(): void {
  current = resolve();
  for (const listener of listeners) listener();
}

light.addEventListener('change', renew);
still.addEventListener('change', renew);
addEventListener('resize', () => {
  const { density } = document.documentElement.dataset;
  resolve();
  if (density !== document.documentElement.dataset.density) renew();
});

export function setPreferences(change: Partial<Choices>): void {
  chosen = { ...chosen, ...change };
  for (const [name, value] of Object.entries(change)) localStorage.setItem(`luyun.${name}`, value);
  renew();
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

export function preferences(): Preferences {
  return current;
}

export function reducedMotion(): boolean {
  return document.documentElement.dataset.motion === 'reduced';
}
