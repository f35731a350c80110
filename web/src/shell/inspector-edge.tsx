import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useState } from 'react';
import { useT } from '../i18n/i18n.js';
import { LAYOUT_EVENT } from '../parts/use-sheet.js';

const KEY = 'luyun.inspectorWidth';
const MIN_PX = 300;
const MAX_PX = 680;
const STEP_PX = 20;

function remembered(): number | null {
  const kept = Number(localStorage.getItem(KEY));
  return kept >= MIN_PX && kept <= MAX_PX ? kept : null;
}

/** The left edge of the inspector: dragged, or moved by arrow keys, it makes it wider. A double click undoes that. */
export function InspectorEdge() {
  const { t } = useT();
  const [width, setWidth] = useState(remembered);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (width === null) style.removeProperty('--inspector-wish');
    else style.setProperty('--inspector-wish', `${width}px`);
  }, [width]);
  const keep = (next: number | null) => {
    setWidth(next);
    if (next === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(next));
    dispatchEvent(new Event(LAYOUT_EVENT));
  };
  const within = (px: number) => Math.round(Math.min(MAX_PX, innerWidth * 0.6, Math.max(MIN_PX, px)));
  const widthOf = (element: Element) => element.parentElement?.offsetWidth ?? MIN_PX;
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? innerWidth;
    setWidth(within(right - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: STEP_PX, ArrowRight: -STEP_PX }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    keep(within(widthOf(event.currentTarget) + by));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves has no element of its own
    <div
      className="inspector-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('inspector.width')}
      aria-controls="inspector"
      aria-valuemin={MIN_PX}
      aria-valuemax={MAX_PX}
      aria-valuenow={width ?? MIN_PX}
      data-testid="inspector-edge"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => keep(widthOf(event.currentTarget))}
      onKeyDown={onKeyDown}
      onDoubleClick={() => keep(null)}
    />
  );
}
