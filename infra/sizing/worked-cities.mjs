// The cities that README.md works out; its test holds the table against the calculator.
import { describeSize, sizeCity } from './size.mjs';
import { assumed, measured } from './unit-costs.mjs';

/** Vehicles and terminals are those that send at the same time. */
export const cities = {
  'Changsha, pilot': { junctions: 200, units: 200, vehicles: 2_000, terminals: 5_000, viewers: 100 },
  'Changsha, whole': { junctions: 2_500, units: 2_500, vehicles: 100_000, terminals: 60_000, viewers: 1_000 },
  'ten times Changsha': { junctions: 25_000, units: 25_000, vehicles: 1_000_000, terminals: 600_000, viewers: 10_000 },
};

/** A Markdown table: each city's whole, and in brackets each of its platforms where there are several. */
export function workedTable() {
  const sizes = Object.values(cities).map((city) => sizeCity(city));
  const columns = sizes.map(describeSize);
  const cell = ([, one, all], platforms) => (platforms === 1 || all === '' ? `${one}` : `${all} (${one})`);
  const rows = columns[0].map(([what], at) => [
    what,
    ...columns.map((column, i) => cell(column[at], sizes[i].platforms)),
  ]);
  const table = [
    ['', ...Object.keys(cities)],
    ['---', ...Object.keys(cities).map(() => '---')],
    ['platforms', ...sizes.map(({ platforms }) => platforms)],
    ...rows,
  ];
  return table.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function measuredTable() {
  return listed(['Cost', 'Value', 'From'], measured, 'source');
}

export function assumedTable() {
  return listed(['Assumption', 'Value', 'Why'], assumed, 'why');
}

function listed(head, table, reason) {
  const shown = (value) =>
    typeof value === 'object'
      ? Object.entries(value)
          .map(([days, each]) => `${days} d: ${each}`)
          .join(', ')
      : value.toLocaleString('en', { maximumSignificantDigits: 3 });
  const rows = Object.entries(table).map(([name, each]) => [`\`${name}\``, shown(each.value), each[reason]]);
  return [head, ['---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
