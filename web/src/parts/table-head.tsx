import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Column } from './table-column.js';

interface Props<T> {
  readonly columns: readonly Column<T>[];
  readonly sorted: { readonly id: string; readonly desc: boolean } | undefined;
  onSort(key: string): void;
}

export function TableHead<T>({ columns, sorted, onSort }: Props<T>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const on = sorted?.id === column.key;
          const direction = on ? (sorted.desc ? 'descending' : 'ascending') : undefined;
          return (
            <th key={column.key} scope="col" className={column.numeric ? 'num' : undefined} aria-sort={direction}>
              {column.sortBy ? (
                <button type="button" data-on={on} onClick={() => onSort(column.key)}>
                  {column.label}
                  <i aria-hidden>{on && sorted.desc ? <ArrowDown size={11} /> : <ArrowUp size={11} />}</i>
                </button>
              ) : (
                column.label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
