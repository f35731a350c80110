/** What one stream may ask of the gateway. */
export interface StreamLimits {
  /** Batches that may be unacknowledged. */
  readonly windowBatches: number;
  readonly maxBatchBytes: number;
  readonly maxBatchRows: number;
  /** Octets on their way to the log before the gateway stops reading the stream. */
  readonly maxInFlightBytes: number;
  readonly maxStreams: number;
}

export const defaultStreamLimits: StreamLimits = {
  windowBatches: 64,
  maxBatchBytes: 1 << 20,
  maxBatchRows: 4096,
  maxInFlightBytes: 8 << 20,
  maxStreams: 2000,
};
