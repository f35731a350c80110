/** What a fold is told of the batch that it folds. */
export interface BatchContext {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly deviceId: string;
  /** The device that holds the stream, whose session and sequence numbers these are: the device itself, or a concentrator. */
  readonly streamId: string;
  readonly session: string;
  readonly sequence: number;
  /** UTC epoch ms at the gateway; the only "now" that a fold knows. */
  readonly receivedMs: number;
  /** As measured; see `clockCorrectionMs`. */
  readonly clockOffsetMs: number;
  /** Added to the device's times. */
  readonly clockCorrectionMs: number;
  readonly simulated: boolean;
  /** roadside.v1.DeviceKind */
  readonly kind: number;
  /** Rows that stand in quarantine, rising. */
  readonly refusedRows: readonly number[];
}
