import { ZONE_MS } from '../../../format.js';
import { liveStore } from '../../../live/live-store.js';
import { useShownNow } from '../../../live/use-clock.js';
import { SPAN_STEP_MS, type Span, type Stretch, spanAt } from './span.js';

/** From when to when a span is now; the component renders again only when a live one moves on, not with all that comes in. */
export function useSpanAt(span: Span, sample: Stretch | null): Stretch {
  useShownNow(SPAN_STEP_MS);
  return spanAt(span, liveStore.nowMs(), ZONE_MS, sample);
}
