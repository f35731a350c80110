import type { LoopReading } from '../control/control-junction.js';
import { IndianaCode } from '../measures/indiana-code.js';
import type { ControlSite } from './control-site.js';

/** An event of a controller's log: code of the Indiana enumerations, and detector channel or phase. */
export interface LoggedEvent {
  readonly timeMs: number;
  readonly code: number;
  readonly parameter: number;
}

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
      case IndianaCode.detectorOn:
        if (loop === undefined || loop.occupied) return;
        loop.entered += 1;
        loop.occupied = true;
        return;
      case IndianaCode.detectorOff:
        if (loop === undefined || !loop.occupied) return;
        loop.left += 1;
        loop.occupied = false;
        return;
      case IndianaCode.pedestrianCall:
      case IndianaCode.pushButtonOn:
        if (walk !== undefined) this.#calls.add(walk);
        return;
      case IndianaCode.walkBegin:
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
