/** Largest batch that is taken, as said in Welcome. A row's number must fit a u16. */
export const MAX_BATCH_BYTES = 1 << 20;
export const MAX_BATCH_ROWS = 4096;

/** A device clock that differs by less than this counts as right: the measured offset is no better than half a round trip. */
export const CLOCK_TOLERANCE_MS = 50;

/** How far event time may lie after the platform's clock. */
export const MAX_FUTURE_MS = 10_000;
