/** Things as somebody shows them at one instant, as columns. */
export interface ShownThings {
  readonly rows: number;
  readonly id: readonly number[];
  /** Degrees, WGS-84. */
  readonly longitude: readonly number[];
  readonly latitude: readonly number[];
  /** live.v1.Tracks.kind */
  readonly kind: readonly number[];
}
