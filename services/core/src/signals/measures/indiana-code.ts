/**
 * Event codes of controller logs: Indiana Traffic Signal Hi Resolution Data Logger Enumerations (Purdue University, 2012; the codes
 * used here are the same in the edition of 2020). The parameter is a phase, a detector channel, a plan, or what the code says.
 */
export const IndianaCode = {
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
  callRegistered: 43,
  callDropped: 44,
  pedestrianCall: 45,
  overlapGreen: 61,
  overlapTrailingGreen: 62,
  overlapYellow: 63,
  overlapRedClearance: 64,
  overlapOff: 65,
  overlapDark: 66,
  detectorOff: 81,
  detectorOn: 82,
  pushButtonOn: 90,
  preemptCallOn: 102,
  preemptCallOff: 104,
  preemptEntry: 105,
  preemptTrackClearance: 106,
  preemptDwell: 107,
  preemptExit: 111,
  priorityCheckIn: 112,
  priorityEarlyGreen: 113,
  priorityExtension: 114,
  priorityCheckOut: 115,
  planChange: 131,
  cycleLengthChange: 132,
  /** Split of phase n, s: this code and n. Up to phase 16. */
  splitChangeBase: 133,
} as const;

/** Not of Indiana: from here on nothing was logged for a while. No cycle and no green reaches over it; of any phase. */
export const LOG_GAP = 65_000;
