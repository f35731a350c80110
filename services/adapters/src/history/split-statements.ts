/** Comments, strings, quoted names, words, numbers, spaces and single signs. */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S]|'')*'|`(?:[^`\\]|\\[\s\S])*`|"(?:[^"\\]|\\[\s\S])*"|[A-Za-z_]\w*|\d\w*|\s+|[\s\S]/g;

/** Cuts SQL into tokens, which make up the same text again; a comment becomes a space. */
export function sqlTokens(sql: string): string[] {
  return (sql.match(TOKEN) ?? []).map((token) => (/^(--|\/\*)/.test(token) ? ' ' : token));
}

/** The statements of SQL that are divided by semicolons, without comments: over HTTP a request takes one. */
export function splitStatements(sql: string): string[] {
  const statements = [''];
  for (const token of sqlTokens(sql)) {
    if (token === ';') statements.push('');
    else statements[statements.length - 1] += token;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}
