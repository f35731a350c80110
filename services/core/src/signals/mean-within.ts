/** A mean with its 95 % confidence interval. */
export interface MeanWithin {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/** The mean of values that are independent of each other; of less than two, nothing is known of how far it is off. */
export function meanWithin(values: readonly number[]): MeanWithin {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const half = values.length < 2 ? 0 : studentT(values.length - 1) * standardError(values);
  return { mean, low: mean - half, high: mean + half };
}

export function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** 97.5 % quantile of Student's t: exact for one and two degrees of freedom, else Cornish and Fisher's expansion, to 2 %. */
export function studentT(freedom: number): number {
  if (freedom < 2) return 12.706;
  if (freedom < 3) return 4.303;
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
