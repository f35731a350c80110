/** What an alarm is about. */
export type AlarmKind =
  | 'device-silent'
  | 'device-loss'
  | 'device-late'
  | 'clock-skew'
  | 'quarantine'
  | 'event'
  | 'corridor'
  | 'signal';

/** Something that somebody should look at, while it lasts. */
export interface Alarm {
  /** Kind and thing. */
  readonly id: string;
  readonly kind: AlarmKind;
  /** UTC epoch ms. */
  readonly sinceMs: number;
  /** 1 slight .. 4 grave */
  readonly severity: number;
  readonly title: string;
  readonly titleEn: string;
  /** What it is about: `device:ID`, `event:ID`, `corridor:ID`, `junction:ID`. */
  readonly selection: string;
  /** The value that raised it, with its unit, or what was said: the same in any language. */
  readonly detail: string;
}

/**
 * What one rule says now. Between the threshold that raises an alarm and the one that clears it lies what is neither, so that
 * an alarm does not come and go with a value near a threshold.
 */
export interface AlarmSign extends Alarm {
  readonly level: 'raised' | 'between' | 'clear';
}
