import { type RefObject, useEffect, useRef, useState } from 'react';

/** Follows the width of the track, px, and turns of the wheel over it, which must not move or zoom the page. */
export function useTrackBox(element: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void): number {
  const [width, setWidth] = useState(800);
  const latest = useRef(onWheel);
  useEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const track = element.current;
    if (!track) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 800));
    observer.observe(track);
    // React listens to wheels passively and could not hold the page.
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(event);
    };
    track.addEventListener('wheel', turn, { passive: false });
    return () => {
      observer.disconnect();
      track.removeEventListener('wheel', turn);
    };
  }, [element]);
  return width;
}
