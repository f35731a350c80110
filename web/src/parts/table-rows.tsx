import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Column } from './table-column.js';
import { TableRow } from './table-row.js';
import { useFixedColumns } from './use-fixed-columns.js';
import { useRowWindow } from './use-row-window.js';

interface Props<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  idOf(row: T): string;
  selected: ((row: T) => boolean) | undefined;
  onOpen: ((row: T) => void) | undefined;
}

const PAGE_ROWS = 15;

/** The rows that show. Tab reaches one of them; arrows, page keys, Home and End move on from there, Enter opens. */
export function TableRows<T>({ columns, rows, idOf, selected, onOpen }: Props<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { items, above, below, measure, scrollTo } = useRowWindow(body, rows.length);
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  useFixedColumns(body, items !== null, columns, rows);
  const shown = items?.map((item) => item.index) ?? rows.map((_, index) => index);
  const stop = shown.includes(active) ? active : shown[0];

  // A row that does not show yet is there after the window has moved.
  useLayoutEffect(() => {
    const button = body.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"] button`);
    if (wanted.current === null) return;
    if (!button) {
      // Rows that came meanwhile may have stopped the window on its way.
      scrollTo(wanted.current);
      return;
    }
    wanted.current = null;
    button.focus({ preventScroll: items !== null });
  });

  const goTo = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setActive(next);
    scrollTo(next);
    wanted.current = next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE_ROWS,
      PageUp: active - PAGE_ROWS,
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || !onOpen) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(next);
  };

  return (
    <tbody ref={body} onKeyDown={onKeyDown}>
      {above > 0 ? <tr aria-hidden className="table-space" style={{ height: above }} /> : null}
      {shown.map((index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <TableRow
            key={idOf(row)}
            columns={columns}
            row={row}
            index={index}
            stop={index === stop}
            selected={selected?.(row)}
            measure={items ? measure : undefined}
            onOpen={onOpen}
            onFocus={setActive}
          />
        );
      })}
      {below > 0 ? <tr aria-hidden className="table-space" style={{ height: below }} /> : null}
    </tbody>
  );
}
