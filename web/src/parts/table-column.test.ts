import { useTable } from '@tanstack/react-table';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { anyColumnContains, type Column, features, tableCsv, toColumnDef } from './table-column.js';

interface Row {
  readonly name: string;
  readonly rate: number | null;
}

const rows: readonly Row[] = [
  { name: '路口 10', rate: 2 },
  { name: '路口 9', rate: null },
  { name: '车库', rate: 11 },
];
const columns: readonly Column<Row>[] = [
  { key: 'name', label: '名称', sortBy: (row) => row.name, render: (row) => row.name },
  { key: 'rate', label: '速率', numeric: true, sortBy: (row) => row.rate, render: (row) => row.rate },
  { key: 'open', label: '', render: () => null },
];

const data = [...rows];
const defs = columns.map(toColumnDef);

interface Asked {
  readonly sort: string;
  readonly desc: boolean;
  readonly globalFilter: string;
}

function Shown({ sort, desc, globalFilter }: Asked) {
  const table = useTable({
    features,
    data,
    columns: defs,
    state: { sorting: [{ id: sort, desc }], globalFilter },
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: anyColumnContains(columns),
  });
  return table
    .getRowModel()
    .rows.map((row) => row.original.name)
    .join('|');
}

/** Names of the rows that a table shows, in order. */
function names(sort: string, desc: boolean, globalFilter = ''): readonly string[] {
  return renderToString(createElement(Shown, { sort, desc, globalFilter })).split('|');
}

describe('columns of a table', () => {
  it('sort numbers within texts by their value', () => {
    expect(names('name', false)).toEqual(['车库', '路口 9', '路口 10']);
  });

  it('put rows without a value last, whichever way they sort', () => {
    expect(names('rate', false)).toEqual(['路口 10', '车库', '路口 9']);
    expect(names('rate', true)).toEqual(['车库', '路口 10', '路口 9']);
  });

  it('are all looked through by the filter', () => {
    expect(names('name', false, '路口')).toEqual(['路口 9', '路口 10']);
    expect(names('name', false, '11')).toEqual(['车库']);
  });

  it('go out as CSV where they say something', () => {
    expect(tableCsv(columns, rows).split('\r\n').slice(0, 3)).toEqual(['\uFEFF名称,速率', '路口 10,2', '路口 9,']);
  });
});
