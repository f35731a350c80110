import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** What to sort by; a column without it does not sort. */
  sortBy?(row: T): string | number | null;
  render(row: T): ReactNode;
}

interface Props<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly label: string;
  readonly initialSort?: { readonly key: string; readonly descending: boolean };
  idOf(row: T): string;
  selected?(row: T): boolean;
  onOpen?(row: T): void;
}

/** A table that sorts by its heads. Rows without a value come last, whichever way it is sorted. */
export function DataTable<T>({ columns, rows, label, initialSort, idOf, selected, onOpen }: Props<T>) {
  const [sort, setSort] = useState(initialSort ?? null);
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sort?.key)?.sortBy;
    if (!by || !sort) return rows;
    const sign = sort.descending ? -1 : 1;
    return [...rows].sort((a, b) => {
      const x = by(a);
      const y = by(b);
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return sign * (typeof x === 'string' ? x.localeCompare(String(y), 'zh-CN') : x - Number(y));
    });
  }, [columns, rows, sort]);
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => {
            const on = sort?.key === column.key;
            const direction = on ? (sort.descending ? 'descending' : 'ascending') : undefined;
            return (
              <th key={column.key} className={column.numeric ? 'num' : undefined} aria-sort={direction}>
                {column.sortBy ? (
                  <button
                    type="button"
                    onClick={() => setSort({ key: column.key, descending: on ? !sort.descending : false })}
                  >
                    {column.label}
                    {on ? sort.descending ? <ArrowDown size={11} /> : <ArrowUp size={11} /> : null}
                  </button>
                ) : (
                  column.label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr
            key={idOf(row)}
            data-link={onOpen !== undefined}
            aria-selected={selected?.(row)}
            onClick={() => onOpen?.(row)}
          >
            {columns.map((column, i) => (
              <td key={column.key} className={column.numeric ? 'num' : undefined}>
                {i === 0 && onOpen ? (
                  <button type="button" className="link">
                    {column.render(row)}
                  </button>
                ) : (
                  column.render(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
