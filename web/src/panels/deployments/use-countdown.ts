import { useEffect, useState } from 'react';
import { formatDuration } from '../../format.js';

/** What is left until a time, every second; null where there is none. Minutes and seconds as `12:07`, with hours `1:02:03`. */
export function useCountdown(untilMs: number | null): { readonly ms: number; readonly text: string } | null {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [untilMs]);
  if (untilMs === null) return null;
  const ms = Math.max(0, untilMs - nowMs);
  const s = Math.ceil(ms / 1000);
  const hours = Math.floor(s / 3600);
  const rest = formatDuration(s % 3600);
  return { ms, text: hours > 0 ? `${hours}:${rest.padStart(5, '0')}` : rest };
}
