import type { SignalColumns, SignalGroupState } from './signal-group-state.js';

const MISSING_END = 36_001;
const END_UNIT_MS = 100;
const MISSING_CONFIDENCE = 255;
/** A controller that does not say how sure it is. */
const USUAL_CONFIDENCE_PCT = 90;
/** What is guessed from the past is never surer than that. */
const PAST_CONFIDENCE_PCT = 80;
const MIN_PAST = 3;
/** Mean error at which a controller's word is worth a tenth. */
const WORTHLESS_ERROR_S = 10;

/** When a light will end: UTC epoch ms, 0 unknown. */
export interface Prediction {
  readonly endMs: number;
  readonly confidencePct: number;
  readonly byController: boolean;
}

const unknown: Prediction = { endMs: 0, confidencePct: 0, byController: false };

/**
 * The controller's word where it is plausible (within its own bounds), with its confidence lowered by how wrong its first
 * words on this light have been; else the median of the last whole durations of this light, the surer the less they differ; else unknown.
 */
export function predictEnd(known: SignalGroupState, timeMs: number, signals: SignalColumns, row: number): Prediction {
  const likely = signals.likelyEnd[row] as number;
  const min = signals.minEnd[row] as number;
  const max = signals.maxEnd[row] as number;
  const plausible =
    likely !== MISSING_END && (min === MISSING_END || likely >= min) && (max === MISSING_END || likely <= max);
  if (plausible) {
    const said = signals.confidence[row] as number;
    const confidence = said === MISSING_CONFIDENCE ? USUAL_CONFIDENCE_PCT : said;
    const worth = Math.max(0.1, 1 - (known.errorsS.get(known.light) ?? 0) / WORTHLESS_ERROR_S);
    return { endMs: timeMs + likely * END_UNIT_MS, confidencePct: Math.round(confidence * worth), byController: true };
  }
  const durations = known.durationsMs.get(known.light);
  if (!known.whole || durations === undefined || durations.length < MIN_PAST) return unknown;
  const sorted = [...durations].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] as number;
  const endMs = known.sinceMs + median;
  if (endMs <= timeMs) return unknown;
  const spread = ((sorted[sorted.length - 1] as number) - (sorted[0] as number)) / 2;
  const confidencePct = Math.round(PAST_CONFIDENCE_PCT * Math.max(0, 1 - spread / median));
  return { endMs, confidencePct, byController: false };
}
