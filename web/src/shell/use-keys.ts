import { useEffect, useRef } from 'react';
import type { CityMap } from '../map/city-map.js';
import { goLive, seekBy, shiftSpeed, togglePlay } from './time/player.js';

interface Keys {
  readonly map: CityMap | null;
  onEscape(): void;
  onHelp(): void;
  onPage(path: string): void;
}

export const SEARCH_INPUT_ID = 'search';
/** Pages by the key after `g`. */
export const PAGE_KEYS: Readonly<Record<string, string>> = {
  o: '/overview',
  s: '/signals',
  p: '/parking',
  f: '/fleets',
  d: '/devices',
  m: '/operations',
};
const CHORD_MS = 1_200;
const STEP_MS = 10_000;
/** While one of these is open, keys belong to it. */
const OPEN =
  '[role=dialog][data-open], [role=alertdialog][data-open], [role=menu][data-open], [role=listbox][data-open]';
/** These do something of their own on a space. */
const PRESSABLE = 'button, a[href], summary, [role=slider], [role=button], [role=switch], [role=checkbox]';

/** Arrow keys move the map by this share of the window. */
const PAN = 0.22;
const PANS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-PAN, 0],
  ArrowRight: [PAN, 0],
  ArrowUp: [0, -PAN],
  ArrowDown: [0, PAN],
};

/** Keys of the desk. Single characters are left alone while one types. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let chordMs = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(OPEN)) return;
      const { map, onEscape, onHelp, onPage } = latest.current;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const typing = target.matches('input:not([type=checkbox], [type=radio], [type=range]), select, textarea');
      if (event.key === 'Escape') {
        if (typing) target.blur();
        else onEscape();
        return;
      }
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const page = event.timeStamp - chordMs < CHORD_MS ? PAGE_KEYS[event.key] : undefined;
      chordMs = event.key === 'g' ? event.timeStamp : 0;
      if (page) return onPage(page);
      // Elsewhere than on the page itself, arrows belong to what has the focus.
      const pan = target === document.body ? PANS[event.key] : undefined;
      if (pan) {
        event.preventDefault();
        map?.pan(...pan);
        return;
      }
      const actions: Readonly<Record<string, () => void>> = {
        '/': () => document.getElementById(SEARCH_INPUT_ID)?.focus(),
        '?': onHelp,
        '3': () => map?.tilt(map.view().pitch > 10 ? 0 : 55),
        n: () => map?.north(),
        '+': () => map?.zoomBy(1),
        '=': () => map?.zoomBy(1),
        '-': () => map?.zoomBy(-1),
        ',': () => seekBy(-STEP_MS),
        '.': () => seekBy(STEP_MS),
        '[': () => shiftSpeed(-1),
        ']': () => shiftSpeed(1),
        l: goLive,
        ...(target.closest(PRESSABLE) ? {} : { ' ': togglePlay }),
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
