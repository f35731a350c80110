import { useEffect, useRef } from 'react';
import type { CityMap } from '../map/city-map.js';

interface Keys {
  readonly map: CityMap | null;
  onEscape(): void;
  onHelp(): void;
}

export const SEARCH_INPUT_ID = 'search';

/** Keys of the desk. Single characters are left alone while one types. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role=dialog][data-open], [role=menu][data-open], [role=listbox][data-open]')) return;
      const { map, onEscape, onHelp } = latest.current;
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key === 'Escape') {
        if (typing) (event.target as HTMLElement).blur();
        else onEscape();
        return;
      }
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById(SEARCH_INPUT_ID)?.focus();
      } else if (event.key === '?') onHelp();
      else if (event.key === '3') map?.tilt(map.view().pitch > 10 ? 0 : 55);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
