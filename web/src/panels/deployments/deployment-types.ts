import type { Within } from './within.js';

/** With 95 % intervals, seasonality taken out. */
export interface BeforeAfter {
  readonly before: Within;
  readonly after: Within;
  /** What `after` would be without the change. */
  readonly expected: number;
  readonly change: Within;
  readonly seasonDays: number;
}

/** A version that was sent to a controller, and how that went. */
export interface Deployment {
  /** The command that writes it. */
  readonly id: string;
  readonly deviceId: string;
  readonly version: number;
  readonly author: string;
  readonly askedMs: number;
  readonly watchMs: number;
  readonly rule: { readonly worseByShare: number; readonly worseByM: number; readonly worseByS: number };
  readonly state: 'asked' | 'watching' | 'kept' | 'rolled-back' | 'ended';
  readonly sinceMs: number | null;
  readonly endedMs: number | null;
  readonly reason: string;
  /** null while too little is known. */
  readonly outcome: {
    /** Longest queue of each minute, m. */
    readonly queueM: BeforeAfter | null;
    /** Lost by a vehicle on its last 100 m, mean of each minute, s. */
    readonly delayS: BeforeAfter | null;
  } | null;
  readonly rollbackId: string | null;
}
