import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Fewer rows than this are all drawn. */
const WINDOW_FROM = 80;
/** Until one is there to be measured. */
const ROW_PX = 32;
const HEAD_PX = 30;

export interface RowWindow {
  /** Rows to draw, or null for all of them. */
  readonly items: readonly VirtualItem[] | null;
  /** Height in px of the rows that are left out above and below. */
  readonly above: number;
  readonly below: number;
  measure(element: Element | null): void;
  scrollTo(index: number): void;
}

/** Which rows of a long table to draw. It scrolls with the nearest ancestor marked `data-scroll`. */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number): RowWindow {
  const on = count >= WINDOW_FROM;
  const [margin, setMargin] = useState(0);
  const [rowPx, setRowPx] = useState(ROW_PX);
  const scroller = () => body.current?.closest<HTMLElement>('[data-scroll]') ?? null;
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    enabled: on,
    getScrollElement: scroller,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: HEAD_PX + ROW_PX,
    scrollPaddingEnd: ROW_PX,
    useFlushSync: false,
  });
  // What stands above the table changes with every render of the page around it, but not while one scrolls.
  useLayoutEffect(() => {
    const box = scroller();
    if (!on || !box || !body.current || virtualizer.isScrolling) return;
    const top = body.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
    const first = body.current.querySelector<HTMLElement>('tr[data-index]')?.offsetHeight ?? ROW_PX;
    if (rowPx === ROW_PX && first !== rowPx) setRowPx(first);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights that were guessed are guessed anew
  useLayoutEffect(() => virtualizer.measure(), [rowPx]);
  const items = on ? virtualizer.getVirtualItems() : null;
  return {
    items,
    above: items ? Math.max(0, (items[0]?.start ?? margin) - margin) : 0,
    below: items ? Math.max(0, virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)) : 0,
    measure: virtualizer.measureElement,
    scrollTo: (index) => {
      if (on) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  };
}
