import type { CongestedMinuteRow } from '@luyun/adapters/history-queries/congested-minutes-query';
import type { DeviceGap } from '@luyun/adapters/history-queries/device-gaps-query';
import type { EventSpan } from '@luyun/adapters/history-queries/event-spans-query';
import { type Corridor, corridorLevel, eventName, severeSpells, WEATHER_LASTS_MS } from '@luyun/core';

/** Something that happened, on the time bar. */
export interface Mark {
  readonly timeMs: number;
  readonly endMs: number | null;
  readonly kind: 'event' | 'incident' | 'works' | 'alarm' | 'device';
  readonly severity: number;
  readonly title: string;
  readonly titleEn: string;
  readonly selection: string;
}

const SEVERE_CONGESTION = 3;
const SILENT_DEVICE = 2;
const SILENT_CITY = 4;
/** Weather from this severity on is worth a mark. */
const BAD_WEATHER = 2;
/** What was congested until so shortly before now still is. */
const LASTS_MS = 3 * 60_000;

export function eventMarks(spans: readonly EventSpan[], nowMs: number): Mark[] {
  return spans.flatMap((span) => {
    const weather = span.kind === 'weather';
    if (weather && span.severity < BAD_WEATHER) return [];
    const id = weather ? `${span.deviceId}/weather/${span.eventId}` : `${span.deviceId}/${span.eventId}`;
    const [name, nameEn] = eventName(span.kind, span.type);
    const saidEndMs = weather ? span.lastMs + WEATHER_LASTS_MS : span.cancelled ? span.lastMs : span.endMs;
    return {
      timeMs: weather ? span.firstMs : span.startMs || span.firstMs,
      endMs: saidEndMs > 0 && saidEndMs <= nowMs ? saidEndMs : null,
      kind: weather ? 'event' : span.kind,
      severity: span.severity,
      title: span.description || name,
      titleEn: span.descriptionEn || nameEn,
      selection: `event:${id}`,
    };
  });
}

/** Severe congestion; corridors that the city no longer has are left out. */
export function corridorMarks(
  minutes: readonly CongestedMinuteRow[],
  corridors: ReadonlyMap<string, Corridor>,
  nowMs: number,
): Mark[] {
  const own = new Map<string, { minuteMs: number; los: number }[]>();
  for (const { corridorId, minuteMs, travelTimeS, freeFlowTimeS } of minutes) {
    const all = own.get(corridorId) ?? [];
    own.set(corridorId, all);
    all.push({ minuteMs, los: corridorLevel(travelTimeS, freeFlowTimeS) });
  }
  return [...own].flatMap(([id, congested]) => {
    const corridor = corridors.get(id);
    if (!corridor) return [];
    return severeSpells(congested).map(({ startMs, endMs }) => ({
      timeMs: startMs,
      endMs: endMs > nowMs - LASTS_MS ? null : endMs,
      kind: 'alarm' as const,
      severity: SEVERE_CONGESTION,
      title: `${corridor.name} 严重拥堵`,
      titleEn: `${corridor.nameEn ?? corridor.name}: severe congestion`,
      selection: `corridor:${id}`,
    }));
  });
}

/** Silences. While no device says anything, it is the platform or its network that is silent: that is one mark. */
export function deviceMarks(gaps: readonly DeviceGap[], untilMs: number): Mark[] {
  const whole = gaps.filter(({ deviceId }) => deviceId === '');
  return gaps
    .filter((gap) => gap.deviceId === '' || !whole.some(({ fromMs, toMs }) => gap.fromMs < toMs && gap.toMs > fromMs))
    .map(({ deviceId, fromMs, toMs }) => ({
      timeMs: fromMs,
      // History tells seconds.
      endMs: toMs > untilMs - 1000 ? null : toMs,
      kind: deviceId === '' ? 'alarm' : 'device',
      severity: deviceId === '' ? SILENT_CITY : SILENT_DEVICE,
      title: deviceId === '' ? '全市无数据' : `设备 ${deviceId} 失联`,
      titleEn: deviceId === '' ? 'No data from the whole city' : `Device ${deviceId}: silent`,
      selection: deviceId === '' ? '' : `device:${deviceId}`,
    }));
}
