import { IndianaCode } from './indiana-code.js';
import type { PhaseService } from './phase-services.js';
import { eventsOfCodes, type SignalEvents } from './signal-events.js';

/** No vehicle of the opposing lanes within it, UTC epoch ms. */
export interface TrafficGap {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface LeftTurnGaps {
  /** Those of a second and more, in order. */
  readonly gaps: readonly TrafficGap[];
  /** Gaps by length: at least `fromS`, below the next one's. */
  readonly bins: readonly { readonly fromS: number; readonly gaps: number }[];
  readonly greens: number;
  /** Time in gaps long enough to turn (the last bin), of the green. */
  readonly usableShare: number | null;
}

/** Bins of the known tools, s; a left turn over several lanes needs 7.4 s. */
const BINS_S = [1, 3.3, 3.7, 7.4] as const;
const codes: ReadonlySet<number> = new Set([IndianaCode.detectorOn]);

/** Gaps in the traffic that a left turn gives way to: between actuations of the opposing lanes, from their green to their yellow. */
export function leftTurnGaps(
  events: SignalEvents,
  opposing: readonly PhaseService[],
  channels: readonly number[],
): LeftTurnGaps {
  const own = new Set(channels);
  const hits = [...eventsOfCodes(events, codes)].filter(({ parameter }) => own.has(parameter));
  const counts = BINS_S.map(() => 0);
  const gaps: TrafficGap[] = [];
  let usableMs = 0;
  let greenMs = 0;
  let at = 0;
  for (const green of opposing) {
    while (at < hits.length && (hits[at]?.timeMs ?? 0) < green.greenMs) at++;
    let sinceMs = green.greenMs;
    const note = (untilMs: number) => {
      const gapS = (untilMs - sinceMs) / 1000;
      const bin = BINS_S.findLastIndex((fromS) => gapS >= fromS);
      if (bin >= 0) {
        counts[bin] = (counts[bin] ?? 0) + 1;
        gaps.push({ fromMs: sinceMs, toMs: untilMs });
      }
      if (bin === BINS_S.length - 1) usableMs += untilMs - sinceMs;
      sinceMs = untilMs;
    };
    for (; at < hits.length && (hits[at]?.timeMs ?? 0) < green.yellowMs; at++) note(hits[at]?.timeMs ?? 0);
    note(green.yellowMs);
    greenMs += green.yellowMs - green.greenMs;
  }
  return {
    gaps,
    bins: BINS_S.map((fromS, i) => ({ fromS, gaps: counts[i] ?? 0 })),
    greens: opposing.length,
    usableShare: greenMs > 0 ? usableMs / greenMs : null,
  };
}
