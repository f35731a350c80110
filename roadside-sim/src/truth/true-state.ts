/** What is, at one instant: the simulator's own state, that no device of the district has touched. */
export interface TrueState {
  /** UTC epoch ms */
  readonly timeMs: number;
  readonly things: TrueThings;
  /** Back of the queue by lane id, m; lanes without a queue are left out. See `laneQueueM`. */
  readonly queuesM: ReadonlyMap<string, number>;
  readonly links: TrueLinks;
}

/** Metres driven and seconds spent on each link's lanes by all vehicles since the beginning, in the order of `ids`. */
export interface TrueLinks {
  readonly ids: readonly string[];
  readonly distanceM: Float64Array;
  readonly timeS: Float64Array;
}

/** Links that are driven one after the other. */
export interface TrueCorridor {
  readonly id: string;
  readonly links: readonly { readonly id: string; readonly lengthM: number }[];
}

export interface LinkSums {
  readonly distanceM: number;
  readonly timeS: number;
}

/** Things that move, as columns. */
export interface TrueThings {
  readonly rows: number;
  /** Never used again. */
  readonly id: Uint32Array;
  /** Of the middle, degrees WGS-84. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Low nibble of live.v1.Tracks.kind. */
  readonly kind: Uint8Array;
  /** 1: it says itself where it is. */
  readonly connected: Uint8Array;
}

/**
 * Where roadside units perceive things of a kind (low nibble of live.v1.Tracks.kind) by their specification, and the score holds. What is
 * hidden there counts as missed.
 */
export interface CoveredArea {
  covers(kind: number, longitude: number, latitude: number): boolean;
}
