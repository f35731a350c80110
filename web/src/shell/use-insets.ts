import { useEffect } from 'react';
import type { CityMap, Insets } from '../map/city-map.js';

/** Below this width panels are sheets at the bottom. */
const PHONE_PX = 760;

/** Where a page will stand that is still on its way: see --panel and .panel in the styles. */
const USUAL_LEFT_PX = 460;
const USUAL_SHEET = 0.52;

/** How much of the window panels cover now. */
export function measureInsets(): Insets {
  const find = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return undefined;
    if (getComputedStyle(element).visibility === 'hidden') return null;
    // Where it will come to rest: panels slide in.
    const { offsetTop: top, offsetLeft: left, offsetWidth } = element;
    return { top, left, right: left + offsetWidth };
  };
  const panel = find('.panel');
  const inspector = find('.inspector');
  if (innerWidth <= PHONE_PX) {
    const usual = panel === undefined ? innerHeight * (1 - USUAL_SHEET) : innerHeight;
    const top = Math.min(panel?.top ?? usual, inspector?.top ?? innerHeight);
    return { left: 0, right: 0, bottom: innerHeight - top };
  }
  const left = panel === undefined ? USUAL_LEFT_PX : (panel?.right ?? 0);
  return { left, right: inspector ? innerWidth - inspector.left : 0, bottom: 0 };
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
