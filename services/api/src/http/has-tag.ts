import type { IncomingHttpHeaders } from 'node:http';

/** Whether the client says that it has what this strong tag names. */
export function hasTag(
  headers: IncomingHttpHeaders | Readonly<Record<string, string | string[] | undefined>>,
  tag: string,
): boolean {
  const known = String(headers['if-none-match'] ?? '');
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
