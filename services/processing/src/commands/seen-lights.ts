import type { Heard } from './read-evidence.js';

/** All groups of a junction are told at least so often: after that nothing of it is unknown. */
const WHOLE_AFTER_MS = 1_000;

interface Junction {
  readonly lights: Map<number, number>;
  readonly fromMs: number;
}

/** Lights of junctions put together from messages that tell of some of the groups only. */
export class SeenLights {
  readonly #devices = new Map<string, Map<number, Junction>>();

  /** What was heard, with the lights of the whole junction; undefined where they are not known yet. */
  take(deviceId: string, heard: Heard): Heard | undefined {
    const { evidence, eventMs } = heard;
    if (evidence.kind !== 'lights') return heard;
    const junctions = this.#devices.get(deviceId) ?? new Map<number, Junction>();
    this.#devices.set(deviceId, junctions);
    const junction = junctions.get(evidence.junction) ?? { lights: new Map(), fromMs: eventMs };
    junctions.set(evidence.junction, junction);
    for (const [group, light] of evidence.lights) junction.lights.set(group, light);
    if (eventMs < junction.fromMs + WHOLE_AFTER_MS) return undefined;
    return { ...heard, evidence: { ...evidence, lights: junction.lights } };
  }

  /** Nobody looks at the device any more: what comes later begins anew. */
  forget(deviceId: string): void {
    this.#devices.delete(deviceId);
  }
}
