import type { LoopReading } from '../control/control-junction.js';
import type { ControlSite } from './control-site.js';

/** An event of a controller's log: code of the Indiana enumerations, and detector channel or phase. */
export interface LoggedEvent {
  readonly timeMs: number;
  readonly code: number;
  readonly parameter: number;
}

const DETECTOR_OFF = 81;
const DETECTOR_ON = 82;
const WALK_BEGIN = 21;
const PEDESTRIAN_CALL = 45;
const BUTTON_ON = 90;

/** What a controller's log has said of its loops and buttons since it was last asked. */
export class LoopState {
  readonly #loops: { entered: number; left: number; occupied: boolean }[];
  readonly #calls = new Set<number>();

  constructor(private readonly site: Pick<ControlSite, 'loopOfChannel' | 'walkOfPhase'>) {
    this.#loops = [...site.loopOfChannel].map(() => ({ entered: 0, left: 0, occupied: false }));
  }

  take({ code, parameter }: LoggedEvent): void {
    const loop = this.#loops[this.site.loopOfChannel.get(parameter) ?? -1];
    const walk = this.site.walkOfPhase.get(parameter);
    switch (code) {
      case DETECTOR_ON:
        if (loop === undefined || loop.occupied) return;
        loop.entered += 1;
        loop.occupied = true;
        return;
      case DETECTOR_OFF:
        if (loop === undefined || !loop.occupied) return;
        loop.left += 1;
        loop.occupied = false;
        return;
      case PEDESTRIAN_CALL:
      case BUTTON_ON:
        if (walk !== undefined) this.#calls.add(walk);
        return;
      case WALK_BEGIN:
        if (walk !== undefined) this.#calls.delete(walk);
    }
  }

  /** Pedestrian groups for which somebody waits. */
  get calls(): readonly number[] {
    return [...this.#calls].sort((a, b) => a - b);
  }

  takeLoops(): LoopReading[] {
    const taken = this.#loops.map((loop) => ({ ...loop }));
    for (const loop of this.#loops) {
      loop.entered = 0;
      loop.left = 0;
    }
    return taken;
  }
}
