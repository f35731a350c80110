import { useSyncExternalStore } from 'react';
import { type LiveStore, liveStore } from './live-store.js';

/** The live store; the component renders again when it changed, at most twice a second. */
export function useLive(): LiveStore {
  useSyncExternalStore(liveStore.onView, () => liveStore.version);
  return liveStore;
}
