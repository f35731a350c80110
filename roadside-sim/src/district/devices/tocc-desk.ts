import { roadside } from '@luyun/proto';
import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import type { Xy } from '../city/city-plan.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import type { Random } from '../random.js';
import type { Disruption } from '../traffic/disruptions.js';

const BUSES_EVERY_TICKS = 50;
const INCIDENTS_EVERY_TICKS = 300;
const WEATHER_EVERY_TICKS = 3000;

/** The transport operations coordination centre: buses every 5 s, incidents and works when they change and every 30 s, weather. */
export class ToccDesk {
  readonly #frame: LocalFrame;
  readonly #reported = new Map<string, boolean>();
  #temperatureC = 18;
  #rainMmH = 0;

  constructor(
    private readonly world: DistrictWorld,
    private readonly deviceId: string,
    private readonly emit: Emit,
    private readonly random: Random,
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
  }

  step(): void {
    const { ticks } = this.world;
    const report: roadside.v1.ToccReports.$Properties = {};
    const incidents = this.#incidents(ticks % INCIDENTS_EVERY_TICKS === 0);
    if (incidents.length > 0) report.incidents = incidents;
    if (ticks % BUSES_EVERY_TICKS === 0) report.transitVehicles = this.#buses();
    if (ticks % WEATHER_EVERY_TICKS === 0) report.weather = [this.#weather()];
    if (Object.values(report).every((list) => list.length === 0)) return;
    this.emit({ deviceId: this.deviceId, baseTimeMs: Math.round(this.world.nowMs), tocc: report });
  }

  #incidents(all: boolean): roadside.v1.ToccReports.Incident.$Properties[] {
    const due = this.world.disruptions.all.filter((d) => all || this.#reported.get(d.id) !== d.over);
    return due.map((disruption) => {
      this.#reported.set(disruption.id, disruption.over);
      const { INCIDENT_KIND_BREAKDOWN, INCIDENT_KIND_WORKS } = roadside.v1.ToccReports.IncidentKind;
      return {
        incidentId: disruption.id,
        kind: disruption.kind === 'works' ? INCIDENT_KIND_WORKS : INCIDENT_KIND_BREAKDOWN,
        position: this.#frame.position(placeOf(disruption)),
        startMs: this.world.timeMs(disruption.startS),
        endMs: disruption.over ? this.world.timeMs(disruption.endS) : 0,
        severity: disruption.kind === 'works' ? 1 : 2,
        description: disruption.description,
        lanesClosed: 1,
        cancelled: disruption.over,
        timeMs: Math.round(this.world.nowMs),
      };
    });
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
        delay: Math.round(Math.max(-60, Math.min(headway, (ticks / 10 - bus.startS) * 0.1))),
        load: bus.loadPct,
      };
    });
  }

  /** A slow random walk within what a mild day brings. */
  #weather(): roadside.v1.ToccReports.Weather.$Properties {
    this.#temperatureC = clamp(this.#temperatureC + (this.random() - 0.5) * 0.6, 8, 30);
    this.#rainMmH = this.random() < 0.9 ? this.#rainMmH * 0.7 : this.random() * 6;
    return {
      stationId: 'sim-weather-01',
      position: this.#frame.position([0, 0]),
      timeMs: Math.round(this.world.nowMs),
      temperature: Math.round(this.#temperatureC * 10),
      precipitation: Math.round(this.#rainMmH * 10),
      visibility: Math.round(12_000 - this.#rainMmH * 1200),
      windSpeed: Math.round(20 + this.random() * 20),
    };
  }
}

/** Middle of the closed place, m. */
export function placeOf({ lane, positionM }: Disruption): Xy {
  const { x, y } = lane.line.locate(positionM);
  return [x, y];
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
