import type { ColumnDef, FilterFn, SortFn } from '@tanstack/react-table';
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { type CellValue, toCsv } from './csv.js';

/** One column of a data table. */
export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Offers a choice of the texts that occur, above the table. */
  readonly facet?: boolean;
  /** Stands in the CSV only, e.g. coordinates. */
  readonly exportOnly?: boolean;
  /** What to sort by; a column without it does not sort. */
  sortBy?(row: T): string | number | null;
  /** What filters look in and the CSV says, where that is not what is sorted by. */
  text?(row: T): CellValue;
  render(row: T): ReactNode;
}

export const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});
type Features = typeof features;

const collator = new Intl.Collator('zh-CN', { numeric: true });

export function textOf<T>(column: Column<T>, row: T): CellValue {
  return column.text ? column.text(row) : (column.sortBy?.(row) ?? null);
}

/** Ascending; rows without a value are put last by the table, whichever way it is sorted. */
export function compareValues(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

export function toColumnDef<T extends object>(column: Column<T>): ColumnDef<Features, T> {
  const sortFn: SortFn<Features, T> = (a, b, id) => compareValues(a.getValue(id), b.getValue(id));
  const filterFn: FilterFn<Features, T> = (row, _id, wanted) => String(textOf(column, row.original) ?? '') === wanted;
  return {
    id: column.key,
    header: column.label,
    accessorFn: (row: T) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortDescFirst: false,
    sortUndefined: 'last',
    sortFn,
    filterFn,
  };
}

/** True where some column of the row contains the text, whatever its case. */
export function anyColumnContains<T extends object>(columns: readonly Column<T>[]): FilterFn<Features, T> {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return (row, id, wanted) => {
    const column = byKey.get(id);
    const text = column ? textOf(column, row.original) : null;
    return text !== null && text !== undefined && String(text).toLowerCase().includes(String(wanted));
  };
}

export function tableCsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const told = columns.filter((column) => column.text ?? column.sortBy);
  return toCsv(
    told.map((column) => column.label),
    rows.map((row) => told.map((column) => textOf(column, row))),
  );
}
