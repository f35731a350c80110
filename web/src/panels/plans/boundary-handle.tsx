import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { arrowStepMs } from './arrow-step.js';

interface Props {
  readonly label: string;
  readonly atMs: number;
  readonly cycleMs: number;
  readonly valueText: string;
  /** A line through all rings. */
  readonly barrier?: boolean;
  /** How far arrow keys move it; without it a second, with Shift five. */
  readonly keySteps?: { readonly plainMs: number; readonly shiftMs: number };
  /** Before the first move of a gesture. */
  onStart(): void;
  /** So far since the start, ms. */
  onMove(byMs: number, gesture: string): void;
}

let gestures = 0;

/** The border of two phases, to be dragged, or moved by arrow keys. */
export function BoundaryHandle(props: Props) {
  const { label, atMs, cycleMs, valueText, barrier = false, keySteps, onStart, onMove } = props;
  const drag = useRef<{ x: number; msPerPx: number; gesture: string } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const wide = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    if (wide === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, msPerPx: cycleMs / wide, gesture: `drag ${++gestures}` };
    onStart();
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (current) onMove((event.clientX - current.x) * current.msPerPx, current.gesture);
  };
  const onPointerEnd = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const byMs = arrowStepMs(event, keySteps);
    if (byMs === undefined) return;
    onStart();
    onMove(byMs, `key ${++gestures}`);
  };
  return (
    <span
      className="plan-handle"
      data-barrier={barrier}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={cycleMs / 1000}
      aria-valuenow={Math.round(atMs / 1000)}
      aria-valuetext={valueText}
      style={{ left: `${(atMs / cycleMs) * 100}%` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
    />
  );
}
