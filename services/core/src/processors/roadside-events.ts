import type { RowSink } from '../model/history-rows.js';
import type { IncidentReport, RoadsideEventReport, WeatherReport } from '../model/reports.js';
import type { BatchContext } from './batch-context.js';
import type { LiveSink } from './live-sink.js';

/** roadside.v1.ToccReports.IncidentKind of works. */
const WORKS = 3;
/** A weather report is shown for so long. */
export const WEATHER_LASTS_MS = 30 * 60_000;

/**
 * Brings out events and signs of roadside units; needs no state, for each report says all of its event. Event time is the base time
 * of the batch, since an event carries none of its own.
 */
export function bringEvents(
  context: BatchContext,
  baseTimeMs: number,
  events: readonly RoadsideEventReport[],
  rows: RowSink,
  live: LiveSink,
): void {
  const timeMs = baseTimeMs + context.clockCorrectionMs;
  events.forEach((event, row) => {
    if (context.refusedRows.includes(row)) return;
    rows.add('roadside_events', {
      eventId: event.eventId,
      deviceId: context.deviceId,
      eventTime: timeMs,
      type: event.type,
      sign: event.sign,
      source: event.source,
      longitudeDeg: event.place?.longitude ?? Number.NaN,
      latitudeDeg: event.place?.latitude ?? Number.NaN,
      radiusM: event.radiusM,
      description: event.description,
      descriptionEn: event.descriptionEn,
      priority: event.priority,
      startTime: event.startMs,
      endTime: event.endMs,
      confidencePct: event.confidencePct,
      cancelled: event.cancelled,
      path: JSON.stringify(event.path.map(({ longitude, latitude }) => [longitude, latitude])),
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: row,
    });
    // What repeats the report of another device is shown as that one tells it.
    if (event.place === undefined || event.eventId.includes('/')) return;
    live.put('event', {
      key: `${context.deviceId}/${event.eventId}`,
      eventTimeMs: timeMs,
      value: {
        kind: event.sign ? 'sign' : 'event',
        type: event.type,
        description: event.description,
        ...(event.descriptionEn && { descriptionEn: event.descriptionEn }),
        ...event.place,
        radiusM: event.radiusM,
        severity: Math.min(4, (event.priority >> 1) + 1),
        startMs: event.startMs,
        endMs: event.endMs,
        over: event.cancelled,
        source: context.deviceId,
      },
      lineage: { topic: context.topic, partition: context.partition, offset: context.offset, row },
      simulated: context.simulated,
    });
  });
}

/** Brings out incidents and works; each report says all of its incident. */
export function bringIncidents(
  context: BatchContext,
  incidents: readonly IncidentReport[],
  rows: RowSink,
  live: LiveSink,
): void {
  incidents.forEach((incident, row) => {
    if (context.refusedRows.includes(row)) return;
    const timeMs = incident.timeMs + context.clockCorrectionMs;
    rows.add('tocc_reports', {
      reportId: incident.incidentId,
      kind: incident.kind === WORKS ? 'works' : 'incident',
      eventTime: timeMs,
      type: incident.kind,
      longitudeDeg: incident.place?.longitude ?? Number.NaN,
      latitudeDeg: incident.place?.latitude ?? Number.NaN,
      severity: incident.severity,
      description: incident.description,
      descriptionEn: incident.descriptionEn,
      startTime: incident.startMs,
      endTime: incident.endMs,
      lanesClosed: incident.lanesClosed,
      cancelled: incident.cancelled,
      temperatureC: Number.NaN,
      precipitationMmPerH: Number.NaN,
      visibilityM: Number.NaN,
      windMps: Number.NaN,
      deviceId: context.deviceId,
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: row,
    });
    if (incident.place === undefined) return;
    live.put('event', {
      key: `${context.deviceId}/${incident.incidentId}`,
      eventTimeMs: timeMs,
      value: {
        kind: incident.kind === WORKS ? 'works' : 'incident',
        type: incident.kind,
        description: incident.description,
        ...(incident.descriptionEn && { descriptionEn: incident.descriptionEn }),
        ...incident.place,
        radiusM: 0,
        severity: incident.severity,
        startMs: incident.startMs,
        endMs: incident.endMs,
        over: incident.cancelled,
        source: context.deviceId,
      },
      lineage: { topic: context.topic, partition: context.partition, offset: context.offset, row },
      simulated: context.simulated,
    });
  });
}

/** Brings out weather. @param firstRow number of the first report within its batch */
export function bringWeather(
  context: BatchContext,
  weather: readonly WeatherReport[],
  firstRow: number,
  rows: RowSink,
  live: LiveSink,
): void {
  weather.forEach((report, at) => {
    const row = firstRow + at;
    if (context.refusedRows.includes(row)) return;
    const timeMs = report.timeMs + context.clockCorrectionMs;
    const severity = weatherSeverity(report);
    const description = describeWeather(report);
    rows.add('tocc_reports', {
      reportId: report.stationId,
      kind: 'weather',
      eventTime: timeMs,
      type: 0,
      longitudeDeg: report.place?.longitude ?? Number.NaN,
      latitudeDeg: report.place?.latitude ?? Number.NaN,
      severity,
      description,
      descriptionEn: '',
      startTime: timeMs,
      endTime: 0,
      lanesClosed: 0,
      cancelled: false,
      temperatureC: report.temperatureC ?? Number.NaN,
      precipitationMmPerH: report.precipitationMmPerH ?? Number.NaN,
      visibilityM: report.visibilityM ?? Number.NaN,
      windMps: report.windMps ?? Number.NaN,
      deviceId: context.deviceId,
      simulated: context.simulated,
      logOffset: context.offset,
      logRow: row,
    });
    if (report.place === undefined) return;
    live.put('event', {
      key: `${context.deviceId}/weather/${report.stationId}`,
      eventTimeMs: timeMs,
      value: {
        kind: 'weather',
        type: 0,
        description,
        ...report.place,
        radiusM: 0,
        severity,
        startMs: timeMs,
        endMs: timeMs + WEATHER_LASTS_MS,
        over: false,
        source: context.deviceId,
      },
      lineage: { topic: context.topic, partition: context.partition, offset: context.offset, row },
      simulated: context.simulated,
    });
  });
}

/** By what it does to driving: sight and water on the road. */
function weatherSeverity({ visibilityM = 10_000, precipitationMmPerH = 0, windMps = 0 }: WeatherReport): number {
  if (visibilityM < 50) return 4;
  if (visibilityM < 200 || precipitationMmPerH >= 16 || windMps >= 24) return 3;
  if (visibilityM < 500 || precipitationMmPerH >= 8 || windMps >= 17) return 2;
  return 1;
}

/** Values with their units: readable in any language. */
function describeWeather(report: WeatherReport): string {
  const parts: [number | undefined, string][] = [
    [report.temperatureC, '°C'],
    [report.precipitationMmPerH, 'mm/h'],
    [report.visibilityM, 'm'],
    [report.windMps, 'm/s'],
  ];
  return parts
    .flatMap(([value, unit]) => (value === undefined ? [] : [`${Math.round(value * 10) / 10} ${unit}`]))
    .join(' · ');
}
