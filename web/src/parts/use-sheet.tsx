import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useT } from '../i18n/i18n.js';
import { nearestSnap, SNAPS, type Snap, snapHeights } from './sheet-snaps.js';

/** A move shorter than this is a tap, px. */
const TAP_PX = 6;
/** Said to the window whenever a panel has come to rest elsewhere. */
export const LAYOUT_EVENT = 'luyun:layout';

interface Sheet {
  /** To be put on the sheet's element as `data-snap`. */
  readonly snap: Snap;
  /** The bar at the top of the sheet; it shows on narrow windows only. */
  readonly handle: ReactNode;
}

/**
 * Makes an element a sheet at the foot of a narrow window: low, half or full, pulled by its handle, moved by arrow keys
 * or by a tap. On wide windows the styles leave the handle out and the heights alone.
 */
export function useSheet(element: RefObject<HTMLElement | null>, onDismiss?: () => void): Sheet {
  const { t } = useT();
  const [snap, setSnap] = useState<Snap>('half');
  const drag = useRef<{ readonly y: number; readonly height: number; at: number; speed: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of each change
  useEffect(() => {
    const timer = setTimeout(() => dispatchEvent(new Event(LAYOUT_EVENT)), 250);
    return () => clearTimeout(timer);
  }, [snap]);

  const onPointerDown = (event: PointerEvent) => {
    if (!element.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: element.current.offsetHeight, at: event.timeStamp, speed: 0 };
    element.current.dataset.dragging = '';
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current || !element.current) return;
    const { y, height, at } = drag.current;
    const next = Math.max(40, height + y - event.clientY);
    const before = element.current.offsetHeight;
    drag.current.speed = (next - before) / Math.max(1, event.timeStamp - at);
    drag.current.at = event.timeStamp;
    element.current.style.height = `${next}px`;
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = drag.current;
    drag.current = null;
    if (!held || !element.current) return;
    const height = element.current.offsetHeight;
    element.current.style.height = '';
    delete element.current.dataset.dragging;
    if (Math.abs(event.clientY - held.y) < TAP_PX) return setSnap(snap === 'half' ? 'full' : 'half');
    const next = nearestSnap(height, held.speed, snapHeights(innerHeight));
    if (next === 'gone' && onDismiss) onDismiss();
    else setSnap(next === 'gone' ? 'low' : next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1, Home: -2, End: 2 }[event.key];
    const next = by === undefined ? undefined : SNAPS[Math.min(2, Math.max(0, SNAPS.indexOf(snap) + by))];
    if (!next) return;
    event.preventDefault();
    setSnap(next);
  };
  const handle = (
    <div
      className="sheet-handle"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('sheet.handle')}
      aria-valuemin={0}
      aria-valuemax={SNAPS.length - 1}
      aria-valuenow={SNAPS.indexOf(snap)}
      aria-valuetext={t(`sheet.${snap}`)}
      data-testid="sheet-handle"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
  return { snap, handle };
}
