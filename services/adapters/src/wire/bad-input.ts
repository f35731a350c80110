/** Why octets or rows were refused; the value of `events.v1.Quarantined.reason`. */
export type RefusalReason =
  | 'range'
  | 'time'
  | 'position-jump'
  | 'impossible-count'
  | 'malformed'
  | 'too-large'
  | 'unknown-device';

/** Input that cannot be used, as a value: bad data never throws. */
export interface BadInput {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** For people: which field, which row, which limit. */
  readonly detail: string;
}

/** Says no. */
export function badInput(reason: RefusalReason, detail: string): BadInput {
  return { ok: false, reason, detail };
}
