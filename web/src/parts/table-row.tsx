import { memo, type RefCallback } from 'react';
import type { Column } from './table-column.js';

interface Props<T> {
  readonly columns: readonly Column<T>[];
  readonly row: T;
  readonly index: number;
  /** Whether Tab reaches this row. */
  readonly stop: boolean;
  readonly selected: boolean | undefined;
  readonly measure: RefCallback<Element> | undefined;
  readonly onOpen: ((row: T) => void) | undefined;
  onFocus(index: number): void;
}

function Row<T>({ columns, row, index, stop, selected, measure, onOpen, onFocus }: Props<T>) {
  return (
    <tr
      ref={measure}
      data-index={index}
      data-link={onOpen !== undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={() => onOpen?.(row)}
      onFocus={() => onFocus(index)}
    >
      {columns.map((column, i) => (
        <td key={column.key} className={column.numeric ? 'num' : undefined}>
          {i === 0 && onOpen ? (
            <button type="button" className="link" tabIndex={stop ? 0 : -1}>
              {column.render(row)}
            </button>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** One row. While one scrolls, those that stay are not drawn again. */
export const TableRow = memo(Row) as typeof Row;
