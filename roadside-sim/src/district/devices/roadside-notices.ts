import { roadside } from '@luyun/proto';
import type { Emit } from '../../measure/emission.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import type { Disruption } from '../traffic/disruptions.js';
import type { DeviceIdentity } from './device-identity.js';
import { placeOf } from './tocc-desk.js';

const REPEAT_TICKS = 100;
const RADIUS_M = 60;
/** Event codes of GB/T 29100: broken-down vehicle, road works. */
const eventType = { crash: 101, breakdown: 102, flood: 407, works: 501, closure: 601 } as const;

/** Events that RSUs announce: what blocks the road near them, and what the platform told them to. */
export class RoadsideNotices {
  readonly #frame: LocalFrame;
  readonly #ordered = new Map<string, { deviceId: string; event: roadside.v1.RoadsideEvent.$Properties }>();
  readonly #over = new Set<string>();

  constructor(
    private readonly world: DistrictWorld,
    private readonly units: readonly DeviceIdentity[],
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

  step(): void {
    if (this.world.ticks % REPEAT_TICKS !== 0) return;
    for (const disruption of this.world.disruptions.all) {
      const unit = this.#nearest(disruption);
      if (unit === undefined || this.#over.has(disruption.id)) continue;
      if (disruption.over) this.#over.add(disruption.id);
      this.#announce(unit.id, [this.#event(disruption)]);
    }
    for (const [id, { deviceId, event }] of this.#ordered) {
      if (Number(event.endMs ?? 0) > 0 && this.world.nowMs > Number(event.endMs)) this.#ordered.delete(id);
      else this.#announce(deviceId, [event]);
    }
  }

  #announce(deviceId: string, events: roadside.v1.RoadsideEvent.$Properties[]): void {
    this.emit({ deviceId, baseTimeMs: Math.round(this.world.nowMs), roadsideEvents: { events } });
  }

  #event(disruption: Disruption): roadside.v1.RoadsideEvent.$Properties {
    return {
      eventId: disruption.id,
      type: eventType[disruption.kind],
      sign: false,
      source: roadside.v1.EventSource.EVENT_SOURCE_DETECTION,
      position: this.#frame.position(placeOf(disruption)),
      radius: RADIUS_M * 10,
      description: disruption.description,
      priority: disruption.kind === 'works' ? 3 : 5,
      startMs: this.world.timeMs(disruption.startS),
      endMs: Number.isFinite(disruption.endS) ? this.world.timeMs(disruption.endS) : 0,
      confidence: 95,
      cancelled: disruption.over,
    };
  }

  #nearest(disruption: Disruption): DeviceIdentity | undefined {
    const [x, y] = placeOf(disruption);
    let best: DeviceIdentity | undefined;
    let bestM = Number.POSITIVE_INFINITY;
    for (const unit of this.units) {
      const at = unit.junction?.at ?? [0, 0];
      const awayM = Math.hypot(at[0] - x, at[1] - y);
      if (awayM < bestM) {
        best = unit;
        bestM = awayM;
      }
    }
    return best;
  }
}
