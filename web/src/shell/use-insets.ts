import { useEffect } from 'react';
import type { CityMap, Insets } from '../map/city-map.js';

/** Below this width panels are sheets at the bottom. */
const PHONE_PX = 760;

/** How much of the window panels cover now. */
export function measureInsets(): Insets {
  const visible = (selector: string) => {
    const element = document.querySelector(selector);
    return element && getComputedStyle(element).visibility !== 'hidden' ? element.getBoundingClientRect() : null;
  };
  const panel = visible('.panel');
  const inspector = visible('.inspector');
  if (innerWidth <= PHONE_PX) {
    const top = Math.min(panel?.top ?? innerHeight, inspector?.top ?? innerHeight);
    return { left: 0, right: 0, bottom: innerHeight - top };
  }
  return { left: panel?.right ?? 0, right: inspector ? innerWidth - inspector.left : 0, bottom: 0 };
}

/** Keeps the map told, after whatever `changes` with the layout. */
export function useInsets(map: CityMap | null, changes: string): void {
  useEffect(() => {
    if (!map || changes === '') return;
    map.setInsets(measureInsets());
    const settled = setTimeout(() => map.setInsets(measureInsets()), 400);
    return () => clearTimeout(settled);
  }, [map, changes]);
}
