import { expect, it } from 'vitest';
import { splitStatements, sqlTokens } from './split-statements.js';

it('splits at semicolons, but not in strings, names and comments', () => {
  const sql = `-- it's; a comment
    SELECT 'a;b''c\\'d;', \`x;y\`, "p;q" /* one; two */ FROM t; ;

    DROP TABLE u;
    -- the end;`;
  expect(splitStatements(sql)).toEqual([`SELECT 'a;b''c\\'d;', \`x;y\`, "p;q"   FROM t`, 'DROP TABLE u']);
});

it('leaves everything but comments as it is', () => {
  const sql = `SELECT a.b, c != 1.5e3, {x:Array(String)}, '--' FROM "t"\n WHERE 路 = '路'`;
  expect(sqlTokens(sql).join('')).toBe(sql);
});
