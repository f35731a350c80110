import { roadside } from '@luyun/proto';
import { type ControllerEvent, EventCode } from '../district/signals/controller-event.js';

const { Light } = roadside.v1;

/** Makes controller events of the lights of one junction as they change. A group's number is its phase's. */
export class LightLog {
  readonly #lights = new Map<number, roadside.v1.Light>();
  /** Groups in red clearance: until the junction's next green. */
  readonly #clearing = new Set<number>();

  /** Events of the lights at `timeMs`, by group. `endedBy` is the code for why greens end now. */
  update(timeMs: number, lights: ReadonlyMap<number, roadside.v1.Light>, endedBy: number): ControllerEvent[] {
    const events: ControllerEvent[] = [];
    const log = (code: number, parameter: number) => events.push({ timeMs, code, parameter });
    for (const [group, light] of lights) {
      const before = this.#lights.get(group);
      this.#lights.set(group, light);
      if (before === undefined || before === light) continue;
      if (isGreen(before) && !isGreen(light)) {
        log(endedBy, group);
        log(EventCode.greenTermination, group);
        if (light === Light.LIGHT_YELLOW) log(EventCode.yellowBegin, group);
      }
      if (before === Light.LIGHT_YELLOW) log(EventCode.yellowEnd, group);
      if (light === Light.LIGHT_RED && before !== Light.LIGHT_UNSPECIFIED) {
        log(EventCode.redClearanceBegin, group);
        this.#clearing.add(group);
      }
      if (isGreen(light) && !isGreen(before)) this.#beginGreen(group, log);
    }
    return events;
  }

  #beginGreen(group: number, log: (code: number, parameter: number) => void): void {
    for (const cleared of this.#clearing) {
      log(EventCode.redClearanceEnd, cleared);
      log(EventCode.phaseInactive, cleared);
    }
    this.#clearing.clear();
    log(EventCode.phaseOn, group);
    log(EventCode.greenBegin, group);
  }
}

function isGreen(light: roadside.v1.Light): boolean {
  return light === Light.LIGHT_PERMISSIVE_GREEN || light === Light.LIGHT_PROTECTED_GREEN;
}
