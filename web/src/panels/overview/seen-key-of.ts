import type { Alarm } from '../../shell/alarms/use-alarms.js';

/** Under which an alarm is remembered as seen. */
export function seenKeyOf(alarm: Alarm): string {
  return `alarm:${alarm.id}`;
}
