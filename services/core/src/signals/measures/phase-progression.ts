import { type ApproachDelay, approachDelay } from './approach-delay.js';
import { arrivalsOf } from './arrivals.js';
import { type CoordinationDiagram, coordinationDiagram } from './coordination-diagram.js';
import type { Evidence } from './evidence.js';
import { IndianaCode } from './indiana-code.js';
import type { PhaseSetup } from './junction-setup.js';
import { cycleEvidence, phaseCycles } from './phase-cycles.js';
import { usualQueueParams } from './queue-delays.js';
import type { SignalEvents } from './signal-events.js';

/** The coordination diagram of a phase with the delays of the same arrivals, and the events behind them. */
export interface PhaseProgression extends CoordinationDiagram {
  readonly delay: ApproachDelay;
  readonly evidence: readonly Evidence[];
}

export function phaseProgression(events: SignalEvents, setup: PhaseSetup): PhaseProgression {
  const diagram = coordinationDiagram(phaseCycles(events, setup.phase), arrivalsOf(events, setup.advance));
  const lanes = Math.max(1, setup.lanes);
  return {
    ...diagram,
    delay: approachDelay(diagram, { ...usualQueueParams, lanes }),
    evidence: [cycleEvidence(setup.phase), detectorEvidence(setup.advance.map(({ channel }) => channel))],
  };
}

/** On and off of detectors. */
export function detectorEvidence(channels: readonly number[]): Evidence {
  // Without a channel it names nothing, and not any.
  return { codes: channels.length > 0 ? [IndianaCode.detectorOff, IndianaCode.detectorOn] : [], parameters: channels };
}
