/** What a cell of a table says, for files and filters. */
export type CellValue = string | number | boolean | null | undefined;

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A text that begins so would be run as a formula by a spreadsheet. */
const FORMULA = /^[=+\-@\t\r\n|%]/;
const NUMBER = /^[+-]?\d+([.,]\d+)*%?$/;

/**
 * A table as comma-separated text by RFC 4180, for spreadsheets: with a byte order mark, line ends CR LF. Texts that a
 * spreadsheet would take for a formula get an apostrophe before them; numbers stay numbers, and a gap stays empty.
 */
export function toCsv(heads: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return `${BYTE_ORDER_MARK}${[heads, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
