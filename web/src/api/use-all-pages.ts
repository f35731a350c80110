import useSWR, { type SWRResponse } from 'swr';
import { type Problem, request } from './request.js';
import type { Page } from './types.js';

/** Far more pages than a city has; keeps a faulty cursor from going round for ever. */
const MOST_PAGES = 100;

/**
 * A list by cursor, whole, for tables that sort and count over all of it.
 *
 * @param path below /api/v1, with its `limit`
 * @param refreshMs how often to ask again; 0 never
 */
export function useAllPages<T>(path: string, refreshMs = 0): SWRResponse<readonly T[], Problem> {
  return useSWR<readonly T[], Problem>(['all', path], () => all<T>(path), {
    refreshInterval: refreshMs,
    keepPreviousData: true,
    revalidateOnFocus: false,
    shouldRetryOnError: false,
    dedupingInterval: 1_000,
  });
}

async function all<T>(path: string): Promise<readonly T[]> {
  const out: T[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const next: string = cursor === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
    const answer: Page<T> = await request<Page<T>>(path + next);
    out.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return out;
}
