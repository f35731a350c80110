import type { Clock } from './clock.js';
import type { EventLog } from './event-log.js';
import type { History } from './history.js';
import type { LiveState } from './live-state.js';
import type { Records } from './records.js';

/** Everything that the services need from below; opened by `openEmbedded` or `openCluster`, nothing else differs. */
export interface Platform {
  readonly eventLog: EventLog;
  readonly history: History;
  readonly liveState: LiveState;
  readonly records: Records;
  readonly clock: Clock;
  /** Closes in order: log, history, live state, records. */
  close(): Promise<void>;
}
