import { useResource } from '../../api/use-resource.js';
import type { TimeWindow } from './time-scale.js';

/** Something that happened: a tick on the time bar. */
export interface Mark {
  readonly timeMs: number;
  readonly endMs: number | null;
  readonly kind: 'event' | 'incident' | 'works' | 'alarm' | 'device';
  /** 0 slight .. 4 grave */
  readonly severity: number;
  readonly title: string;
  readonly titleEn: string;
  /** As in the address, e.g. `event:12`. */
  readonly selection: string;
}

const REFRESH_MS = 20_000;

/** What happened in a window of time, and a little around it so that answers can be shared while it moves. */
export function useMarks({ fromMs, toMs }: TimeWindow): readonly Mark[] {
  const grid = Math.max(60_000, (toMs - fromMs) / 10);
  const from = Math.floor(fromMs / grid) * grid;
  const to = Math.ceil(toMs / grid) * grid;
  const { data } = useResource<{ items: readonly Mark[] }>(
    `/marks?fromMs=${Math.round(from)}&toMs=${Math.round(to)}`,
    REFRESH_MS,
  );
  return data?.items ?? [];
}
