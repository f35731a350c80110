import useSWR, { type SWRResponse } from 'swr';
import type { Problem } from './request.js';
import { request } from './request.js';

/**
 * A GET that is kept fresh.
 *
 * @param path below /api/v1, or null while it is not known yet
 * @param refreshMs how often to ask again; 0 never. A function says it of the last answer; it is the same one at each render
 */
export function useResource<T>(
  path: string | null,
  refreshMs: number | ((data: T | undefined) => number) = 0,
): SWRResponse<T, Problem> {
  return useSWR<T, Problem>(path, (key: string) => request<T>(key), {
    refreshInterval: refreshMs,
    keepPreviousData: true,
    revalidateOnFocus: false,
    shouldRetryOnError: false,
    dedupingInterval: 1_000,
  });
}
