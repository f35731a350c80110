import type { LineageRef } from '../../../api/types.js';

/** Events behind a figure. */
export interface Evidence {
  readonly codes: readonly number[];
  readonly parameters: readonly number[];
}

export interface Told {
  readonly fromMs: number;
  readonly toMs: number;
  readonly signals: 'controller' | 'spat' | 'none';
  readonly simulated: boolean;
  readonly evidence: readonly Evidence[];
}

export interface PhaseSetup {
  readonly phase: number;
  readonly kind: 'vehicle' | 'pedestrian';
  readonly groups: readonly number[];
  readonly turns: readonly string[];
  /** Of a left turn: the phase of who comes the other way. */
  readonly opposing: number | null;
}

export interface Delay {
  readonly usualPerVehicleS: number | null;
  readonly queueAwarePerVehicleS: number | null;
  readonly leftOver: number;
}

export interface Progression extends Told {
  readonly arrivalSource: 'detector' | 'trajectory' | 'none';
  readonly phase: number;
  readonly cycles: readonly {
    readonly startMs: number;
    readonly greenMs: number;
    readonly yellowMs: number;
    readonly endMs: number;
    readonly onRed: number;
    readonly onGreen: number;
    readonly onYellow: number;
  }[];
  /** `met`: 0 red, 1 green, 2 yellow. */
  readonly arrivals: { readonly timeMs: readonly number[]; readonly met: readonly number[] };
  readonly figures: {
    readonly volume: number;
    readonly arrivalsOnGreenShare: number | null;
    readonly platoonRatio: number | null;
  };
  readonly delay: Delay;
  readonly utilisation: GreenUse & { readonly quarters: readonly (GreenUse & { readonly timeMs: number })[] };
}

export interface GreenUse {
  readonly bins: readonly { readonly fromS: number; readonly perGreen: number }[];
  readonly greens: number;
  readonly meanGreenS: number | null;
  readonly volumeToCapacity: number | null;
}

export type Termination = 'gap-out' | 'max-out' | 'force-off' | 'unknown';

export interface Service {
  readonly phase: number;
  readonly greenMs: number;
  readonly yellowMs: number;
  readonly endMs: number;
  readonly termination: Termination;
  readonly walk: boolean;
}

export interface PhaseSplit {
  readonly phase: number;
  readonly programmedS: number | null;
  readonly programmedBy: 'log' | 'programme' | null;
  readonly served: number;
  readonly gappedOut: number;
  readonly maxedOut: number;
  readonly forcedOff: number;
  readonly unknown: number;
  readonly skipped: number;
  readonly p50S: number | null;
  readonly p85S: number | null;
}

export interface SplitMonitor extends Told {
  readonly plans: readonly {
    readonly plan: number | null;
    readonly fromMs: number;
    readonly toMs: number;
    readonly cycles: number;
    readonly phases: readonly PhaseSplit[];
  }[];
  readonly programmeReadMs: number | null;
  readonly services: readonly Service[];
  readonly overlaps: readonly OverlapGreen[];
}

export interface OverlapGreen {
  /** A is 1. */
  readonly overlap: number;
  readonly greenMs: number;
  readonly trailingMs: number | null;
  readonly yellowMs: number;
  readonly redMs: number;
  readonly endMs: number;
}

export interface SplitFailures extends Told {
  readonly greens: readonly {
    readonly greenMs: number;
    readonly yellowMs: number;
    readonly redMs: number;
    readonly greenOccupancy: number;
    readonly redOccupancy: number;
    readonly failed: boolean;
  }[];
  readonly failures: number;
  readonly failureShare: number | null;
}

export interface PedestrianDelays extends Told {
  readonly phases: readonly {
    readonly phase: number;
    readonly walks: number;
    readonly calls: number;
    readonly meanDelayS: number | null;
    readonly maxDelayS: number | null;
    readonly called: readonly { readonly callMs: number; readonly walkMs: number }[];
  }[];
}

export interface TurningCounts extends Told {
  readonly counts: readonly {
    readonly linkId: string;
    readonly turns: readonly string[];
    readonly bins: readonly { readonly timeMs: number; readonly count: number }[];
    readonly total: number;
  }[];
  readonly total: number;
  readonly peakHour: { readonly fromMs: number; readonly vehicles: number; readonly peakHourFactor: number } | null;
}

export interface ControllerEvent {
  readonly timeMs: number;
  readonly code: number;
  readonly parameter: number;
  readonly deviceId: string;
  readonly lineage: LineageRef | null;
}

export interface LateActuations extends Told {
  readonly actuations: readonly {
    readonly timeMs: number;
    readonly channel: number;
    readonly light: 'yellow' | 'red-clearance' | 'red';
    readonly sinceYellowS: number;
    readonly sinceRedS: number;
  }[];
  readonly onYellow: number;
  readonly onRedClearance: number;
  readonly onRed: number;
  readonly severe: number;
  readonly cycles: number;
}

export interface PhaseWaits extends Told {
  readonly phases: readonly {
    readonly phase: number;
    readonly meanS: number | null;
    readonly maxS: number | null;
    readonly waits: readonly { readonly callMs: number; readonly greenMs: number }[];
  }[];
}

export interface LeftTurnGaps extends Told {
  readonly opposing: number;
  readonly gaps: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly bins: readonly { readonly fromS: number; readonly gaps: number }[];
  readonly usableShare: number | null;
}

export interface ApproachSpeeds {
  readonly bins: readonly {
    readonly timeMs: number;
    readonly vehicles: number;
    readonly meanMps: number;
    readonly p15Mps: number;
    readonly p85Mps: number;
  }[];
}

export interface Preemptions extends Told {
  readonly preemptions: readonly {
    readonly number: number;
    readonly callMs: number;
    readonly entryMs: number | null;
    readonly dwellMs: number | null;
    readonly exitMs: number | null;
  }[];
  readonly priority: readonly {
    readonly number: number;
    readonly checkInMs: number;
    readonly checkOutMs: number | null;
    readonly earlyGreen: boolean;
    readonly extension: boolean;
  }[];
}

/** A junction with a day that is there to be looked at. */
export interface SampleDay {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly fromMs: number;
  readonly toMs: number;
}
