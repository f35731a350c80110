/** How vehicles come to a light, and what it shows, both folded into one cycle; a value a second. */
export interface FoldedApproach {
  /** Vehicles by second of the cycle, counted from when the cycle would begin with offset 0, in one cycle. */
  readonly arrivals: readonly number[];
  /** Whether it is green, by second from the cycle's beginning. */
  readonly green: readonly boolean[];
  readonly saturationPerS: number;
  /** own: the light moves with the offset, vehicles come as before. next: vehicles come later with the offset, the light stays. */
  readonly moves: 'own' | 'next';
}

export interface OffsetPreview {
  /** Share of vehicles that come while it is green, 0..1. */
  readonly onGreen: number;
  /** Of waiting in the queue, s a vehicle. */
  readonly delayS: number;
}

/**
 * What an offset does at a junction and at the next ones that get its platoons: quick enough for every move of a hand. Queues are as in the uniform part
 * of the flow model; what overflows a cycle's capacity is left out, it does not depend on the offset.
 * @param shiftS how far the offset is from the one with which the vehicles were seen
 */
export function previewOffset(approaches: readonly FoldedApproach[], shiftS: number): OffsetPreview {
  let vehicles = 0;
  let onGreen = 0;
  let waited = 0;
  for (const { arrivals, green, saturationPerS, moves } of approaches) {
    const n = arrivals.length;
    const shift = ((Math.round(shiftS) % n) + n) % n;
    // Only the one against the other matters: a light that moves on is vehicles that come earlier.
    const at = (second: number) => arrivals[moves === 'own' ? (second + shift) % n : (second - shift + n) % n] ?? 0;
    let queue = 0;
    for (let second = 0; second < 2 * n; second++) {
      const s = second % n;
      const come = at(s);
      const open = green[s] === true;
      queue = Math.max(0, queue + come - (open ? saturationPerS : 0));
      if (second < n) continue;
      vehicles += come;
      if (open) onGreen += come;
      waited += queue;
    }
  }
  return { onGreen: vehicles > 0 ? onGreen / vehicles : 0, delayS: vehicles > 0 ? waited / vehicles : 0 };
}
