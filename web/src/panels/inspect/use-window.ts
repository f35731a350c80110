import { useEffect, useState } from 'react';
import { liveStore } from '../../live/live-store.js';

/** The last `minutes` as a query `fromMs=..&toMs=..`, moved on once a minute so that answers can be shared. */
export function useWindow(minutes: number): string {
  const [endMs, setEndMs] = useState(() => end());
  useEffect(() => {
    const timer = setInterval(() => setEndMs(end()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return `fromMs=${endMs - minutes * 60_000}&toMs=${endMs}`;
}

function end(): number {
  return Math.ceil(liveStore.nowMs() / 60_000) * 60_000;
}
