import type { Platform } from '@luyun/core';
import type { MessageTraces } from './message-traces.js';
import type { Metrics } from './metrics.js';
import { ObservedEventLog } from './observed-event-log.js';
import { ObservedHistory } from './observed-history.js';
import { ObservedLiveState } from './observed-live-state.js';

/**
 * The same platform, whose ports tell `metrics` how much goes through them, how long it takes, and how old it is; and `traces`,
 * where there are any, which message it was.
 */
export function observePlatform(platform: Platform, metrics: Metrics, traces?: MessageTraces): Platform {
  const { eventLog, history, liveState, records, clock } = platform;
  return {
    eventLog: new ObservedEventLog(eventLog, clock, metrics, traces),
    history: new ObservedHistory(history, clock, metrics, traces),
    liveState: new ObservedLiveState(liveState, clock, metrics, traces),
    records,
    clock,
    close: () => platform.close(),
  };
}
