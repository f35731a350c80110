import { type RefObject, useLayoutEffect, useMemo } from 'react';
import { type Column, textOf } from './table-column.js';

/** Width of a Latin letter at the size of tables, px; a Chinese one takes two of them. */
const LETTER_PX = 6.8;
const PADDING_PX = 26;
const WIDEST_PX = 250;
const WIDE = /[\u3000-\uffff]/g;

/**
 * Gives the columns of a long table the widths that all its rows need, not those that happen to be drawn: rows that come and
 * go while one scrolls would make the columns wander.
 */
export function useFixedColumns<T>(
  body: RefObject<HTMLElement | null>,
  on: boolean,
  columns: readonly Column<T>[],
  rows: readonly T[],
): void {
  const heads = columns.map((column) => column.label).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages write their columns anew with each render
  const needed = useMemo(() => (on ? columns.map((column) => widthOf(column, rows)) : []), [on, heads, rows]);
  useLayoutEffect(() => {
    const table = body.current?.closest('table');
    if (!table || needed.length === 0) return;
    const cells = [...table.querySelectorAll<HTMLElement>('thead th')];
    const total = needed.reduce((sum, width) => sum + width, 0);
    cells.forEach((cell, i) => {
      cell.style.width = `${((needed[i] ?? 0) / total) * 100}%`;
    });
    table.style.tableLayout = 'fixed';
    return () => {
      table.style.tableLayout = '';
      for (const cell of cells) cell.style.width = '';
    };
  }, [body, needed]);
}

function widthOf<T>(column: Column<T>, rows: readonly T[]): number {
  const letters = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
  let most = letters(column.label) + 1;
  for (const row of rows) most = Math.max(most, letters(String(textOf(column, row) ?? '')));
  return Math.min(WIDEST_PX, most * LETTER_PX + PADDING_PX);
}
