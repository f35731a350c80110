import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import type { DistrictWorld } from '../district-world.js';
import type { ControllerEvent } from '../signals/controller-event.js';
import type { RingBarrierController } from '../signals/ring-barrier-controller.js';
import type { DeviceIdentity } from './device-identity.js';

const SPAT_EVERY_TICKS = 5;
const spatColumns = ['likelyEnd', 'minEnd', 'maxEnd', 'confidence', 'status'];
/** Bits of IntersectionStatusObject. */
const STATUS_MANUAL = 1 << 0;
const STATUS_FIXED = 1 << 5;
const STATUS_ACTUATED = 1 << 6;

interface Cabinet {
  readonly identity: DeviceIdentity;
  readonly spat: RowCollector;
  readonly log: RowCollector;
  readonly lights: Map<number, number>;
}

/** Signal controllers: SPAT twice a second and at every change, and the log of controller events. */
export class SignalDevices {
  readonly #cabinets: readonly Cabinet[];

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    emit: Emit,
  ) {
    this.#cabinets = identities.map((identity) => ({
      identity,
      spat: new RowCollector(identity.id, 'signalStates', spatColumns, emit, { maxRows: 64, maxAgeMs: 0 }),
      log: new RowCollector(identity.id, 'controllerEvents', [], emit, { maxRows: 64, maxAgeMs: 1000 }),
      lights: new Map(),
    }));
  }

  /** A detector event joins its controller's log. */
  log(junctionIndex: number, event: ControllerEvent): void {
    this.world.signals.controllers[junctionIndex]?.events.push(event);
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    for (const [i, cabinet] of this.#cabinets.entries()) {
      this.#sendLights(cabinet, nowMs, (this.world.ticks + i) % SPAT_EVERY_TICKS === 0);
      this.#sendLog(cabinet, nowMs);
    }
  }

  #sendLights({ identity, spat, lights }: Cabinet, nowMs: number, all: boolean): void {
    const { junction } = identity;
    const controller = junction && this.world.signals.controllers[junction.index];
    if (junction === undefined || controller === undefined) return;
    for (const group of junction.groups) {
      const light = controller.light(group);
      if (!all && lights.get(group) === light) continue;
      lights.set(group, light);
      const end = controller.lightEnd(group, nowMs);
      spat.add(nowMs, {
        junction: junction.nodeRef,
        signalGroup: group,
        light,
        likelyEnd: end.likelyMs / 1000,
        minEnd: end.minMs / 1000,
        maxEnd: end.maxMs / 1000,
        confidence: end.confidencePct,
        status: statusOf(controller),
      });
    }
    spat.flush();
  }

  #sendLog({ identity, log }: Cabinet, nowMs: number): void {
    const { junction } = identity;
    const controller = junction && this.world.signals.controllers[junction.index];
    if (junction === undefined || controller === undefined) return;
    for (const { timeMs, code, parameter } of controller.events) {
      log.add(Math.round(timeMs), { junction: junction.nodeRef, eventCode: code, parameter });
    }
    controller.events.length = 0;
    log.tick(nowMs);
  }
}

function statusOf({ timing, outsideUntilMs }: RingBarrierController): number {
  if (outsideUntilMs !== undefined) return STATUS_MANUAL;
  return timing.control === 'fixed' ? STATUS_FIXED : STATUS_ACTUATED;
}
