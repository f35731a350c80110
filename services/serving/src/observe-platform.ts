import type { Platform } from '@luyun/core';
import type { Metrics } from './metrics.js';
import { ObservedEventLog } from './observed-event-log.js';
import { ObservedHistory } from './observed-history.js';
import { ObservedLiveState } from './observed-live-state.js';

/** The same platform, whose ports tell `metrics` how much goes through them, how long it takes, and how old it is. */
export function observePlatform(platform: Platform, metrics: Metrics): Platform {
  const { eventLog, history, liveState, records, clock } = platform;
  return {
    eventLog: new ObservedEventLog(eventLog, clock, metrics),
    history: new ObservedHistory(history, clock, metrics),
    liveState: new ObservedLiveState(liveState, clock, metrics),
    records,
    clock,
    close: () => platform.close(),
  };
}
