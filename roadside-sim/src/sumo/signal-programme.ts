import { roadside } from '@luyun/proto';
import type { TraciValue } from './traci-message.js';

/** Type of a programme whose phases have fixed lengths. */
const STATIC = 0;

export interface ProgrammePhase {
  readonly durationS: number;
  readonly state: string;
  readonly minS: number;
  readonly maxS: number;
  readonly next: number;
}

/** A programme of a SUMO traffic light. */
export interface SignalProgramme {
  readonly id: string;
  readonly fixed: boolean;
  readonly phases: readonly ProgrammePhase[];
}

/** Time until a light ends, s; undefined where the programme does not say. */
export interface LightEndS {
  readonly likely: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Reads `completeDefinition`: programmes of [id, type, current phase, phases, parameters]. */
export function readProgrammes(value: TraciValue): SignalProgramme[] {
  return list(value).map((logic) => {
    const [id, type, , phases = []] = list(logic);
    const all = list(phases);
    return {
      id: String(id),
      fixed: type === STATIC,
      phases: all.map((phase, i) => {
        const [duration, state, min, max, next = []] = list(phase);
        const follower = list(next)[0];
        return {
          durationS: Number(duration),
          state: String(state),
          minS: Number(min),
          maxS: Number(max),
          next: follower === undefined ? (i + 1) % all.length : Number(follower),
        };
      }),
    };
  });
}

function list(value: TraciValue): readonly TraciValue[] {
  return Array.isArray(value) ? value : [];
}

/** When the light of a link changes, seen from phase `phaseIndex` that began `spentS` ago and likely ends in `leftS`. */
export function lightEnd(
  { fixed, phases }: SignalProgramme,
  phaseIndex: number,
  spentS: number,
  leftS: number,
  linkIndex: number,
): LightEndS {
  const now = phases[phaseIndex];
  const light = now?.state[linkIndex];
  if (now === undefined || light === undefined) return { likely: undefined, min: undefined, max: undefined };
  const moving = !fixed && now.maxS > now.minS;
  let likely = Math.max(0, leftS);
  let min = moving ? Math.max(0, now.minS - spentS) : likely;
  let max = moving ? Math.max(likely, now.maxS - spentS) : likely;
  let at = now.next;
  for (let steps = 0; steps < phases.length; steps++) {
    const phase = phases[at];
    if (phase === undefined || phase.state[linkIndex] !== light) return { likely, min: Math.min(min, likely), max };
    const stretches = !fixed && phase.maxS > phase.minS;
    likely += phase.durationS;
    min += stretches ? phase.minS : phase.durationS;
    max += stretches ? phase.maxS : phase.durationS;
    at = phase.next;
  }
  return { likely: undefined, min: undefined, max: undefined };
}

/** roadside.v1.Light of SUMO's letter. Red with yellow counts as red, a green arrow for turning right as flashing red. */
export function lightOf(letter: string | undefined): roadside.v1.Light {
  const { Light } = roadside.v1;
  switch (letter) {
    case 'G':
      return Light.LIGHT_PROTECTED_GREEN;
    case 'g':
      return Light.LIGHT_PERMISSIVE_GREEN;
    case 'y':
    case 'Y':
      return Light.LIGHT_YELLOW;
    case 'r':
    case 'u':
      return Light.LIGHT_RED;
    case 's':
      return Light.LIGHT_FLASHING_RED;
    case 'o':
      return Light.LIGHT_FLASHING_YELLOW;
    case 'O':
      return Light.LIGHT_DARK;
    default:
      return Light.LIGHT_UNSPECIFIED;
  }
}
