import type { Within } from '../proposals/proposal-types.js';

/** A version that was sent to a controller, and how that went. */
export interface Deployment {
  /** The command that writes it. */
  readonly id: string;
  readonly deviceId: string;
  readonly version: number;
  readonly author: string;
  readonly askedMs: number;
  readonly watchMs: number;
  readonly rule: { readonly worseByShare: number; readonly worseByM: number };
  readonly state: 'asked' | 'watching' | 'kept' | 'rolled-back' | 'ended';
  readonly sinceMs: number | null;
  readonly endedMs: number | null;
  readonly reason: string;
  /** Longest queue a minute, m, with 95 % intervals. */
  readonly outcome: {
    readonly before: Within;
    readonly after: Within;
    readonly expected: number;
    readonly change: Within;
    readonly seasonDays: number;
  } | null;
  readonly rollbackId: string | null;
}
