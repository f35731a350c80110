import useSWR, { type SWRResponse } from 'swr';
import type { Problem } from './request.js';
import { request } from './request.js';

/**
 * A GET that is kept fresh.
 *
 * @param path below /api/v1, or null while it is not known yet
 * @param refreshMs how often to ask again; 0 never
 */
export function useResource<T>(path: string | null, refreshMs = 0): SWRResponse<T, Problem> {
  return useSWR<T, Problem>(path, (key: string) => request<T>(key), {
    refreshInterval: refreshMs,
    keepPreviousData: true,
    revalidateOnFocus: false,
    shouldRetryOnError: false,
    dedupingInterval: 1_000,
  });
}
