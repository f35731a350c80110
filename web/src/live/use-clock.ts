import { useEffect, useState } from 'react';
import { liveStore } from './live-store.js';
import type { Clock } from './protocol.js';
import { useLive } from './use-live.js';

export interface ShownClock {
  /** Live, or stored data from a time on. */
  readonly clock: Clock;
  readonly live: boolean;
  /** Seconds of shown time a second; 0 is paused. */
  readonly speed: number;
  /** Whether another time was asked for and is on its way. */
  readonly seeking: boolean;
}

/** Which time is shown: for whatever must tell live values from stored ones. */
export function useClock(): ShownClock {
  const { clock, seeking } = useLive();
  return { clock, live: clock === 'live', speed: clock === 'live' ? 1 : clock.speed, seeking };
}

/** The shown time in whole steps, epoch ms; the component renders again with each of them. */
export function useShownNow(stepMs = 1_000): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick(Math.floor(liveStore.nowMs() / stepMs)), Math.min(250, stepMs));
    return () => clearInterval(timer);
  }, [stepMs]);
  return Math.floor(liveStore.nowMs() / stepMs) * stepMs;
}
