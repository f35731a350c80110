import { useEffect, useRef } from 'react';
import type { SWRResponse } from 'swr';
import type { Problem } from '../../api/request.js';
import { useResource } from '../../api/use-resource.js';

/** Something open that wants a person. */
export interface Alarm {
  readonly id: string;
  readonly sinceMs: number;
  readonly kind: string;
  /** 0 slight .. 4 grave */
  readonly severity: number;
  readonly title: string;
  readonly titleEn: string;
  /** As in the address, e.g. `device:d-1`. */
  readonly selection: string | null;
  readonly detail: string | null;
}

const REFRESH_MS = 5_000;

/** Open alarms, always of now. */
export function useAlarms(): SWRResponse<{ readonly items: readonly Alarm[] }, Problem> {
  return useResource('/alarms', REFRESH_MS);
}

/** Calls with the alarms that open while one looks, once for each; not for those that were open before. */
export function useNewAlarms(alarms: readonly Alarm[] | undefined, onNew: (alarms: readonly Alarm[]) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const latest = useRef(onNew);
  useEffect(() => {
    latest.current = onNew;
  });
  useEffect(() => {
    if (!alarms) return;
    const before = known.current;
    known.current = new Set(alarms.map((alarm) => alarm.id));
    const opened = before ? alarms.filter((alarm) => !before.has(alarm.id)) : [];
    if (opened.length > 0) latest.current(opened);
  }, [alarms]);
}
