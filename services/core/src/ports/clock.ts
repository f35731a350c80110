/** UTC wall clock. The core never reads one by itself. */
export interface Clock {
  nowMs(): number;
}
