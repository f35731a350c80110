import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.js';

describe('toCsv', () => {
  it('begins with a byte order mark, ends lines with CR LF and keeps Chinese', () => {
    expect(toCsv(['名称', 'n'], [['五一大道', 3]])).toBe('\uFEFF名称,n\r\n五一大道,3\r\n');
  });

  it('leaves gaps empty, never zero', () => {
    expect(toCsv(['a', 'b', 'c', 'd'], [[null, undefined, Number.NaN, 0]])).toContain('\r\n,,,0\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(toCsv(['a'], [['one, "two"\nthree']])).toContain('"one, ""two""\nthree"');
  });

  it('keeps spreadsheets from running texts, and numbers numbers', () => {
    const cells = ['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3', '\t=1', '-12.5', '+8%'];
    const lines = toCsv(
      ['a'],
      cells.map((text) => [text]),
    )
      .trimEnd()
      .split('\r\n')
      .slice(1);
    expect(lines).toEqual(["'=1+1", "'@SUM(A1)", "'+cmd|calc", "'-2+3", "'\t=1", '-12.5', '+8%']);
    fc.assert(
      fc.property(fc.constantFrom('=', '@', '+', '-', '|'), fc.string(), (sign, rest) => {
        const [, cell = ''] = toCsv(['a'], [[`${sign}x${rest}`]]).split(/\r\n/);
        return /^"?'/.test(cell);
      }),
    );
  });
});
