import { type RefObject, useEffect, useRef, useState } from 'react';

/** Starts most of a screen before it comes into sight. */
const AHEAD = '600px';

/**
 * Whether an element has been in sight, or near to it: what lies far down a page is not asked for before. The page scrolls in the nearest
 * ancestor marked `data-scroll`: a margin around anything further out would be cut off at its edge.
 */
export function useSeen<E extends Element>(): readonly [ref: RefObject<E | null>, seen: boolean] {
  const ref = useRef<E>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { root: ref.current.closest('[data-scroll]'), rootMargin: AHEAD },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [seen]);
  return [ref, seen];
}
