/** Batches of a session that are remembered one by one; what comes later than that counts as a duplicate. */
const WINDOW = 1024;
/** Sessions remembered for each device: the running one and the one before. */
const SESSIONS = 2;
/** Devices remembered; a concentrator may make up names without end. The longest silent go first. */
const DEVICES = 50_000;

interface SessionState {
  readonly session: string;
  highest: number;
  /** Ring of WINDOW bits: bit sequence % WINDOW is set when it was seen. */
  readonly seen: Uint8Array;
}

/**
 * Which batches of which device and session were folded already. (device, session, sequence) names a batch for ever; the
 * log may hold it twice, since a device sends again what was not acknowledged.
 */
export type BatchSequences = Map<string, SessionState[]>;

/** Notes a batch; false when it is a duplicate, or too old to tell. Batches of feeds are not numbered (0): all are new. */
export function isNewBatch(state: BatchSequences, deviceId: string, session: string, sequence: number): boolean {
  if (sequence === 0) return true;
  let sessions = state.get(deviceId);
  if (sessions === undefined) sessions = [];
  else state.delete(deviceId);
  // Last in the order of the map: heard last.
  state.set(deviceId, sessions);
  if (state.size > DEVICES) state.delete(state.keys().next().value as string);
  let current = sessions.find((each) => each.session === session);
  if (current === undefined) {
    current = { session, highest: sequence - 1, seen: new Uint8Array(WINDOW / 8) };
    sessions.push(current);
    if (sessions.length > SESSIONS) sessions.shift();
  }
  if (sequence > current.highest) {
    const from = Math.max(current.highest + 1, sequence - WINDOW + 1);
    for (let each = from; each < sequence; each++) setBit(current.seen, each, false);
    current.highest = sequence;
  } else if (sequence <= current.highest - WINDOW || hasBit(current.seen, sequence)) {
    return false;
  }
  setBit(current.seen, sequence, true);
  return true;
}

function hasBit(ring: Uint8Array, sequence: number): boolean {
  const bit = sequence % WINDOW;
  return ((ring[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
}

function setBit(ring: Uint8Array, sequence: number, value: boolean): void {
  const bit = sequence % WINDOW;
  const octet = ring[bit >> 3] as number;
  ring[bit >> 3] = value ? octet | (1 << (bit & 7)) : octet & ~(1 << (bit & 7));
}
