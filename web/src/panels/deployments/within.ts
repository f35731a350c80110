/** A mean with its 95 % interval. */
export interface Within {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Of a change where less is better: said only where the whole interval lies on one side of zero. */
export function toneOf({ low, high }: Within): 'good' | 'danger' | undefined {
  return high < 0 ? 'good' : low > 0 ? 'danger' : undefined;
}
