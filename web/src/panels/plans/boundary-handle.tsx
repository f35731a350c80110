import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly atMs: number;
  readonly cycleMs: number;
  readonly valueText: string;
  /** A line through all rings. */
  readonly barrier?: boolean;
  /** Before the first move of a gesture. */
  onStart(): void;
  /** So far since the start, ms. */
  onMove(byMs: number, gesture: string): void;
}

let gestures = 0;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** The border of two phases, to be dragged, or moved by arrow keys: a second, with Shift five. */
export function BoundaryHandle({ label, atMs, cycleMs, valueText, barrier = false, onStart, onMove }: Props) {
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
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStart();
    onMove(step * (event.shiftKey ? 5_000 : 1_000), `key ${++gestures}`);
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
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
