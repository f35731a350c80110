import { roadside } from '@luyun/proto';
import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import { clamp, type Random } from '../random.js';
import type { Incident, IncidentKind, Incidents } from './incidents.js';

const BUSES_EVERY_TICKS = 50;
const INCIDENTS_EVERY_TICKS = 300;
const WEATHER_EVERY_TICKS = 3000;
const { IncidentKind: Kind } = roadside.v1.ToccReports;

/** roadside.v1.ToccReports.IncidentKind and severity by what happens. */
const told: Readonly<
  Record<IncidentKind, { readonly kind: roadside.v1.ToccReports.IncidentKind; readonly severity: number }>
> = {
  breakdown: { kind: Kind.INCIDENT_KIND_BREAKDOWN, severity: 2 },
  crash: { kind: Kind.INCIDENT_KIND_CRASH, severity: 3 },
  works: { kind: Kind.INCIDENT_KIND_WORKS, severity: 1 },
  flood: { kind: Kind.INCIDENT_KIND_FLOOD, severity: 3 },
  closure: { kind: Kind.INCIDENT_KIND_OTHER, severity: 3 },
  event: { kind: Kind.INCIDENT_KIND_EVENT, severity: 2 },
};

/** Rain that a scenario wants, mm/h; undefined: as it comes. */
export interface WeatherWish {
  readonly rainMmPerH?: number | undefined;
  readonly visibilityM?: number | undefined;
}

/**
 * The transport operations coordination centre: buses every 5 s, incidents and works when the centre gets to know of them
 * or of their end, and every 30 s, weather.
 */
export class ToccDesk {
  readonly #frame: LocalFrame;
  readonly #reported = new Map<string, boolean>();
  readonly #startTicks: number;
  #temperatureC = 18;
  #rainMmH = 0;

  constructor(
    private readonly world: DistrictWorld,
    private readonly deviceId: string,
    private readonly incidents: Incidents,
    private readonly weather: WeatherWish,
    private readonly emit: Emit,
    private readonly random: Random,
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
    this.#startTicks = world.ticks;
  }

  step(): void {
    const ticks = this.world.ticks - this.#startTicks - 1;
    const report: roadside.v1.ToccReports.$Properties = {};
    const incidents = this.#incidents(ticks % INCIDENTS_EVERY_TICKS === 0);
    if (incidents.length > 0) report.incidents = incidents;
    if (ticks % BUSES_EVERY_TICKS === 0) report.transitVehicles = this.#buses();
    if (ticks % WEATHER_EVERY_TICKS === 0) report.weather = [this.#weather()];
    if (Object.values(report).every((list) => list.length === 0)) return;
    this.emit({ deviceId: this.deviceId, baseTimeMs: Math.round(this.world.nowMs), tocc: report });
  }

  /** Says of everything that was reported that it is over. */
  withdraw(): void {
    const nowMs = Math.round(this.world.nowMs);
    const incidents = this.incidents.all
      .filter(({ id }) => this.#reported.get(id) === false)
      .map((incident) => this.#report({ ...incident, endMs: nowMs }, true, nowMs));
    if (incidents.length > 0) this.emit({ deviceId: this.deviceId, baseTimeMs: nowMs, tocc: { incidents } });
  }

  #incidents(all: boolean): roadside.v1.ToccReports.Incident.$Properties[] {
    const nowMs = Math.round(this.world.nowMs);
    return this.incidents.all.flatMap((incident) => {
      const over = nowMs >= incident.clearToldMs;
      // What was over before anybody told of it never becomes known here.
      if (nowMs < incident.toldMs || (over && !this.#reported.has(incident.id))) return [];
      if (!all && this.#reported.get(incident.id) === over) return [];
      this.#reported.set(incident.id, over);
      return [this.#report(incident, over, nowMs)];
    });
  }

  #report(incident: Incident, over: boolean, nowMs: number): roadside.v1.ToccReports.Incident.$Properties {
    const { id, at, startMs, description, descriptionEn, lanesClosed } = incident;
    return {
      incidentId: id,
      ...told[incident.kind],
      position: this.#frame.position(at),
      startMs,
      endMs: over || incident.kind === 'event' ? Math.round(incident.endMs ?? 0) : 0,
      description,
      descriptionEn,
      lanesClosed,
      cancelled: over,
      timeMs: nowMs,
    };
  }

  #buses(): roadside.v1.ToccReports.TransitVehicle.$Properties[] {
    const { traffic, buses, ticks } = this.world;
    return buses.running.map((bus) => {
      const { x, y, angle } = traffic.locate(bus.slot);
      const headway = bus.line.headwayS;
      return {
        vehicleId: `bus-${bus.serial}`,
        routeId: bus.line.id,
        tripId: `${bus.line.id}-${bus.trip}`,
        position: this.#frame.position([x, y]),
        timeMs: Math.round(this.world.nowMs),
        speed: Math.round((traffic.vehicles.speedMps[bus.slot] ?? 0) * 50),
        heading: Math.round(compassDeg(angle) * 80) % 28800,
        nextStopId: bus.stops[0]?.id ?? '',
        delay: Math.round(clamp((ticks / 10 - bus.startS) * 0.1, -60, headway)),
        load: bus.loadPct,
      };
    });
  }

  /** A slow random walk within what a mild day brings, unless the scenario wants something else. */
  #weather(): roadside.v1.ToccReports.Weather.$Properties {
    this.#temperatureC = clamp(this.#temperatureC + (this.random() - 0.5) * 0.6, 8, 30);
    this.#rainMmH = this.random() < 0.9 ? this.#rainMmH * 0.7 : this.random() * 6;
    const rainMmH = this.weather.rainMmPerH ?? this.#rainMmH;
    return {
      stationId: 'sim-weather-01',
      position: this.#frame.position([0, 0]),
      timeMs: Math.round(this.world.nowMs),
      temperature: Math.round(this.#temperatureC * 10),
      precipitation: Math.round(rainMmH * 10),
      visibility: this.weather.visibilityM ?? Math.max(300, Math.round(12_000 - rainMmH * 700)),
      windSpeed: Math.round(20 + this.random() * 20),
    };
  }
}
