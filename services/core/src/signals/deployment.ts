import type { BeforeAfter } from './before-after.js';
import type { SignalProgramme } from './timing-plan.js';

/** When a programme that was written is taken back by itself: its queue or its delay is so much worse, for certain. */
export interface RollbackRule {
  /** Worse than expected by this share of it, and by this much: of the longest queue, m, or of the delay, s. */
  readonly worseByShare: number;
  readonly worseByM: number;
  readonly worseByS: number;
}

/** Where nobody says another one. */
export const usualRollbackRule: RollbackRule = { worseByShare: 0.3, worseByM: 15, worseByS: 10 };

/** How it went since a programme was written; null while too little is known. */
export interface DeploymentOutcome {
  /** The longest queue of each minute, m. */
  readonly queueM: BeforeAfter | null;
  /** What a vehicle lost on its last 100 m before the stop line, mean of each minute, s. */
  readonly delayS: BeforeAfter | null;
}

/**
 * - asked: its command is on its way, or waits for a second person
 * - watching: it runs; kept: it was watched to the end; rolled-back: what was there before was written again
 * - ended: its command came to nothing
 */
export type DeploymentState = 'asked' | 'watching' | 'kept' | 'rolled-back' | 'ended';

/** A version that was sent to a controller, and how that went. */
export interface Deployment {
  /** Id of the command that writes it. */
  readonly id: string;
  readonly deviceId: string;
  readonly version: number;
  readonly author: string;
  readonly askedMs: number;
  /** What the controller held before. */
  readonly before: SignalProgramme;
  readonly watchMs: number;
  readonly rule: RollbackRule;
  readonly state: DeploymentState;
  /** Since when it runs, UTC epoch ms; null before. */
  readonly sinceMs: number | null;
  readonly endedMs: number | null;
  /** Why it ended as it did. */
  readonly reason: string;
  /** Null until it was looked at. */
  readonly outcome: DeploymentOutcome | null;
  /** The command that takes it back; null: none. */
  readonly rollbackId: string | null;
}

/** Which figure a rule wants a programme taken back for; undefined: none. */
export function wantsRollback(
  { worseByShare, worseByM, worseByS }: RollbackRule,
  outcome: DeploymentOutcome,
): keyof DeploymentOutcome | undefined {
  const isWorse = (told: BeforeAfter | null, by: number) =>
    told !== null &&
    told.change.low > 0 &&
    told.after.mean > told.expected * (1 + worseByShare) &&
    told.after.mean > told.expected + by;
  if (isWorse(outcome.queueM, worseByM)) return 'queueM';
  return isWorse(outcome.delayS, worseByS) ? 'delayS' : undefined;
}
