import { liveStore } from '../../live/live-store.js';

/** Playing stored time: what buttons and keys of the time bar do. */

export const SPEEDS = [1, 2, 5, 10, 30, 60] as const;
const SPEED_KEY = 'luyun.playSpeed';
/** What happened so lately may not be stored yet: playing from there is live, ms. */
const LIVE_WITHIN_MS = 8_000;

let speed = SPEEDS.find((each) => String(each) === localStorage.getItem(SPEED_KEY)) ?? 1;

/** How fast stored time runs when it is played, 1 to 60. */
export function playSpeed(): number {
  const { clock } = liveStore;
  return clock !== 'live' && clock.speed > 0 ? clock.speed : speed;
}

export function setPlaySpeed(next: number): void {
  speed = SPEEDS.find((each) => each === next) ?? 1;
  localStorage.setItem(SPEED_KEY, String(speed));
  const { clock } = liveStore;
  if (clock !== 'live' && clock.speed > 0) liveStore.setClock({ atMs: liveStore.nowMs(), speed });
}

/** One step faster or slower. */
export function shiftSpeed(by: 1 | -1): void {
  const next = SPEEDS[SPEEDS.indexOf(speed) + by];
  if (next) setPlaySpeed(next);
}

/** Pauses what runs, live too; plays what is paused. */
export function togglePlay(): void {
  const { clock } = liveStore;
  const runs = clock === 'live' || clock.speed > 0;
  liveStore.setClock({ atMs: liveStore.nowMs(), speed: runs ? 0 : speed });
}

/** Shows another moment and goes on as before: playing, or paused. From live it plays at its usual pace. */
export function seek(toMs: number): void {
  if (toMs >= liveStore.platformNowMs() - LIVE_WITHIN_MS) {
    liveStore.setClock('live');
    return;
  }
  const { clock } = liveStore;
  liveStore.setClock({ atMs: Math.max(0, toMs), speed: clock === 'live' ? 1 : clock.speed });
}

export function seekBy(ms: number): void {
  seek(liveStore.nowMs() + ms);
}

export function goLive(): void {
  liveStore.setClock('live');
}
