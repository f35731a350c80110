import { useMemo } from 'react';
import useSWRInfinite from 'swr/infinite';
import { type Problem, request } from './request.js';
import type { Page } from './types.js';

export interface Pages<T> {
  /** Undefined before the first page. */
  readonly items: readonly T[] | undefined;
  readonly error: Problem | undefined;
  readonly more: boolean;
  loadMore(): void;
  reload(): void;
}

/** A list that comes in pages by cursor. `path` may have a query already. */
export function usePages<T>(path: string, refreshMs = 0): Pages<T> {
  const { data, error, size, setSize, mutate } = useSWRInfinite<Page<T>, Problem>(
    (index, before: Page<T> | null) => {
      if (index === 0) return path;
      if (!before?.nextCursor) return null;
      return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(before.nextCursor)}`;
    },
    (key: string) => request<Page<T>>(key),
    { refreshInterval: refreshMs, revalidateOnFocus: false, shouldRetryOnError: false, keepPreviousData: true },
  );
  const last = data?.at(-1);
  // The same array until something else comes: tables of it are long.
  const items = useMemo(() => data?.flatMap((page) => page.items), [data]);
  return {
    items,
    error,
    more: Boolean(last?.nextCursor),
    loadMore: () => void setSize(size + 1),
    reload: () => void mutate(),
  };
}
