import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Roving {
  readonly list: RefObject<HTMLUListElement | null>;
  /** The row that Tab reaches. */
  readonly stop: number;
  onFocus(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A long list that is one stop of Tab: arrows, Home and End move on among the first buttons of its rows. */
export function useRoving(count: number): Roving {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef(false);
  const stop = Math.min(active, Math.max(0, count - 1));
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    list.current?.children[stop]?.querySelector('button')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: count - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    wanted.current = true;
    setActive(Math.min(count - 1, Math.max(0, next)));
  };
  return { list, stop, onFocus: setActive, onKeyDown };
}
