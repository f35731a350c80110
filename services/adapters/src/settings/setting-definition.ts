import { z } from 'zod';

/** One setting. The tables in the README are made of these. */
export interface SettingDefinition {
  readonly variable: `LUYUN_${string}`;
  readonly schema: z.ZodType<unknown, string | undefined>;
  readonly default?: string;
  /** Completes "must be ...". */
  readonly expects: string;
  /** For the README. */
  readonly about: string;
  /** Never shown; may come from a file as well, which `<variable>_FILE` names. */
  readonly secret?: true;
}

export const text = z.string().min(1);

/** A whole number. z.coerce would take '' for 0. */
export const count = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max));
