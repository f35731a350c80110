/** How tracks of several sources become one; see `TrackFusion`. */
export interface FusionParams {
  /** Tracks that are held at most. */
  readonly limit: number;
  /** Two tracks farther apart than this are two things, m; twice as far where one knows its place badly. */
  readonly gateM: number;
  /** Squared Mahalanobis distance up to which two tracks may be one thing: 99 % of chi-squared with 3 degrees of freedom. */
  readonly joinGate: number;
  /** Above this for `splitRounds` rounds they are two things again. */
  readonly splitGate: number;
  /** Rounds that two tracks must have been near each other before they are one. */
  readonly joinRounds: number;
  readonly splitRounds: number;
  /** A perceived thing is shown after so many sightings, while its sensors are on average at least so sure of it, 0..1. */
  readonly confirmHits: number;
  readonly confirmExistence: number;
  /** A new track beside one that is shown waits so long at most for being found to be the same, ms. */
  readonly probationMs: number;
  /** A track is not carried on farther than this to be compared, ms. */
  readonly maxPredictionMs: number;
  /** A vehicle that its device has left out for so long may have changed its name, ms. */
  readonly silenceMs: number;
  /** A thing that its devices have left out for so long is not shown any more, ms: about as long as it can be carried on. */
  readonly unseenMs: number;
  /** What is carried on behind another one is shown while it has so moved for no longer, ms. */
  readonly followsMs: number;
  /** What stood when it was seen last, behind something as may be, is shown so long, unless something speaks against it, ms. */
  readonly standingMs: number;
  /** A track of which nothing was heard for so long is held no more, should nobody have ended it, ms. */
  readonly heldMs: number;
}

export const usualFusion: FusionParams = {
  limit: 500_000,
  gateM: 6,
  joinGate: 11.3,
  splitGate: 14,
  joinRounds: 3,
  splitRounds: 4,
  confirmHits: 3,
  confirmExistence: 0.6,
  probationMs: 1_600,
  maxPredictionMs: 2_500,
  silenceMs: 1_000,
  unseenMs: 2_500,
  followsMs: 20_000,
  standingMs: 120_000,
  heldMs: 300_000,
};
