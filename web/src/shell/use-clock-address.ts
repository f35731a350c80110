import { useEffect } from 'react';
import { liveStore } from '../live/live-store.js';
import type { Clock } from '../live/protocol.js';
import { clockInAddress, putClockInAddress } from './address.js';

/** While time runs, the address follows it this often; browsers allow no more than 100 changes in 30 s. */
const FOLLOW_EVERY_MS = 1_000;

/** What the address should say now: stored time as far as it has run. */
export function shownClock(): Clock {
  const { clock } = liveStore;
  return clock === 'live' ? 'live' : { atMs: liveStore.nowMs(), speed: clock.speed };
}

/** Keeps the shown time and the address together: permalinks to a moment, and back undoes leaving live. */
export function useClockAddress(): void {
  useEffect(() => {
    liveStore.setClock(clockInAddress());
    let was: Clock = liveStore.clock;
    const write = () => {
      // Stored time that reaches now goes over to live by itself; that is no step to go back to.
      const byHand = liveStore.seeking;
      const left = (was === 'live') !== (liveStore.clock === 'live');
      was = liveStore.clock;
      putClockInAddress(shownClock(), left && byHand);
    };
    const onBack = () => {
      const wanted = clockInAddress();
      if (wanted === 'live' && liveStore.clock === 'live') return;
      was = wanted;
      liveStore.setClock(wanted);
    };
    const stop = liveStore.on('clock', write);
    addEventListener('popstate', onBack);
    const follow = () => {
      if (liveStore.clock !== 'live' && liveStore.clock.speed > 0 && !liveStore.seeking) write();
    };
    // Who goes to the address bar to copy leaves the page first.
    addEventListener('blur', follow);
    const timer = setInterval(follow, FOLLOW_EVERY_MS);
    return () => {
      stop();
      removeEventListener('popstate', onBack);
      removeEventListener('blur', follow);
      clearInterval(timer);
      liveStore.setClock('live');
    };
  }, []);
}
