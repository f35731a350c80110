import type { Translate } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import { say } from '../parts/toasts.js';
import { readable, writeClock } from './address-codec.js';

/** Copies an address that leads back to this page, camera, selection and to the very moment that is shown. */
export async function copyPermalink(t: Translate): Promise<void> {
  const query = new URLSearchParams(location.search);
  const { clock } = liveStore;
  writeClock(query, { atMs: liveStore.nowMs(), speed: clock === 'live' ? 1 : clock.speed });
  const address = `${location.origin}${location.pathname}?${readable(query)}`;
  try {
    await navigator.clipboard.writeText(address);
    say({ title: t('time.copied'), detail: address, tone: 'good' });
  } catch {
    // Clipboards are for secure origins; the address can be taken from here by hand.
    say({ title: t('time.copyByHand'), detail: address, forMs: 0 });
  }
}
