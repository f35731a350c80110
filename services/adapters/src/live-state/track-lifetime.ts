/** How much more seldom than perceived objects each source reports: perceived, connected, terminal, transit. */
const SENDING_INTERVALS = [1, 1, 12, 12];

/** How long a track of each source (high nibble of its kind) is held after its last event; `trackTtlMs`: default 5 s. */
export function trackLifetimesMs(trackTtlMs = 5_000): readonly number[] {
  return SENDING_INTERVALS.map((factor) => factor * trackTtlMs);
}
