import {
  type CorridorSignal,
  cycleEvidence,
  detectorEvidence,
  type PhaseProgression,
  phaseProgression,
} from '@luyun/core';
import type { TimeWindow } from '../http/time-window.js';
import type { MeasureDesk } from './measure-desk.js';

/** A signal of a corridor with who came to it. */
export interface CorridorApproach extends CorridorSignal {
  readonly progression: PhaseProgression;
  readonly simulated: boolean;
}

/** The approaches of a corridor in one direction. Only detectors of the corridor's own link count: its phase may serve others too. */
export function corridorApproaches(
  desk: MeasureDesk,
  signals: readonly CorridorSignal[],
  window: TimeWindow,
): Promise<CorridorApproach[]> {
  return Promise.all(
    signals.map(async (signal) => {
      const phase = desk.phase(signal.junctionId, signal.phase);
      const advance = phase.advance.filter(({ linkId }) => linkId === signal.linkId);
      const own = { ...phase, advance, linkIds: [signal.linkId] };
      const wanted = [cycleEvidence(own.phase), detectorEvidence(advance.map(({ channel }) => channel))];
      const { events, setup, simulated } = await desk.events(signal.junctionId, window, [own], wanted);
      const fitted = setup.phases.find((each) => each.phase === own.phase && each.kind === 'vehicle') ?? own;
      const channels = fitted.advance.filter(({ linkId }) => linkId === signal.linkId);
      return { ...signal, simulated, progression: phaseProgression(events, { ...own, advance: channels }) };
    }),
  );
}
