/** Signal states of one batch, raw as on the wire (roadside/v1/signals.proto). */
export interface SignalColumns {
  readonly rows: number;
  readonly baseTimeMs: number;
  readonly timeOffset: Int32Array;
  readonly junction: Uint32Array;
  readonly signalGroup: Uint8Array;
  readonly light: Uint8Array;
  readonly likelyEnd: Uint16Array;
  readonly minEnd: Uint16Array;
  readonly maxEnd: Uint16Array;
  readonly confidence: Uint8Array;
}

/** One signal group as it stands. Times are UTC epoch ms. */
export interface SignalGroupState {
  light: number;
  sinceMs: number;
  /** The change to this light was seen. */
  whole: boolean;
  lastMs: number;
  likelyEndMs: number;
  /** The controller's first word on when this light ends; 0 none. */
  firstPredictionMs: number;
  /** Mean absolute error of first predictions by light, s, forgetting slowly. */
  readonly errorsS: Map<number, number>;
  /** Last whole durations by light, ms, newest last. */
  readonly durationsMs: Map<number, number[]>;
  /** Event time of what was last shown. */
  shownMs: number;
}
