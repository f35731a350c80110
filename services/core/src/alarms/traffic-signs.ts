import type { Corridor } from '../model/city.js';
import type { LiveEntry } from '../ports/live-state.js';
import { eventEndMs } from '../processors/event-end.js';
import type { AlarmSign } from './alarm.js';
import { eventName } from './names.js';

/** Events from this severity on are alarms. */
const GRAVE = 3;
/** Levels of service that raise an alarm on a corridor, and up to which it is clear. */
const SEVERE = 4;
const FLOWING = 2;
/** A corridor that said nothing for so long says nothing. */
const STALE_MS = 10 * 60_000;

/** A grave event is an alarm for as long as it lasts. Signs tell drivers what to do: nothing is wrong with them. */
export function eventSign({ key, value, eventTimeMs }: LiveEntry<'event'>, nowMs: number): AlarmSign | undefined {
  if (value.kind === 'sign' || value.severity < GRAVE) return undefined;
  const lasts = !value.over && value.startMs <= nowMs && eventEndMs(value, eventTimeMs) > nowMs;
  const [name, nameEn] = eventName(value.kind, value.type);
  return {
    id: `event:${key}`,
    kind: 'event',
    level: lasts ? 'raised' : 'clear',
    severity: value.severity,
    sinceMs: value.startMs || eventTimeMs,
    title: value.description || name,
    titleEn: value.descriptionEn || nameEn,
    selection: `event:${key}`,
    detail: value.description,
  };
}

/** A corridor whose traffic has come to a stand. */
export function corridorSign(
  { value, eventTimeMs }: LiveEntry<'corridor'>,
  corridor: Corridor,
  nowMs: number,
): AlarmSign {
  const { los, travelTimeS } = value;
  const { id, name, nameEn } = corridor;
  return {
    id: `corridor:${id}`,
    kind: 'corridor',
    level: eventTimeMs <= nowMs - STALE_MS ? 'clear' : corridorLevelOf(los),
    severity: 3,
    sinceMs: eventTimeMs,
    title: `${name} 严重拥堵`,
    titleEn: `${nameEn ?? name}: severe congestion`,
    selection: `corridor:${id}`,
    detail: travelTimeS === null ? '' : `${Math.round(travelTimeS)} s`,
  };
}

function corridorLevelOf(los: number): AlarmSign['level'] {
  if (los >= SEVERE) return 'raised';
  return los > 0 && los <= FLOWING ? 'clear' : 'between';
}
