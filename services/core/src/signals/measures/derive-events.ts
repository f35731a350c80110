import { IndianaCode } from './indiana-code.js';
import type { ChannelSetup, JunctionSetup, PhaseSetup } from './junction-setup.js';
import type { SignalEvent } from './signal-events.js';

/** A light of a signal group from its begin to its end, UTC epoch ms. */
export interface GroupLight {
  readonly group: number;
  readonly aspect: 'green' | 'flashing-green' | 'yellow' | 'red' | 'other';
  readonly startMs: number;
  readonly endMs: number;
}

/** A vehicle that went over a stop line, UTC epoch ms. */
export interface FollowedVehicle {
  readonly group: number;
  /** When it would have been at the stop line, driving on freely. */
  readonly arrivalMs: number;
  readonly crossingMs: number;
}

/** Channels that no controller has: virtual detectors where trajectories meet the stop line, by group. */
const ARRIVALS = 10_000;
const CROSSINGS = 20_000;
/** How long a vehicle stands for on a virtual detector, ms. */
const PULSE_MS = 100;

const codesOf: Readonly<Record<GroupLight['aspect'], readonly number[]>> = {
  green: [IndianaCode.greenBegin],
  'flashing-green': [],
  yellow: [IndianaCode.greenTermination, IndianaCode.yellowBegin],
  red: [IndianaCode.yellowEnd, IndianaCode.redClearanceBegin],
  other: [],
};
const walkCodesOf: Readonly<Record<GroupLight['aspect'], readonly number[]>> = {
  green: [IndianaCode.walkBegin],
  'flashing-green': [IndianaCode.walkClearanceBegin],
  yellow: [],
  red: [IndianaCode.dontWalkBegin],
  other: [],
};

/**
 * Events of lights, as a controller would have logged them, from the states of signal groups in order of time. Why a green ended, who
 * called and when red clearance was over, lights do not tell: measures of these find nothing. A phase with several groups takes
 * those of the first.
 */
export function eventsOfLights(lights: readonly GroupLight[], setup: JunctionSetup): SignalEvent[] {
  const events: SignalEvent[] = [];
  for (const { phase, groups, kind } of setup.phases) {
    let before: GroupLight | undefined;
    for (const light of lights) {
      if (light.group !== groups[0]) continue;
      for (const code of codesBetween(before, light, kind)) {
        events.push({ timeMs: light.startMs, code, parameter: phase });
      }
      before = light;
    }
  }
  return events;
}

function codesBetween(before: GroupLight | undefined, light: GroupLight, kind: PhaseSetup['kind']): readonly number[] {
  if (before?.aspect === light.aspect) return [];
  if (kind === 'pedestrian') return walkCodesOf[light.aspect];
  // A green may flash before it ends, and end in red at once.
  const green = before?.aspect === 'green' || before?.aspect === 'flashing-green';
  if (light.aspect === 'green' && green) return [];
  if (light.aspect === 'red' && green) return [...codesOf.yellow, ...codesOf.red];
  return codesOf[light.aspect];
}

/** Events of virtual detectors over which followed vehicles went: one where they arrive, one where they cross. */
export function eventsOfVehicles(vehicles: readonly FollowedVehicle[]): SignalEvent[] {
  const { detectorOn, detectorOff } = IndianaCode;
  return vehicles.flatMap(({ group, arrivalMs, crossingMs }) => [
    { timeMs: arrivalMs, code: detectorOn, parameter: ARRIVALS + group },
    { timeMs: arrivalMs + PULSE_MS, code: detectorOff, parameter: ARRIVALS + group },
    { timeMs: crossingMs, code: detectorOn, parameter: CROSSINGS + group },
    { timeMs: crossingMs + PULSE_MS, code: detectorOff, parameter: CROSSINGS + group },
  ]);
}

/** The setup with virtual detectors in place of those that a phase lacks. */
export function withVirtualDetectors(setup: JunctionSetup): JunctionSetup {
  return {
    ...setup,
    phases: setup.phases.map((phase) =>
      phase.kind === 'pedestrian'
        ? phase
        : {
            ...phase,
            advance: phase.advance.length > 0 ? phase.advance : virtualChannels(phase, ARRIVALS),
            stopBar: phase.stopBar.length > 0 ? phase.stopBar : virtualChannels(phase, CROSSINGS),
          },
    ),
  };
}

function virtualChannels({ groups, turns, linkIds }: PhaseSetup, base: number): ChannelSetup[] {
  return groups.map((group) => ({
    channel: base + group,
    detectorId: '',
    laneId: '',
    linkId: linkIds[0] ?? '',
    distanceM: 0,
    travelMs: 0,
    turns,
  }));
}
