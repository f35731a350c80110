import type { LiveEntry } from '@luyun/core';
import type { ShownKind } from '../encode-state.js';

/** What is shown of one thing from a time on, until something newer comes. */
export interface ShownChange {
  readonly kind: ShownKind;
  /** UTC epoch ms of stored time from which it is shown. */
  readonly atMs: number;
  readonly entry: LiveEntry<ShownKind>;
  /** Nobody has said for longer that it is still so. */
  readonly untilMs: number;
  /** What is shown after that; undefined: nothing, for nothing is known. */
  readonly after: LiveEntry<ShownKind> | undefined;
}

/** What is to be read: stored time [fromMs, toMs), and at the begin of a replay what stood at `fromMs`, too. */
export interface ReadWindow {
  readonly fromMs: number;
  readonly toMs: number;
  readonly begin: boolean;
}
