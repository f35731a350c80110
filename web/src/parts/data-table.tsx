import { type ColumnFiltersState, type SortingState, useTable } from '@tanstack/react-table';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { Problem } from '../api/request.js';
import { useT } from '../i18n/i18n.js';
import { saveFile } from './save-file.js';
import { Empty, Fault, Loading } from './states.js';
import { TableBar } from './table-bar.js';
import { anyColumnContains, type Column, features, tableCsv, textOf, toColumnDef } from './table-column.js';
import { TableHead } from './table-head.js';
import { TableRows } from './table-rows.js';

export type { Column } from './table-column.js';

interface Props<T> {
  readonly columns: readonly Column<T>[];
  /** Undefined while they are on their way. */
  readonly rows: readonly T[] | undefined;
  readonly label: string;
  readonly initialSort?: { readonly key: string; readonly descending: boolean };
  /** Placeholder of a text field that looks in every column; without it there is none. */
  readonly filter?: string;
  /** Name of the CSV file without its ending; without it there is no export. */
  readonly csvName?: string;
  /** More to choose from, beside the filters. */
  readonly bar?: ReactNode;
  readonly empty?: { readonly title: string; readonly hint?: ReactNode };
  readonly error?: Problem | undefined;
  readonly testId?: string;
  idOf(row: T): string;
  selected?(row: T): boolean;
  onOpen?(row: T): void;
  onRetry?(): void;
}

/**
 * A table that sorts by its heads, filters, and goes out as CSV; of 10,000 rows it draws those that show. Rows without
 * a value come last, whichever way it is sorted. It scrolls with the page around it, below a head that stays.
 */
export function DataTable<T extends object>(props: Props<T>) {
  const { columns, rows, label, initialSort, filter, csvName, bar, empty, error, testId } = props;
  const { t, language } = useT();
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.key, desc: initialSort.descending }] : [],
  );
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([]);
  const [text, setText] = useState('');
  const globalFilter = useDeferredValue(text.trim().toLowerCase());
  // Values are kept by row, and say something else in another language.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new array for the new language
  const data = useMemo(() => [...(rows ?? [])], [rows, language]);
  const heads = columns.map((column) => `${column.key} ${column.label}`).join('|');
  // Pages write their columns anew with each render; what they say of the same rows is the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const defs = useMemo(() => columns.map(toColumnDef), [heads, data]);
  const table = useTable({
    features,
    columns: defs,
    data,
    state: { sorting, columnFilters, globalFilter },
    enableMultiSort: false,
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: anyColumnContains(columns),
    onSortingChange: setSorting,
    onColumnFiltersChange: setColumnFilters,
    getRowId: props.idOf,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: as for the definitions
  const values = useMemo(() => valuesOf(columns, data), [heads, data]);
  const facets = columns
    .filter((column) => column.facet)
    .map(({ key, label: name }) => ({
      key,
      label: name,
      values: values.get(key) ?? [],
      chosen: String(columnFilters.find((each) => each.id === key)?.value ?? ''),
    }));
  const model = table.getRowModel().rows;
  const shown = useMemo(() => model.map((row) => row.original), [model]);
  if (!rows && error) return <Fault problem={error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />;
  if (!rows) return <Loading rows={12} />;
  if (rows.length === 0 && empty) return <Empty {...empty} />;

  const onExport = csvName
    ? () => saveFile(`${csvName}.csv`, 'text/csv;charset=utf-8', tableCsv(columns, shown))
    : undefined;
  const visible = columns.filter((column) => !column.exportOnly);
  return (
    <div className="data-table">
      {filter || facets.length > 0 || csvName || bar ? (
        <TableBar
          filter={filter}
          text={text}
          facets={facets}
          shown={shown.length}
          of={rows.length}
          extra={bar}
          onText={setText}
          onFacet={(key, value) => table.getColumn(key)?.setFilterValue(value || undefined)}
          onExport={onExport}
        />
      ) : null}
      {shown.length === 0 ? (
        <Empty
          title={t('table.none')}
          hint={
            <button
              type="button"
              className="link"
              onClick={() => {
                setText('');
                setColumnFilters([]);
              }}
            >
              {t('table.clear')}
            </button>
          }
        />
      ) : (
        <table className="table" aria-label={label} aria-rowcount={shown.length + 1} data-testid={testId}>
          <TableHead
            columns={visible}
            sorted={sorting[0]}
            onSort={(key) => table.getColumn(key)?.toggleSorting(undefined, false)}
          />
          <TableRows columns={visible} rows={shown} idOf={props.idOf} selected={props.selected} onOpen={props.onOpen} />
        </table>
      )}
    </div>
  );
}

/** The texts that occur in the columns that one can choose by. */
function valuesOf<T>(columns: readonly Column<T>[], rows: readonly T[]): ReadonlyMap<string, readonly string[]> {
  const valuesIn = (column: Column<T>) => [...new Set(rows.map((row) => String(textOf(column, row) ?? '')))];
  return new Map(
    columns.filter((column) => column.facet).map((column) => [column.key, valuesIn(column).filter(Boolean).sort()]),
  );
}
