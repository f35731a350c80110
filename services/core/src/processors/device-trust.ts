/** What trust is made of. */
export interface DeviceQuality {
  /** How much longer rows take than their device's reporting interval accounts for, ms. */
  readonly lateMs: number;
  /** Platform clock minus device clock, ms. */
  readonly clockOffsetMs: number;
  /** Share of batches that never came, 0..1. */
  readonly loss: number;
  /** Share of rows that were refused, 0..1. */
  readonly refusedShare: number;
}

/** Up to here nothing is held against a device. */
const GOOD_LATE_MS = 500;
const USELESS_LATE_MS = 30_000;
const GOOD_OFFSET_MS = 50;
const USELESS_OFFSET_MS = 10_000;

/**
 * How far a device's word goes, 0..1: the product of four shares that each fall from 1 to 0 in a straight line (lost
 * batches; refused rows, each counting ten times; late by 0.5 to 30 s; a clock wrong by 0.05 to 10 s, which is corrected and so
 * takes half of the trust at most).
 */
export function deviceTrust({ lateMs, clockOffsetMs, loss, refusedShare }: DeviceQuality): number {
  const timely = falling(lateMs, GOOD_LATE_MS, USELESS_LATE_MS);
  const exact = 0.5 + 0.5 * falling(Math.abs(clockOffsetMs), GOOD_OFFSET_MS, USELESS_OFFSET_MS);
  return (1 - clamp(loss)) * (1 - clamp(refusedShare * 10)) * timely * exact;
}

function falling(value: number, from: number, to: number): number {
  return 1 - clamp((value - from) / (to - from));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
