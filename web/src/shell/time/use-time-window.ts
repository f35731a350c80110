import { useState } from 'react';
import { liveStore } from '../../live/live-store.js';
import { SPANS_MS, type TimeWindow, timeAt, windowAround, zoomed } from './time-scale.js';

const SPAN_KEY = 'luyun.timeSpan';

interface Shown {
  readonly window: TimeWindow;
  readonly spanMs: number;
  setSpan(spanMs: number): void;
  zoom(factor: number, aboutMs: number): void;
  pan(byMs: number): void;
  /** Shows again what is on the map. */
  follow(): void;
}

function rememberedSpan(): number {
  const kept = Number(localStorage.getItem(SPAN_KEY));
  return SPANS_MS.find((span) => span === kept) ?? SPANS_MS[1];
}

/**
 * Which stretch of time the bar shows. It follows what is shown on the map, until one looks elsewhere on the bar; from
 * then on it stays until what is shown comes into it, or `follow` is called.
 */
export function useTimeWindow(shownMs: number): Shown {
  const [spanMs, setSpan] = useState(rememberedSpan);
  const [held, setHeld] = useState<TimeWindow | undefined>(undefined);
  const [free, setFree] = useState(false);
  const nowMs = liveStore.platformNowMs();
  const away = free && held !== undefined && (shownMs < held.fromMs || shownMs > held.toMs);
  const window = away ? held : windowAround(shownMs, nowMs, spanMs, held);
  const next = window.toMs >= nowMs ? undefined : window;
  // Kept while rendering: what is shown moves by itself.
  if (next?.toMs !== held?.toMs || next?.fromMs !== held?.fromMs) setHeld(next);
  if (free && !away) setFree(false);
  const hold = (wanted: TimeWindow) => {
    setSpan(wanted.toMs - wanted.fromMs);
    setHeld(wanted.toMs >= nowMs ? undefined : wanted);
    setFree(wanted.toMs < nowMs);
  };
  return {
    window,
    spanMs,
    setSpan: (wanted) => {
      localStorage.setItem(SPAN_KEY, String(wanted));
      hold(zoomed(window, wanted / spanMs, away ? timeAt(window, 0.5) : shownMs, nowMs));
    },
    zoom: (factor, aboutMs) => hold(zoomed(window, factor, aboutMs, nowMs)),
    pan: (byMs) => {
      const toMs = Math.min(nowMs, window.toMs + byMs);
      hold({ fromMs: toMs - spanMs, toMs });
    },
    follow: () => {
      setFree(false);
      setHeld(undefined);
    },
  };
}
