import type { BeforeAfter } from './before-after.js';
import type { SignalProgramme } from './timing-plan.js';

/** When a programme that was written is taken back by itself: its longest queue is so much worse, for certain. */
export interface RollbackRule {
  /** Worse than expected by this share of it, and by this much, m. */
  readonly worseByShare: number;
  readonly worseByM: number;
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
  /** The longest queue of each minute, m, before and since; null while too little is known. */
  readonly outcome: BeforeAfter | null;
  /** The command that takes it back; null: none. */
  readonly rollbackId: string | null;
}

/** Whether a rule wants a programme taken back. */
export function wantsRollback(
  { worseByShare, worseByM }: RollbackRule,
  { after, expected, change }: BeforeAfter,
): boolean {
  return change.low > 0 && after.mean > expected * (1 + worseByShare) && after.mean > expected + worseByM;
}
