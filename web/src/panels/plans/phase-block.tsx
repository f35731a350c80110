import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import type { PhaseWindow } from './plan-windows.js';

interface Props {
  readonly window: PhaseWindow;
  readonly cycleMs: number;
  readonly name: string;
  readonly coordinated: boolean;
  /** Walk and clearance; 0 where nobody walks with it. */
  readonly crossingMs: number;
  readonly selected: boolean;
  readonly faulty: boolean;
  onSelect?(): void;
  /** To another place in its section: by so many. */
  onShift?(by: number): void;
}

const DRAG_PX = 8;

/** A phase's turn: its green, yellow and all-red, and the time that those who walk need. Dragged, or moved with Alt and an arrow, it changes the order. */
export function PhaseBlock(props: Props) {
  const { window, cycleMs, name, coordinated, crossingMs, selected, faulty, onSelect, onShift } = props;
  const { timing, startMs, greenEndMs, endMs } = window;
  const { t } = useT();
  const from = useRef<number | null>(null);
  const [movedPx, setMovedPx] = useState<number | null>(null);
  const percent = (ms: number) => `${(ms / cycleMs) * 100}%`;
  const ofSplit = (ms: number) => `${timing.splitMs > 0 ? Math.min(100, (ms / timing.splitMs) * 100) : 0}%`;
  const text = t('plans.phaseTold', {
    phase: timing.phase,
    name,
    split: formatNumber(timing.splitMs / 1000),
    green: formatNumber((greenEndMs - startMs) / 1000),
  });
  const style = { left: percent(startMs), width: percent(endMs - startMs) };
  const inside = (
    <>
      <i className="plan-green" style={{ width: ofSplit(greenEndMs - startMs) }} />
      <i className="plan-change" style={{ left: ofSplit(greenEndMs - startMs) }} />
      {crossingMs > 0 ? <i className="plan-walk" style={{ width: ofSplit(crossingMs) }} /> : null}
      <b>
        {timing.phase}
        {coordinated ? '*' : ''}
      </b>
      <span>{name}</span>
      <small>{formatNumber(timing.splitMs / 1000)}</small>
    </>
  );
  if (!onSelect) {
    return (
      <span className="plan-block" role="img" aria-label={text} title={text} style={style}>
        {inside}
      </span>
    );
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !onShift || event.pointerType === 'touch') return;
    from.current = event.clientX;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current === null) return;
    const by = event.clientX - from.current;
    if (movedPx !== null || Math.abs(by) > DRAG_PX) setMovedPx(by);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    from.current = null;
    if (movedPx === null) return;
    setMovedPx(null);
    const by = placesFrom(event.currentTarget, movedPx);
    if (by !== 0) onShift?.(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onShift?.(by);
  };
  return (
    <button
      type="button"
      className="plan-block"
      data-faulty={faulty}
      data-moving={movedPx !== null}
      data-phase={timing.phase}
      aria-pressed={selected}
      title={text}
      style={{ ...style, ...(movedPx === null ? {} : { transform: `translateX(${movedPx}px)` }) }}
      onClick={onSelect}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        from.current = null;
        setMovedPx(null);
      }}
      onKeyDown={onKeyDown}
    >
      {inside}
    </button>
  );
}

/** By how many of its section's phases a block was dragged: those whose middle it has passed. */
function placesFrom(block: HTMLElement, movedPx: number): number {
  const own = block.getBoundingClientRect();
  const before = own.left - movedPx;
  const middle = own.left + own.width / 2;
  const others = [...(block.parentElement?.querySelectorAll<HTMLElement>('.plan-block') ?? [])].filter(
    (each) => each !== block,
  );
  const passed = (each: HTMLElement) => {
    const box = each.getBoundingClientRect();
    const centre = box.left + box.width / 2;
    return movedPx > 0 ? box.left >= before && centre < middle : box.left < before && centre > middle;
  };
  return Math.sign(movedPx) * others.filter(passed).length;
}
