/** Where a sheet rests, lowest first. The styles have the same heights, see `[data-snap]` in parts.css. */
export const SNAPS = ['low', 'half', 'full'] as const;
export type Snap = (typeof SNAPS)[number];

const LOW_PX = 132;
const HALF = 0.46;
/** What a full sheet leaves free above and below it, px. */
const FULL_LEAVES_PX = 160;
/** Let go at this speed, it flies on to the next rest, px a ms. */
const FLING = 0.5;

export function snapHeights(windowPx: number): Readonly<Record<Snap, number>> {
  return { low: LOW_PX, half: windowPx * HALF, full: windowPx - FULL_LEAVES_PX };
}

/** Where a sheet comes to rest that was let go at a height with a speed (px a ms, up is more); `gone` when thrown away. */
export function nearestSnap(heightPx: number, speed: number, heights: Readonly<Record<Snap, number>>): Snap | 'gone' {
  if (heightPx < heights.low * 0.6) return 'gone';
  if (Math.abs(speed) > FLING) {
    const order = speed > 0 ? SNAPS : [...SNAPS].reverse();
    const next = order.find((snap) => (speed > 0 ? heights[snap] > heightPx : heights[snap] < heightPx));
    return next ?? (speed > 0 ? 'full' : 'low');
  }
  const distance = (snap: Snap) => Math.abs(heights[snap] - heightPx);
  return SNAPS.reduce((best, snap) => (distance(snap) < distance(best) ? snap : best));
}
