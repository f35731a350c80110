import { file, type SumoRoads, tlLogic } from './sumo-roads.js';
import type { TaskNetwork } from './task-network.js';
import type { TaskSignals } from './task-signals.js';

/** Writes down what controllers show second by second, as SUMO's programmes. */
export class SumoLights {
  readonly #phases: [state: string, durationS: number][][];

  constructor(
    private readonly roads: TaskNetwork,
    private readonly sumo: SumoRoads,
  ) {
    this.#phases = roads.network.junctions.map(() => []);
  }

  /** A further second. */
  note(signals: Pick<TaskSignals, 'light'>): void {
    for (const [j, ways] of this.sumo.ruled.entries()) {
      const light = (group: number) => (group === 0 ? 'none' : signals.light(j, group));
      const state = ways.map(({ group, foes }) => {
        const own = light(group);
        if (own === 'red') return 'r';
        if (own === 'yellow') return 'y';
        const yields = own === 'none' || foes.some((foe) => ['green', 'none'].includes(light(foe.group)));
        return yields ? 'g' : 'G';
      });
      const phases = this.#phases[j];
      const last = phases?.at(-1);
      if (last?.[0] === state.join('')) last[1]++;
      else if (state.length > 0) phases?.push([state.join(''), 1]);
    }
  }

  /** An additional file. */
  xml(): string {
    const { junctions } = this.roads.network;
    return file(
      'additional',
      junctions.flatMap((junction) => {
        const phases = this.#phases[junction.index] ?? [];
        return phases.length > 0 ? tlLogic(junction, 'run', phases) : [];
      }),
    );
  }
}
