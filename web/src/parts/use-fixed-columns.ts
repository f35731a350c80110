import { type RefObject, useLayoutEffect } from 'react';
import type { Column } from './table-column.js';

/**
 * Keeps the columns of a long table as wide as its first rows made them: rows that come and go while one scrolls would
 * make them wander.
 */
export function useFixedColumns<T>(
  body: RefObject<HTMLElement | null>,
  on: boolean,
  columns: readonly Column<T>[],
): void {
  const heads = columns.map((column) => column.label).join();
  useLayoutEffect(() => {
    const element = body.current?.closest('table');
    if (!element || !on || heads === '') return;
    const cells = [...element.querySelectorAll<HTMLElement>('thead th')];
    element.style.tableLayout = 'auto';
    for (const cell of cells) cell.style.width = '';
    const widths = cells.map((cell) => cell.offsetWidth);
    const total = widths.reduce((sum, width) => sum + width, 0) || 1;
    cells.forEach((cell, i) => {
      cell.style.width = `${((widths[i] ?? 0) / total) * 100}%`;
    });
    element.style.tableLayout = 'fixed';
    return () => {
      element.style.tableLayout = '';
      for (const cell of cells) cell.style.width = '';
    };
  }, [body, on, heads]);
}
