import { useEffect } from 'react';
import type { CityMap, Insets } from '../map/city-map.js';
import { LAYOUT_EVENT } from '../parts/use-sheet.js';

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
  const bar = find('.time-bar');
  if (innerWidth <= PHONE_PX) {
    const usual = panel === undefined ? innerHeight * (1 - USUAL_SHEET) : innerHeight;
    const top = Math.min(panel?.top ?? usual, inspector?.top ?? innerHeight, bar?.top ?? innerHeight);
    // A full sheet hides the map; what one looked at stays where it was.
    return { left: 0, right: 0, bottom: Math.min(innerHeight - top, innerHeight * 0.6) };
  }
  const left = panel === undefined ? USUAL_LEFT_PX : (panel?.right ?? 0);
  return {
    left,
    right: inspector ? innerWidth - inspector.left : 0,
    bottom: bar ? innerHeight - bar.top : 0,
  };
}

/** Keeps the map told, after whatever `changes` with the layout and whenever a panel says that it has moved. */
export function useInsets(map: CityMap | null, changes: string): void {
  useEffect(() => {
    if (!map || changes === '') return;
    const tell = () => map.setInsets(measureInsets());
    tell();
    const settled = setTimeout(tell, 400);
    addEventListener(LAYOUT_EVENT, tell);
    return () => {
      clearTimeout(settled);
      removeEventListener(LAYOUT_EVENT, tell);
    };
  }, [map, changes]);
}
