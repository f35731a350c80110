import type { Translate } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import type { Clock } from '../live/protocol.js';
import { say } from '../parts/toasts.js';
import { addressOf, writeClock } from './address-codec.js';
import { shownClock } from './use-clock-address.js';

/** Copies an address that leads back to this page, camera, selection and to the very moment that is shown. */
export function copyMoment(t: Translate): Promise<void> {
  const { clock } = liveStore;
  return copy(t, { atMs: liveStore.nowMs(), speed: clock === 'live' ? 1 : clock.speed });
}

/** Copies the address of what is shown. What is live stays live; stored time is as far as it has run, which the address bar is not. */
export function copyAddress(t: Translate): Promise<void> {
  return copy(t, shownClock());
}

async function copy(t: Translate, clock: Clock): Promise<void> {
  const query = new URLSearchParams(location.search);
  writeClock(query, clock);
  const address = addressOf(location.origin + location.pathname, query);
  try {
    await navigator.clipboard.writeText(address);
    say({ title: t('time.copied'), detail: address, tone: 'good' });
  } catch {
    // Clipboards are for secure origins; the address can be taken from here by hand.
    say({ title: t('time.copyByHand'), detail: address, forMs: 0 });
  }
}
