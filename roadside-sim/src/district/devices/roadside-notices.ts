import { roadside } from '@luyun/proto';
import type { Emit } from '../../measure/emission.js';
import type { Xy } from '../city/city-plan.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import type { DeviceIdentity } from './device-identity.js';
import type { Incident, IncidentKind, Incidents } from './incidents.js';

const REPEAT_TICKS = 100;
const RADIUS_M = 60;
/** A unit speaks of what is so near; its sensors see less far. */
const SPEAKS_M = 900;
/**
 * Event types as an RSU sends them. Known of GB/T 29100-2012: hundreds are the class, tens and units the number within it, and that works, for
 * one, are a class of their own. NOT VERIFIED: the classes' and the events' own numbers, as the standard's tables are not public; x99 is our
 * choice for "of this class". The platform shows the description and does not go by these numbers.
 */
const eventType: Readonly<Record<IncidentKind, number>> = {
  breakdown: 102,
  crash: 101,
  works: 501,
  flood: 499,
  closure: 599,
  event: 699,
};
const priority: Readonly<Record<IncidentKind, number>> = {
  breakdown: 5,
  crash: 6,
  works: 3,
  flood: 5,
  closure: 5,
  event: 2,
};

/**
 * Events that RSUs announce: what the nearest unit sees, what the operations centre has told of, and what the platform
 * ordered. What the centre reports goes on under its id, so that it is one event wherever one hears of it.
 */
export class RoadsideNotices {
  readonly #frame: LocalFrame;
  readonly #ordered = new Map<string, { deviceId: string; event: roadside.v1.RoadsideEvent.$Properties }>();
  /** Id under which an incident is announced now. */
  readonly #announced = new Map<string, string>();

  constructor(
    private readonly world: DistrictWorld,
    private readonly units: readonly DeviceIdentity[],
    private readonly toccId: string,
    private readonly incidents: Incidents,
    /** How far the units' sensors see, m. */
    private readonly sensorRangeM: number,
    private readonly emit: Emit,
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
  }

  /** The platform's order to a unit: announced at once, and again until it is withdrawn or ends. */
  order(deviceId: string, event: roadside.v1.RoadsideEvent.$Properties): void {
    this.#announce(deviceId, [event]);
    if (event.cancelled) this.#ordered.delete(event.eventId ?? '');
    else this.#ordered.set(event.eventId ?? '', { deviceId, event });
  }

  /** Says of everything that is announced that it is over. */
  withdraw(): void {
    for (const incident of this.incidents.all) {
      const id = this.#announced.get(incident.id);
      const { unit } = this.#nearest(incident.at);
      if (id !== undefined && unit !== undefined) this.#announce(unit.id, [this.#event(incident, id, true)]);
    }
    for (const { deviceId, event } of this.#ordered.values()) this.#announce(deviceId, [{ ...event, cancelled: true }]);
  }

  step(): void {
    if (this.world.ticks % REPEAT_TICKS !== 0) return;
    const nowMs = this.world.nowMs;
    for (const incident of this.incidents.all) this.#tell(incident, nowMs);
    for (const [id, { deviceId, event }] of this.#ordered) {
      if (Number(event.endMs ?? 0) > 0 && nowMs > Number(event.endMs)) this.#ordered.delete(id);
      else this.#announce(deviceId, [event]);
    }
  }

  #tell(incident: Incident, nowMs: number): void {
    const { unit, distanceM } = this.#nearest(incident.at);
    if (unit === undefined || distanceM > SPEAKS_M) return;
    const before = this.#announced.get(incident.id);
    const sees = distanceM <= this.sensorRangeM;
    const told = nowMs >= incident.toldMs;
    const over = nowMs >= Math.min(sees ? incident.clearSeenMs : incident.clearToldMs, incident.clearToldMs);
    if (over) {
      if (before !== undefined) this.#announce(unit.id, [this.#event(incident, before, true)]);
      this.#announced.delete(incident.id);
      return;
    }
    if (!told && !(sees && nowMs >= incident.seenMs)) return;
    const id = told ? `${this.toccId}/${incident.id}` : incident.id;
    const events = [this.#event(incident, id, false)];
    if (before !== undefined && before !== id) events.unshift(this.#event(incident, before, true));
    this.#announced.set(incident.id, id);
    this.#announce(unit.id, events);
  }

  #announce(deviceId: string, events: roadside.v1.RoadsideEvent.$Properties[]): void {
    this.emit({ deviceId, baseTimeMs: Math.round(this.world.nowMs), roadsideEvents: { events } });
  }

  #event(incident: Incident, eventId: string, cancelled: boolean): roadside.v1.RoadsideEvent.$Properties {
    const { EVENT_SOURCE_DETECTION, EVENT_SOURCE_GOVERNMENT } = roadside.v1.EventSource;
    return {
      eventId,
      type: eventType[incident.kind],
      sign: false,
      source: eventId === incident.id ? EVENT_SOURCE_DETECTION : EVENT_SOURCE_GOVERNMENT,
      position: this.#frame.position(incident.at),
      radius: RADIUS_M * 10,
      description: incident.description,
      descriptionEn: incident.descriptionEn,
      priority: priority[incident.kind],
      startMs: incident.startMs,
      endMs: Math.round(incident.endMs ?? 0),
      confidence: eventId === incident.id ? 80 : 95,
      cancelled,
    };
  }

  #nearest([x, y]: Xy): { unit: DeviceIdentity | undefined; distanceM: number } {
    let unit: DeviceIdentity | undefined;
    let distanceM = Number.POSITIVE_INFINITY;
    for (const each of this.units) {
      const at = each.junction?.at ?? [0, 0];
      const awayM = Math.hypot(at[0] - x, at[1] - y);
      if (awayM >= distanceM) continue;
      unit = each;
      distanceM = awayM;
    }
    return { unit, distanceM };
  }
}
