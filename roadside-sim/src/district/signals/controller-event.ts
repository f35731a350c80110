/** Event codes of the Indiana enumerations (2012, unchanged in 2020) that the simulated controllers log. */
export const EventCode = {
  phaseOn: 0,
  greenBegin: 1,
  gapOut: 4,
  maxOut: 5,
  forceOff: 6,
  greenTermination: 7,
  yellowBegin: 8,
  yellowEnd: 9,
  redClearanceBegin: 10,
  redClearanceEnd: 11,
  phaseInactive: 12,
  walkBegin: 21,
  walkClearanceBegin: 22,
  dontWalkBegin: 23,
  barrierTermination: 31,
  callRegistered: 43,
  callDropped: 44,
  pedestrianCall: 45,
  detectorOff: 81,
  detectorOn: 82,
  pushButtonOff: 89,
  pushButtonOn: 90,
  patternChange: 131,
  cycleLengthChange: 132,
  offsetChange: 133,
  coordinationState: 150,
  yieldPoint: 151,
} as const;

/** Parameter of `patternChange` where no plan runs: free, or under control from outside. */
export const NO_PATTERN = 254;

/** Parameters of `coordinationState`. */
export const CoordinationState = { free: 0, inStep: 1, adding: 2, subtracting: 3, localZero: 5 } as const;

export interface ControllerEvent {
  /** UTC epoch ms, to 100 ms. */
  readonly timeMs: number;
  readonly code: number;
  /** Phase, detector channel or plan. */
  readonly parameter: number;
}

/** Takes an event of a controller into its log. */
export type LogEvent = (timeMs: number, code: number, parameter: number) => void;
