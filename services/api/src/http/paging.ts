import { z } from 'zod';
import { Problem } from './problem.js';

/** Query parameters of a list. */
export function paging(most: number, usual: number) {
  return {
    limit: z.coerce.number().int().min(1).max(most).default(usual),
    cursor: z.string().max(500).optional(),
  };
}

/** Where the next page begins, as text that means nothing to anybody else. */
export function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place of a cursor, checked against `schema`; undefined without one. Throws 400 for one that was not made here. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, schema: T): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem(400, 'The cursor is not one of ours.', {
      errors: [{ path: 'query.cursor', message: 'must come from nextCursor' }],
    });
  }
}
