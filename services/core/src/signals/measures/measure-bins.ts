import type { Evidence } from './evidence.js';
import type { JunctionSetup, PhaseSetup } from './junction-setup.js';
import { pedestrianDelay, pedestrianEvidence } from './pedestrian-delay.js';
import { cycleEvidence, phaseCycles } from './phase-cycles.js';
import { detectorEvidence, phaseProgression } from './phase-progression.js';
import { phaseServices, serviceEvidence } from './phase-services.js';
import { queueDelays, usualQueueParams } from './queue-delays.js';
import type { SignalEvents } from './signal-events.js';
import { splitFailure } from './split-failure.js';

/** Key measures of a junction within one stretch of time. Shares 0 .. 1; null: nothing was seen that it could be of. */
export interface MeasureBin {
  /** Begin, UTC epoch ms. */
  readonly timeMs: number;
  /** Arrivals of the approaches that were asked for, within whole cycles that began in it. */
  readonly volume: number;
  readonly arrivalsOnGreenShare: number | null;
  /** Of a vehicle, with the queue, s. */
  readonly delayS: number | null;
  /** Of the greens of these approaches. */
  readonly splitFailureShare: number | null;
  /** Of all greens of which the log says why they ended. */
  readonly maxOutShare: number | null;
  readonly forceOffShare: number | null;
  /** Of pedestrians, from call to walk, s. */
  readonly walkDelayS: number | null;
}

interface Sums {
  volume: number;
  onGreen: number;
  delayMs: number;
  greens: number;
  failures: number;
  ended: number;
  maxOuts: number;
  forceOffs: number;
  walks: number;
  walkDelayMs: number;
}

const none = (): Sums => ({
  volume: 0,
  onGreen: 0,
  delayMs: 0,
  greens: 0,
  failures: 0,
  ended: 0,
  maxOuts: 0,
  forceOffs: 0,
  walks: 0,
  walkDelayMs: 0,
});

/** Events that `measureBins` needs. */
export function binEvidence(setup: JunctionSetup, approaches: readonly PhaseSetup[]): Evidence[] {
  const driven = setup.phases.filter(({ kind }) => kind === 'vehicle').map(({ phase }) => phase);
  const channels = approaches.flatMap(({ advance, stopBar }) => [...advance, ...stopBar]);
  return [
    serviceEvidence(driven),
    ...approaches.map(({ phase }) => cycleEvidence(phase)),
    detectorEvidence([...new Set(channels.map(({ channel }) => channel))]),
    ...setup.phases.filter(({ kind }) => kind === 'pedestrian').map(({ phase }) => pedestrianEvidence(phase)),
  ];
}

/**
 * Key measures by stretches of `binMs` that begin at multiples of it, over [fromMs, toMs): all of them, those without anything too.
 * Cycles, greens and walks belong to the one in which they begin.
 */
export function measureBins(
  events: SignalEvents,
  setup: JunctionSetup,
  approaches: readonly PhaseSetup[],
  { fromMs, toMs, binMs }: { readonly fromMs: number; readonly toMs: number; readonly binMs: number },
): MeasureBin[] {
  const firstMs = Math.floor(fromMs / binMs) * binMs;
  const sums = Array.from({ length: Math.max(0, Math.ceil((toMs - firstMs) / binMs)) }, none);
  const at = (timeMs: number) => sums[Math.floor((timeMs - firstMs) / binMs)];
  for (const approach of approaches) {
    const { cycles, arrivalMs, met } = phaseProgression(events, approach);
    const lanes = Math.max(1, approach.lanes);
    const { delayMs } = queueDelays(cycles, arrivalMs, { ...usualQueueParams, lanes });
    let cycle = 0;
    for (let i = 0; i < arrivalMs.length; i++) {
      while ((cycles[cycle]?.endMs ?? Number.POSITIVE_INFINITY) <= (arrivalMs[i] as number)) cycle++;
      const own = at(cycles[cycle]?.startMs ?? Number.NaN);
      if (own === undefined) continue;
      own.volume++;
      own.delayMs += delayMs[i] as number;
      if (met[i] === 1) own.onGreen++;
    }
    const channels = approach.stopBar.map(({ channel }) => channel);
    for (const { greenMs, failed } of splitFailure(events, phaseCycles(events, approach.phase), channels).greens) {
      const own = at(greenMs);
      if (own === undefined) continue;
      own.greens++;
      if (failed) own.failures++;
    }
  }
  for (const { phase, kind } of setup.phases) {
    if (kind === 'pedestrian') {
      for (const { callMs, walkMs } of pedestrianDelay(events, phase).called) {
        const own = at(walkMs);
        if (own === undefined) continue;
        own.walks++;
        own.walkDelayMs += walkMs - callMs;
      }
      continue;
    }
    for (const { greenMs, termination } of phaseServices(events, phase)) {
      const own = at(greenMs);
      if (own === undefined || termination === 'unknown') continue;
      own.ended++;
      if (termination === 'max-out') own.maxOuts++;
      if (termination === 'force-off') own.forceOffs++;
    }
  }
  const of = (part: number, all: number) => (all > 0 ? part / all : null);
  return sums.map((own, i) => ({
    timeMs: firstMs + i * binMs,
    volume: own.volume,
    arrivalsOnGreenShare: of(own.onGreen, own.volume),
    delayS: of(own.delayMs / 1000, own.volume),
    splitFailureShare: of(own.failures, own.greens),
    maxOutShare: of(own.maxOuts, own.ended),
    forceOffShare: of(own.forceOffs, own.ended),
    walkDelayS: of(own.walkDelayMs / 1000, own.walks),
  }));
}
