import { liveStore } from '../../live/live-store.js';
import { goLive, seek, seekBy, togglePlay } from './player.js';
import { stepOf, type TimeWindow } from './time-scale.js';

/** What a key does on the time bar; null when it does nothing there. */
export function timeKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  window: TimeWindow,
  onZoom: (factor: number, aboutMs: number) => void,
): (() => void) | null {
  const step = stepOf(window) * (shiftKey ? 10 : 1);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return () => seekBy(-step);
    case 'ArrowRight':
    case 'ArrowUp':
      return () => seekBy(step);
    case 'PageDown':
      return () => seekBy(-10 * step);
    case 'PageUp':
      return () => seekBy(10 * step);
    case 'Home':
      return () => seek(window.fromMs);
    case 'End':
      return goLive;
    case ' ':
      return togglePlay;
    case '+':
      return () => onZoom(0.5, liveStore.nowMs());
    case '-':
      return () => onZoom(2, liveStore.nowMs());
    default:
      return null;
  }
}
