import type { Scene } from '../../../charts/plot/scene.js';
import type { Stretch } from './span.js';

interface Wait {
  readonly callMs: number;
  readonly servedMs: number;
}

const LEAST_S = 30;

/** How long those waited who had called: a bar from the call to its green, as high as the wait was long. */
export function waitScene({ fromMs, toMs }: Stretch, waits: readonly Wait[], say: (index: number) => string): Scene {
  const seconds = waits.map(({ callMs, servedMs }) => (servedMs - callMs) / 1000);
  const longest = seconds.reduce((most, each) => Math.max(most, each), LEAST_S);
  return {
    fromMs,
    toMs,
    y: { min: 0, max: Math.ceil((longest * 1.08) / 10) * 10 },
    marks: [
      {
        kind: 'bars',
        token: 'accent',
        alpha: 0.3,
        fromX: waits.map(({ callMs }) => callMs),
        toX: waits.map(({ servedMs }) => servedMs),
        fromY: waits.map(() => 0),
        toY: seconds,
      },
      { kind: 'points', token: 'accent', radiusPx: 2.6, x: waits.map(({ servedMs }) => servedMs), y: seconds, say },
    ],
  };
}
