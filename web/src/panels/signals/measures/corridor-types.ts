/** One direction of a corridor. */
export interface Direction {
  readonly stops: readonly {
    readonly junctionId: string;
    readonly distanceM: number;
    readonly phase: number;
    readonly cycles: readonly {
      readonly startMs: number;
      readonly greenMs: number;
      readonly yellowMs: number;
      readonly endMs: number;
    }[];
    readonly arrivalsOnGreenShare: number | null;
    readonly volume: number;
  }[];
  readonly bands: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly trajectories: readonly { readonly track: number; readonly points: readonly (readonly [number, number])[] }[];
  readonly queues: readonly { readonly junctionId: string; readonly timeMs: number; readonly lengthM: number }[];
}

export interface TimeSpace {
  readonly fromMs: number;
  readonly toMs: number;
  readonly cycleS: number | null;
  readonly speedMps: number;
  readonly simulated: boolean;
  readonly onward: Direction;
  readonly back: Direction;
}

export interface PivotLink {
  readonly fromJunctionId: string;
  readonly toJunctionId: string;
  readonly shiftS: number;
  readonly now: { readonly onGreenShare: number };
  readonly predicted: { readonly onGreenShare: number };
}

export interface LinkPivot {
  readonly links: readonly PivotLink[];
  readonly adjustmentsS: readonly { readonly junctionId: string; readonly shiftS: number }[];
}

/** Key measures of a stretch of time; shares 0 .. 1. */
export interface HourBin {
  readonly timeMs: number;
  readonly volume: number;
  readonly arrivalsOnGreenShare: number | null;
  readonly delayS: number | null;
  readonly splitFailureShare: number | null;
  readonly maxOutShare: number | null;
  readonly forceOffShare: number | null;
  readonly walkDelayS: number | null;
}

export interface CorridorHours {
  readonly fromMs: number;
  readonly toMs: number;
  readonly binMs: number;
  readonly junctions: readonly {
    readonly id: string;
    readonly phases: readonly number[];
    readonly signals: 'controller' | 'spat' | 'none';
    readonly arrivalSource: 'detector' | 'trajectory' | 'none';
    readonly simulated: boolean;
    readonly bins: readonly HourBin[];
  }[];
}
