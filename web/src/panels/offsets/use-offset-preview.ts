import { useEffect, useRef, useState } from 'react';
import { type Problem, request } from '../../api/request.js';
import type { OffsetPreview } from './offset-types.js';

export interface Asked {
  readonly junctionIds: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
  /** By junction; who is not named keeps the plan's. */
  readonly offsetsMs: Readonly<Record<string, number>>;
}

/** What offsets would do, asked while a hand moves: never two questions at a time, the newest wish next. */
export function useOffsetPreview(asked: Asked | null): {
  readonly items: readonly OffsetPreview[] | null;
  readonly error: Problem | null;
} {
  const [items, setItems] = useState<readonly OffsetPreview[] | null>(null);
  const [error, setError] = useState<Problem | null>(null);
  const wish = useRef<Asked | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    wish.current = asked;
    const run = async () => {
      if (busy.current) return;
      busy.current = true;
      while (wish.current) {
        const now = wish.current;
        wish.current = null;
        try {
          const answer = await request<{ items: readonly OffsetPreview[] }>('/proposals/offset-preview', 'POST', now);
          setItems(answer.items);
          setError(null);
        } catch (problem) {
          setError(problem as Problem);
        }
      }
      busy.current = false;
    };
    if (asked) void run();
  }, [asked]);
  return { items, error };
}
