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
  barrierTermination: 31,
  callRegistered: 43,
  callDropped: 44,
  detectorOff: 81,
  detectorOn: 82,
  patternChange: 131,
} as const;

export interface ControllerEvent {
  /** UTC epoch ms, to 100 ms. */
  readonly timeMs: number;
  readonly code: number;
  /** Phase, detector channel or plan. */
  readonly parameter: number;
}
