import { IndianaCode } from './indiana-code.js';
import { eventsOfCodes, type SignalEvents } from './signal-events.js';

/** A time in which one plan ran. */
export interface PlanPeriod {
  /** Number at the controller; null before the first that was told. */
  readonly plan: number | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** As the log tells them; null: it did not. */
  readonly cycleS: number | null;
  /** Split of each phase, s. */
  readonly splitsS: ReadonlyMap<number, number>;
}

const PHASES = 16;
/** Splits and the cycle are told within so long of the change of plan. */
const TOLD_MS = 5_000;

const codes: ReadonlySet<number> = new Set([
  IndianaCode.planChange,
  IndianaCode.cycleLengthChange,
  ...Array.from({ length: PHASES }, (_, i) => IndianaCode.splitChangeBase + i + 1),
]);

/** The plans of [fromMs, toMs), without a gap between them. */
export function planPeriods(events: SignalEvents, fromMs: number, toMs: number): PlanPeriod[] {
  const periods: PlanPeriod[] = [];
  let plan: number | null = null;
  let sinceMs = fromMs;
  let cycleS: number | null = null;
  let splitsS = new Map<number, number>();
  for (const { timeMs, code, parameter } of eventsOfCodes(events, codes)) {
    if (timeMs >= toMs) break;
    if (code === IndianaCode.cycleLengthChange) cycleS = parameter;
    else if (code !== IndianaCode.planChange) splitsS.set(code - IndianaCode.splitChangeBase, parameter);
    else if (parameter !== plan) {
      const beginMs = Math.max(fromMs, timeMs);
      if (beginMs > sinceMs) periods.push({ plan, fromMs: sinceMs, toMs: beginMs, cycleS, splitsS });
      plan = parameter;
      sinceMs = beginMs;
      splitsS = splitsTold(events, timeMs) ? new Map() : new Map(splitsS);
    }
  }
  if (toMs > sinceMs) periods.push({ plan, fromMs: sinceMs, toMs, cycleS, splitsS });
  return periods;
}

/** Whether the controller tells its splits with a change of plan; those of the plan before hold no more then. */
function splitsTold(events: SignalEvents, changeMs: number): boolean {
  const splitCodes = new Set([...codes].filter((code) => code > IndianaCode.splitChangeBase));
  for (const { timeMs } of eventsOfCodes(events, splitCodes)) {
    if (timeMs >= changeMs && timeMs < changeMs + TOLD_MS) return true;
  }
  return false;
}
