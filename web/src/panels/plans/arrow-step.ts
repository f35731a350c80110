import type { KeyboardEvent } from 'react';

const SIGNS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const SECONDS = { plainMs: 1_000, shiftMs: 5_000 };

/** How far an arrow key moves what is dragged along a time, ms: a second, with Shift five. undefined for other keys, which are left alone. */
export function arrowStepMs(event: KeyboardEvent, { plainMs, shiftMs } = SECONDS): number | undefined {
  const sign = SIGNS[event.key];
  if (sign === undefined) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return sign * (event.shiftKey ? shiftMs : plainMs);
}
