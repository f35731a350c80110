/** What drivers see of people on foot. */
export interface FootView {
  /** People on each crossing, by its index. */
  readonly walkersOn: ArrayLike<number>;
  /** Whether somebody is, or is about to be, where a driver would pass: at a distance along the crossing's line, m. */
  isTaken(crossing: number, alongM: number): boolean;
}

export const nobodyOnFoot: FootView = { walkersOn: [], isTaken: () => false };
